import { readSymbols } from "../../../recovery/command/decoder.ts";
import { chance } from "../degrade/chance.ts";
import { toPixels, type Grey } from "../degrade/grey.ts";
import { drawStain, finderLoss, stained } from "../degrade/stain.ts";
import type { DamageClass } from "./classes.ts";
import { atResolution, dots, inPixels, type SymbolSubject } from "./subject.ts";
import { zbarimgReads } from "./zbarimg.ts";

/** How often it was read, of how often it was tried. */
export interface Rate {
  readonly read: number;
  readonly of: number;
}

/** What became of one symbol under one class of damage. */
export interface SymbolOutcome {
  /** By the decoder that ships. */
  readonly ours: Rate;
  /** By zbarimg; of 0 where it was not asked. */
  readonly zbarimg: Rate;
  /** Ours again, by what the stain took of a finder pattern. */
  readonly byFinder: Readonly<Record<"none" | "part" | "centre", Rate>>;
}

const NOTHING: Rate = { read: 0, of: 0 };

function added(a: Rate, b: Rate): Rate {
  return { read: a.read + b.read, of: a.of + b.of };
}

/** How often is tried, and how hard the decoder looks. */
export interface SymbolReading {
  readonly samples: number;
  readonly looks: "quick" | "thorough";
  /** Ask zbarimg too. */
  readonly zbarimg: boolean;
}

/** Tries symbols in turn under a class of damage: the same pictures on every run. */
export async function trySymbols(
  subjects: readonly SymbolSubject[],
  damage: DamageClass,
  { samples, looks, zbarimg }: SymbolReading,
): Promise<SymbolOutcome> {
  let outcome: SymbolOutcome = { ours: NOTHING, zbarimg: NOTHING, byFinder: { none: NOTHING, part: NOTHING, centre: NOTHING } };
  const pictures: { picture: Grey; text: string }[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const subject = subjects[sample % subjects.length];
    if (subject === undefined) break;
    const { picture, loss } = await damaged(subject, damage, `symbol/${damage.name}/${sample}`);
    const once = { read: (await isRead(picture, subject.text, looks)) ? 1 : 0, of: 1 };
    const byFinder = { ...outcome.byFinder, [loss]: added(outcome.byFinder[loss], once) };
    outcome = { ...outcome, ours: added(outcome.ours, once), byFinder };
    if (zbarimg) pictures.push({ picture, text: subject.text });
  }
  const reads = zbarimg ? await zbarimgReads(pictures) : [];
  return { ...outcome, zbarimg: { read: reads.filter(Boolean).length, of: reads.length } };
}

// A lone symbol is never a whole sheet, so the thorough way would always look in every way: the first look is enough where it reads.
async function isRead(picture: Grey, text: string, looks: SymbolReading["looks"]): Promise<boolean> {
  const pixels = toPixels(picture);
  if ((await readSymbols(pixels, "quick")).includes(text)) return true;
  return looks === "thorough" && (await readSymbols(pixels, "thorough")).includes(text);
}

async function damaged({ picture, symbol, modules }: SymbolSubject, { dpi, stain, shoot }: DamageClass, seed: string) {
  const draw = chance(seed);
  const area = inPixels(symbol, dpi);
  const clean = atResolution(picture, dpi);
  const spot = stain > 0 ? drawStain(area, stain, draw) : null;
  const seen = await shoot(spot === null ? clean : stained(clean, spot), draw, dots(dpi));
  return { picture: seen, loss: spot === null ? ("none" as const) : finderLoss(area, modules, spot) };
}
