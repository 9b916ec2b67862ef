import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../../core/failure/failure.ts";
import { readScan } from "../../../../core/share/scan.ts";
import { shareText } from "../../../../core/share/share-text.ts";
import { recordBytes } from "../../../../core/share/share-record.ts";
import { shareWords, word } from "../../../../core/share/share-words.ts";
import { UntrustedQuorum } from "../../../../core/share/untrusted-quorum.ts";
import { nth, trialSet } from "../../../support/trial-set.ts";

const { records, cardText: card, set } = await trialSet({ m: 2, n: 3, seed: "damage" });
const record = nth(records, 1);
const words = shareWords(record);

/** The records of the set that count after this was read from one sheet, beside the card. */
function counted(input: string): readonly string[] {
  const quorum = new UntrustedQuorum();
  quorum.add(readScan(card), "card");
  try {
    quorum.add(readScan(input), "sheet");
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [];
  }
  const shares = quorum.assess().find((about) => about.set === set)?.shares ?? [];
  return shares.map(({ printed }) => Buffer.from(recordBytes(printed)).toString("hex"));
}
const printed = Buffer.from(recordBytes(record)).toString("hex");
const place = fc.integer({ min: 0, max: 35 });

describe("with a card, whatever happens to the words of a share", () => {
  const mistake = fc.oneof(
    fc.record({ at: place, becomes: fc.integer({ min: 0, max: 1023 }).map(word) }).map(
      ({ at, becomes }) =>
        (line: readonly string[]) =>
          line.with(Math.min(at, line.length - 1), becomes),
    ),
    fc.record({ a: place, b: place }).map(
      ({ a, b }) =>
        (line: readonly string[]) =>
          a < line.length && b < line.length ? line.with(a, line[b] ?? "").with(b, line[a] ?? "") : line,
    ),
    place.map((at) => (line: readonly string[]) => line.toSpliced(at, 1)),
    place.map((at) => (line: readonly string[]) => line.toSpliced(at, 0, line[at] ?? "zero")),
    place.map((at) => (line: readonly string[]) => line.with(Math.min(at, line.length - 1), "?")),
    place.map((at) => (line: readonly string[]) => line.with(Math.min(at, line.length - 1), "misheard")),
  );

  it("it counts as printed, or not at all", () => {
    fc.assert(
      fc.property(fc.array(mistake, { minLength: 1, maxLength: 7 }), (mistakes) => {
        const typed = mistakes.reduce<readonly string[]>((line, make) => make(line), words);
        for (const share of counted(typed.join(" "))) expect(share).toBe(printed);
      }),
      { numRuns: 400 },
    );
  });

  it("three or four unknown mistakes are never silently accepted", () => {
    const mistakes = fc.integer({ min: 3, max: 4 }).chain((count) =>
      fc.record({
        at: fc.uniqueArray(place, { minLength: count, maxLength: count }),
        change: fc.array(fc.integer({ min: 1, max: 1023 }), { minLength: count, maxLength: count }),
      }),
    );
    const symbols = words.map(
      (typed) => Array.from({ length: 1024 }, (_, index) => index).find((index) => word(index) === typed) ?? 0,
    );
    fc.assert(
      fc.property(mistakes, ({ at, change }) => {
        const typed = symbols.map((symbol, index) =>
          word(at.includes(index) ? symbol ^ (change[at.indexOf(index)] ?? 0) : symbol),
        );
        expect(counted(typed.join(" "))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe("with a card, whatever happens to the text of a share", () => {
  it("it counts as printed, or not at all", () => {
    const text = shareText(record);
    const signs = fc.constantFrom(...Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567?0189 -\u0410\uFF21\u200B"));
    const changes = fc.array(fc.record({ at: fc.integer({ min: 0, max: 76 }), sign: signs }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(changes, (made) => {
        const read = made.reduce((line, { at, sign }) => line.slice(0, at) + sign + line.slice(at + 1), text);
        for (const share of counted(read)) expect(share).toBe(printed);
      }),
      { numRuns: 400 },
    );
  });
});
