import { between, type Chance } from "./chance.ts";
import type { Grey } from "./grey.ts";

/** Noise of this standard deviation, in shades, on every pixel: four uniform draws make it nearly Gaussian. */
export function noisy({ data, width, height }: Grey, sigma: number, draw: Chance): Grey {
  const factor = sigma * Math.sqrt(3);
  return { data: data.map((shade) => shade + factor * (draw() + draw() + draw() + draw() - 2)), width, height };
}

/** Worn ink on brown paper: black becomes `black`, white becomes `white`. */
export function faded({ data, width, height }: Grey, black: number, white: number): Grey {
  return { data: data.map((shade) => black + ((white - black) * shade) / 255), width, height };
}

/** A shadow falls across: on one side of a line at a random angle only `light` (0..1) is left, with a soft edge. */
export function shadowed({ data, width, height }: Grey, light: number, draw: Chance): Grey {
  const angle = between(0, 2 * Math.PI, draw);
  const [across, down] = [Math.cos(angle) / width, Math.sin(angle) / height];
  const edge = between(-0.2, 0.2, draw);
  const softness = between(0.02, 0.4, draw);
  const shaded = data.map((shade, index) => {
    const side = ((index % width) - width / 2) * across + (Math.floor(index / width) - height / 2) * down - edge;
    const lit = Math.min(Math.max(side / softness + 0.5, 0), 1);
    return shade * (light + (1 - light) * lit);
  });
  return { data: shaded, width, height };
}
