import { readSymbols } from "../../recovery/command/decoder.ts";
import { blurred } from "./degrade/blur.ts";
import { between, chance } from "./degrade/chance.ts";
import { plain, toJpeg, toPixels, type Grey } from "./degrade/grey.ts";
import { faded, noisy, shadowed } from "./degrade/light.ts";
import { placedAt } from "./degrade/warp.ts";
import type { SheetSubject } from "./damage/sheet-subject.ts";
import { duration, ratio, table } from "./table.ts";
import { timed } from "./timing.ts";

const WIDTH = 3000;
const HEIGHT = 4000;

/** Reading a 12-megapixel JPEG of a sheet on a table, beside the same page as a clean scan of 300 dots per inch. */
export async function photo(quick: boolean, sheet: SheetSubject): Promise<string> {
  const runs = quick ? 1 : 5;
  const codes = new Set(sheet.places.map(({ text }) => text)).size;
  const jpeg = await toJpeg(photograph(sheet.picture), 85);
  const scan = toPixels(sheet.picture);
  const found = async (picture: Parameters<typeof readSymbols>[0]) => `${(await readSymbols(picture)).length} of ${codes}`;
  const scanTime = await timed(runs, () => readSymbols(scan));
  const photoTime = await timed(runs, () => readSymbols(jpeg));
  return table(
    ["picture", "codes found", "time", "ratio"],
    [
      [`clean page, 300 dpi, ${scan.width} x ${scan.height}`, await found(scan), duration(scanTime), ""],
      [`photo, JPEG, ${WIDTH} x ${HEIGHT}`, await found(jpeg), duration(photoTime), ratio(photoTime / scanTime)],
    ],
  );
}

/** The page in perspective on a grained table, in uneven light, not quite sharp, with a sensor's noise. */
export function photograph(page: Grey): Grey {
  const draw = chance("photo");
  const grain = plain(WIDTH, HEIGHT).data.map(
    (_, index) => 105 + 25 * Math.sin((index % WIDTH) / 37 + Math.floor(index / WIDTH) / 211),
  );
  const table = { data: grain, width: WIDTH, height: HEIGHT };
  const corner = (x: number, y: number) => [x * WIDTH + between(-60, 60, draw), y * HEIGHT + between(-60, 60, draw)] as const;
  const corners = [corner(0.12, 0.1), corner(0.9, 0.14), corner(0.93, 0.93), corner(0.06, 0.88)] as const;
  const laid = placedAt(faded(page, 35, 235), table, corners);
  return noisy(blurred(shadowed(laid, 0.6, draw), 1.2), 6, draw);
}
