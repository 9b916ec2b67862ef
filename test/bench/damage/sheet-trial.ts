import { readSymbols } from "../../../recovery/command/decoder.ts";
import { chance } from "../degrade/chance.ts";
import { toPixels } from "../degrade/grey.ts";
import { drawStain, stained } from "../degrade/stain.ts";
import type { DamageClass } from "./classes.ts";
import type { PlaceName, SheetSubject } from "./sheet-subject.ts";
import { atResolution, dots, inPixels } from "./subject.ts";

/** What was read of one damaged sheet. */
export interface SheetTrial {
  readonly x: number;
  readonly m: number;
  readonly share: boolean;
  readonly card: boolean;
  /** The parts that were read, of `partCount`. */
  readonly parts: readonly string[];
  readonly partCount: number;
}

/** Damages the front of a sheet, each of `where` with a stain of its own if the class has one, and reads it as a file is read. */
export async function trySheet(
  sheet: SheetSubject,
  damage: DamageClass,
  where: readonly PlaceName[],
  seed: string,
): Promise<SheetTrial> {
  const { dpi, stain, shoot } = damage;
  const draw = chance(seed);
  let picture = atResolution(sheet.picture, dpi);
  for (const { name, area } of sheet.places) {
    if (stain > 0 && where.includes(name)) picture = stained(picture, drawStain(inPixels(area, dpi), stain, draw));
  }
  const texts = await readSymbols(toPixels(await shoot(picture, draw, dots(dpi))));
  const of = (kind: string) => new Set(sheet.places.filter((place) => place.kind === kind).map(({ text }) => text));
  const read = (kind: string) => [...of(kind)].filter((text) => texts.includes(text));
  return {
    x: sheet.x,
    m: sheet.m,
    share: read("share").length > 0,
    card: read("card").length > 0,
    parts: read("part"),
    partCount: of("part").size,
  };
}

/**
 * Of all quorums that can be made of these trials (each sheet as it was read in one of its trials), how many open the set: M shares,
 * a card and every part from anywhere; with `words`, a share that was not read is typed.
 */
export function quorumsThatOpen(trials: readonly SheetTrial[], words: boolean): { readonly read: number; readonly of: number } {
  const [first] = trials;
  if (first === undefined) return { read: 0, of: 0 };
  const bySheet = [...Map.groupBy(trials, ({ x }) => x).values()];
  let [read, of] = [0, 0];
  for (const quorum of choices(bySheet, first.m)) {
    of++;
    const shares = quorum.filter(({ share }) => share || words).length;
    const parts = new Set(quorum.flatMap((trial) => trial.parts));
    if (shares === first.m && quorum.some(({ card }) => card) && parts.size === first.partCount) read++;
  }
  return { read, of };
}

// Every way to take `size` of the groups and one of each.
function* choices<T>(groups: readonly (readonly T[])[], size: number): Generator<readonly T[]> {
  if (size === 0) yield [];
  for (const [index, group] of size === 0 ? [] : groups.entries()) {
    for (const rest of choices(groups.slice(index + 1), size - 1)) {
      for (const one of group) yield [one, ...rest];
    }
  }
}
