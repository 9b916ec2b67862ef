import { readSymbols } from "../../../recovery/command/decoder.ts";
import { readScan } from "../../../core/share/scan.ts";
import { UntrustedQuorum } from "../../../core/share/untrusted-quorum.ts";
import { toPixels } from "../degrade/grey.ts";
import { stained } from "../degrade/stain.ts";
import type { PlaceName, SheetSubject } from "./sheet-subject.ts";
import { inPixels, PRINTED_DPI } from "./subject.ts";

/** What is lost of a sheet: the places whose whole symbol is gone. */
export const LOSSES: readonly (readonly PlaceName[])[] = [
  ["share"],
  ["shareAgain"],
  ["card"],
  ["part1"],
  ["part2"],
  ["share", "shareAgain"],
];

/** What came of a quorum in which one sheet has lost symbols. */
export interface LossOutcome {
  readonly x: number;
  readonly lost: readonly PlaceName[];
  /** Texts of the lost sheet's places that were read from it nevertheless, a twin's aside. */
  readonly stillRead: readonly string[];
  /** Its share was typed from its words. */
  readonly typed: boolean;
  readonly trust: "authenticated" | "unauthenticated";
  readonly used: readonly number[];
}

/**
 * Every sheet loses every symbol in turn, and both share symbols at once: read alone by one quick look, put together with the next
 * M - 1 sheets, whole ones, its share typed where it was not read. Rejects with the failure when a set does not open.
 */
export async function everyLoss(sheets: readonly SheetSubject[]): Promise<readonly LossOutcome[]> {
  const whole = new Map<number, readonly string[]>();
  for (const sheet of sheets) whole.set(sheet.x, await readSymbols(toPixels(sheet.picture), "quick"));
  const outcomes: LossOutcome[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const others = Array.from({ length: sheet.m - 1 }, (_, next) => sheets[(index + 1 + next) % sheets.length]?.x ?? 0);
    for (const lost of LOSSES) outcomes.push(await loss(sheet, lost, others, whole));
  }
  return outcomes;
}

async function loss(
  sheet: SheetSubject,
  lost: readonly PlaceName[],
  others: readonly number[],
  whole: ReadonlyMap<number, readonly string[]>,
): Promise<LossOutcome> {
  let picture = sheet.picture;
  for (const { area } of sheet.places.filter(({ name }) => lost.includes(name))) {
    picture = stained(picture, { area: inPixels(area, PRINTED_DPI), shape: "square", shade: 255 });
  }
  const texts = await readSymbols(toPixels(picture), "quick");
  const kept = new Set(sheet.places.filter(({ name }) => !lost.includes(name)).map(({ text }) => text));
  const gone = sheet.places.filter(({ name, text }) => lost.includes(name) && !kept.has(text));
  const typed = !texts.some((text) => text.startsWith("SWS1:"));
  const quorum = new UntrustedQuorum();
  try {
    for (const text of typed ? [...texts, sheet.words] : texts) quorum.add(readScan(text), `sheet ${sheet.x}`);
    for (const x of others) for (const text of whole.get(x) ?? []) quorum.add(readScan(text), `sheet ${x}`);
    const { trust, used } = await quorum.validate();
    const stillRead = gone.map(({ text }) => text).filter((text) => texts.includes(text));
    return { x: sheet.x, lost, stillRead, typed, trust, used };
  } finally {
    quorum.wipe();
  }
}
