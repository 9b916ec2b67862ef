import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../../core/failure/failure.ts";
import { readScan } from "../../../../core/share/scan.ts";
import { WORDS } from "../../../../core/share/word-list.ts";
import { publicSets } from "../../../support/public-sets.ts";
import { faultsInTelling } from "../../../support/told-safely.ts";

const codes = publicSets().flatMap(({ shares, lockedShare, card, parts }) => [
  ...shares.flatMap(({ text, words, label }) => [text, words, label]),
  lockedShare.text,
  card,
  ...parts,
]);

/** A text in which some parts of a code were replaced by anything. */
const mutated = fc
  .record({
    code: fc.constantFrom(...codes),
    cuts: fc.array(
      fc.record({
        at: fc.nat(900),
        length: fc.nat(20),
        by: fc.oneof(
          fc.string({ unit: "binary", maxLength: 9 }),
          fc.string({ unit: "grapheme", maxLength: 5 }),
          fc.constantFrom(...codes),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ code, cuts }) =>
    cuts.reduce(
      (text, { at, length, by }) => text.slice(0, at % (text.length + 1)) + by + text.slice((at % (text.length + 1)) + length),
      code,
    ),
  );
const prefixed = fc
  .record({
    prefix: fc.constantFrom("SWS1:", "sws1:", "SWC1:", "SWP1/", "SWL1:", "SWS2:", "SWP1/AAAAAAAA/01-01/AAAAAAAA/"),
    body: fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")), maxLength: 900 }),
      fc.string({ unit: "binary-ascii" }),
      fc.string({ unit: "binary" }),
    ),
  })
  .map(({ prefix, body }) => prefix + body);
const wordy = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: "binary-ascii", maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 70 },
  )
  .map((words) => words.join(" "));

describe("readScan of anything at all", () => {
  it.each([
    ["any text", fc.string({ unit: "binary", maxLength: 300 })],
    ["any ASCII", fc.string({ unit: "binary-ascii", maxLength: 300 })],
    ["a code with parts replaced", mutated],
    ["a prefix and anything", prefixed],
    ["words", wordy],
  ])("%s: reads, or throws a failure that tells nothing of it", (_, inputs) => {
    fc.assert(
      fc.property(inputs, (input) => {
        try {
          expect(["share", "card", "part", "label"]).toContain(readScan(input).kind);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          expect(faultsInTelling(error)).toEqual([]);
          expect(error.code).toMatch(/^unreadable\./);
          expect(error.facts.set).toBeUndefined();
        }
      }),
      { numRuns: 1500 },
    );
  });
});
