import { blurred, dragged } from "../degrade/blur.ts";
import { between, type Chance } from "../degrade/chance.ts";
import { creased, creasedDown } from "../degrade/crease.ts";
import { fromFile, toJpeg, type Grey } from "../degrade/grey.ts";
import { faded, noisy, shadowed } from "../degrade/light.ts";
import { inPerspective, turned } from "../degrade/warp.ts";

/** One way in which paper is damaged or badly seen. */
export interface DamageClass {
  readonly name: string;
  /** Dots per inch of the picture before it is degraded. */
  readonly dpi: Resolution;
  /** Share of a symbol's area under one stain, 0 for none. */
  readonly stain: number;
  /** What befalls the whole picture, after the stain. `dot` is the pixels in a millimetre. */
  readonly shoot: (picture: Grey, draw: Chance, dot: number) => Grey | Promise<Grey>;
}

export type Resolution = 75 | 100 | 150 | 200 | 300;

const ANGLES = [0, 360] as const;

/** A stain and nothing else, at a scanner's 200 dots per inch. */
export const STAINS: readonly DamageClass[] = [5, 8, 10, 12, 15, 20].map((percent) => ({
  name: `stain of ${percent} %`,
  dpi: 200,
  stain: percent / 100,
  shoot: (picture) => picture,
}));

/** How a sheet is seen, without any stain. Lengths are on paper, so that they mean the same at every resolution. */
export const VIEWS: readonly DamageClass[] = [
  seen("clean, 300 dpi", 300, (picture) => picture),
  seen("clean, 200 dpi", 200, (picture) => picture),
  seen("clean, 100 dpi", 100, (picture) => picture),
  seen("clean, 75 dpi", 75, (picture) => picture),
  seen("turned by any angle", 200, (picture, draw) => turned(picture, between(...ANGLES, draw))),
  seen("in perspective, corners up to 15 % inward", 200, (picture, draw) => inPerspective(picture, 0.15, draw)),
  seen("out of focus, sigma 0.20 mm", 200, (picture, draw, dot) => noisy(blurred(picture, 0.2 * dot), 4, draw)),
  seen("out of focus, sigma 0.30 mm", 200, (picture, draw, dot) => noisy(blurred(picture, 0.3 * dot), 4, draw)),
  seen("out of focus, sigma 0.40 mm", 200, (picture, draw, dot) => noisy(blurred(picture, 0.4 * dot), 4, draw)),
  seen("moved by 1 mm", 200, (picture, draw, dot) => dragged(picture, dot, between(...ANGLES, draw))),
  seen("noise, sigma 45", 200, (picture, draw) => noisy(picture, 45, draw)),
  seen("JPEG of quality 12", 150, async (picture) => fromFile(await toJpeg(picture, 12))),
  seen("low contrast, 110 to 150", 200, (picture, draw) => noisy(faded(picture, 110, 150), 4, draw)),
  seen("two fold creases", 200, folded),
  seen("shadow to a quarter of the light", 200, (picture, draw) => noisy(shadowed(picture, 0.25, draw), 3, draw)),
  seen("photo by hand", 150, (picture, draw, dot) => photographed(picture, draw, dot, 0.12)),
  seen("bad photo by hand", 150, (picture, draw, dot) => photographed(picture, draw, dot, 0.2)),
];

/** Stains on a sheet that is also badly seen. */
export const COMBINATIONS: readonly DamageClass[] = [
  {
    name: "stain of 12 %, turned, a little out of focus",
    dpi: 200,
    stain: 0.12,
    shoot: (picture, draw, dot) => noisy(blurred(turned(picture, between(...ANGLES, draw)), 0.12 * dot), 4, draw),
  },
  {
    name: "stain of 12 %, photo by hand",
    dpi: 150,
    stain: 0.12,
    shoot: (picture, draw, dot) => photographed(picture, draw, dot, 0.12),
  },
];

function seen(name: string, dpi: Resolution, shoot: DamageClass["shoot"]): DamageClass {
  return { name, dpi, stain: 0, shoot };
}

// Across and down, somewhere in the middle half: both miss no symbol in the middle of the picture by much.
function folded(picture: Grey, draw: Chance, dot: number): Grey {
  const across = creased(picture, between(0.25, 0.75, draw), 0.4 * dot, draw);
  return creasedDown(across, between(0.25, 0.75, draw), 0.4 * dot, draw);
}

// A table of middle grey, uneven light, a hand that is not quite still, a sensor's noise, a phone's JPEG.
async function photographed(picture: Grey, draw: Chance, dot: number, blur: number): Promise<Grey> {
  const table = 110;
  const laid = turned(inPerspective(picture, 0.1, draw, table), between(-20, 20, draw), table);
  const lit = shadowed(faded(laid, 30, 225), 0.55, draw);
  const sensed = noisy(dragged(blurred(lit, blur * dot), 0.25 * dot, between(...ANGLES, draw)), 7, draw);
  return fromFile(await toJpeg(sensed, 75));
}
