import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base32, base32Bytes } from "../../../../core/encoding/base32.ts";
import { Failure } from "../../../../core/failure/failure.ts";
import { cardText } from "../../../../core/share/card.ts";
import { partTexts } from "../../../../core/share/payload-part.ts";
import { readScan } from "../../../../core/share/scan.ts";
import { shareText } from "../../../../core/share/share-text.ts";
import { shareWords, word } from "../../../../core/share/share-words.ts";
import { UntrustedQuorum } from "../../../../core/share/untrusted-quorum.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import { ageSealed, cardOf, nth, outcomeOf, payloadJson, type Sheet, sheetOf, trialSet } from "../../../support/trial-set.ts";

const M = 3;
const N = 5;
const ours = await trialSet({ m: M, n: N, seed: "property" });
const earlier = await trialSet({ m: M, n: N, seed: "earlier", family: ours.card.header.family, generation: 2 });
const stranger = await trialSet({ m: 2, n: 3, seed: "stranger" });
const { records, card, cardText: text, parts, key, ageFile, set } = ours;
const SEALED = new Map([ours, earlier, stranger].map((trial) => [trial.set, trial.json]));

// What a forger can have: everything but the key and the other custodians' shares.
const forgedFile = await ageSealed(payloadJson(set, seededRandom("forged"), 600), seededRandom("another key")(32));
const forgedParts = partTexts(set, forgedFile);
const disguisedParts = forgedParts.map((part, index) =>
  part.replace(/\/[A-Z2-7]{8}\/(?=[^/]*$)/, `/${parts[index]?.split("/")[3] ?? ""}/`),
);

const x = fc.integer({ min: 1, max: N });
const change = fc.integer({ min: 1, max: 255 });
const at = (length: number) => fc.integer({ min: 0, max: length - 1 });
const withByte = (bytes: Uint8Array, place: number, by: number) =>
  bytes.map((byte, index) => (index === place ? byte ^ by : byte));
const forgedRecord = fc
  .record({ x, place: at(32), by: change })
  .map((made) => ({ ...nth(records, made.x), y: withByte(nth(records, made.x).y, made.place, made.by) }));

/** A share code as somebody brings it who is not honest, or not careful. */
const badShare = fc.oneof(
  forgedRecord.map(shareText),
  fc
    .record({ x, m: fc.integer({ min: 2, max: 5 }), n: fc.integer({ min: 5, max: 15 }) })
    .map((made) => shareText({ ...nth(records, made.x), m: made.m, n: made.n })),
  fc.record({ x, becomes: x }).map((made) => shareText({ ...nth(records, made.x), x: made.becomes })),
  fc
    .record({
      x,
      changes: fc.array(fc.record({ place: at(36), by: fc.integer({ min: 0, max: 1023 }) }), { minLength: 1, maxLength: 4 }),
    })
    .map(({ x: whose, changes }) =>
      changes
        .reduce<readonly string[]>((words, { place, by }) => words.with(place, word(by)), shareWords(nth(records, whose)))
        .join(" "),
    ),
);
const badCard = fc.oneof(
  // Any byte of the true card, as a typing mistake or a pen changes it.
  fc
    .record({ place: at(88 + 16 * N), by: change })
    .map(({ place, by }) => `SWC1:${base32(withByte(base32Bytes(text.slice(5)), place, by))}`),
  // Vouches for a forged share besides the true ones, and promises the forger's payload, the true one, or another key.
  fc.record({ record: forgedRecord, payload: fc.boolean(), otherKey: fc.boolean() }).map(({ record, payload, otherKey }) => {
    const forged = cardOf(
      records.with(record.x - 1, record),
      otherKey ? seededRandom("another key")(32) : key,
      payload ? forgedFile : ageFile,
    );
    return cardText(forged);
  }),
);
const badParts = fc.oneof(
  fc.constant(forgedParts),
  fc.constant(disguisedParts),
  fc.record({ which: at(parts.length), place: at(100), by: fc.constantFrom("A", "7") }).map(({ which, place, by }) => {
    const part = nth(parts, which + 1);
    return parts.with(which, part.slice(0, 30 + place) + by + part.slice(31 + place));
  }),
);

const honest = x.map((whose) => nth(ours.sheets, whose));
const someOf = (sheet: fc.Arbitrary<Sheet>) =>
  fc
    .record({ sheet, kept: fc.infiniteStream(fc.boolean()) })
    .map(({ sheet: whole, kept }) => ({ ...whole, codes: whole.codes.filter(() => kept.next().value) }));
/** A sheet whose share, card and parts are each true or bad. */
const doctored = fc
  .record({ whose: x, share: fc.option(badShare), card: fc.option(badCard), parts: fc.option(badParts) })
  .map(({ whose, share, card: other, parts: theirs }): Sheet => ({
    source: `doctored ${whose}`,
    codes: [share ?? shareText(nth(records, whose)), other ?? text, ...(theirs ?? parts)],
  }));
const foreign = fc
  .constantFrom(...earlier.sheets.slice(0, 2), ...stranger.sheets)
  .map(({ source, codes }) => ({ source: `foreign ${source}`, codes }));
const anySheet = fc.oneof(
  { weight: 8, arbitrary: honest },
  { weight: 2, arbitrary: someOf(honest) },
  { weight: 3, arbitrary: doctored },
  { weight: 2, arbitrary: someOf(doctored) },
  { weight: 1, arbitrary: foreign },
);
const pile = fc
  .array(fc.record({ sheet: anySheet, again: fc.boolean() }), { minLength: 3, maxLength: 8 })
  .map((taken) =>
    taken.flatMap(({ sheet, again }, index) => [
      sheet,
      ...(again ? [{ ...sheet, source: `${sheet.source} again ${index}` }] : []),
    ]),
  );

/** Everything read, code by code, in the order that `keys` give. */
function gatheredInOrder(sheets: readonly Sheet[], keys: readonly number[]): UntrustedQuorum {
  const quorum = new UntrustedQuorum();
  const codes = sheets
    .flatMap(({ source, codes: read }) => read.map((code) => ({ source, code })))
    .map((item, index) => ({ ...item, key: keys[index % keys.length] ?? 0 }));
  for (const { source, code } of codes.toSorted((a, b) => a.key - b.key)) {
    try {
      quorum.add(readScan(code), source);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  return quorum;
}
const order = fc.array(fc.double({ noNaN: true }), { minLength: 7, maxLength: 97 });
const asRead = [0];

describe("whatever sheets are brought", () => {
  it("nothing opens but what was sealed, and the same comes out in every order", async () => {
    await fc.assert(
      fc.asyncProperty(pile, order, async (sheets, keys) => {
        const quorum = gatheredInOrder(sheets, asRead);
        const leading = quorum.assess()[0]?.set ?? "";
        const outcome = await outcomeOf(quorum);
        if (outcome.trust !== "refused") expect(outcome.json).toBe(SEALED.get(leading));
        if (outcome.trust === "authenticated")
          expect(outcome.used.length).toBeGreaterThanOrEqual(leading === stranger.set ? 2 : M);
        expect(await outcomeOf(gatheredInOrder(sheets, keys))).toEqual(outcome);
      }),
      { numRuns: 250 },
    );
  });
});

describe("M honest sheets", () => {
  const quorumOf = fc.uniqueArray(x, { minLength: M, maxLength: N });

  it("open authenticated beside any one sheet with a share of the set, whatever else is on it", async () => {
    await fc.assert(
      fc.asyncProperty(quorumOf, doctored, order, async (present, sheet, keys) => {
        const good = present.map((whose) => nth(ours.sheets, whose));
        const given = [
          ...good,
          { ...sheet, codes: [shareText({ ...nth(records, 1), y: seededRandom("made up")(32) }), ...sheet.codes] },
        ];
        const outcome = await outcomeOf(gatheredInOrder(given, keys));
        // Where the share is a good custodian's own, his true sheet is left out with it: then M others must be there.
        const own = new Set([...sheet.codes, ...sheet.codes.map(shareOf)]);
        const left = present.filter((whose) => !own.has(shareText(nth(records, whose))));
        if (left.length >= M || sheet.codes.includes(text)) expect(outcome.trust).toBe("authenticated");
        if (outcome.trust !== "refused") expect(outcome.json).toBe(ours.json);
      }),
      { numRuns: 150 },
    );
  });

  it("open authenticated beside any number of sheets with forged shares and the true card", async () => {
    await fc.assert(
      fc.asyncProperty(quorumOf, fc.array(forgedRecord, { maxLength: 5 }), order, async (present, forged, keys) => {
        const good = present.map((whose) => nth(ours.sheets, whose));
        const bad = forged.map((record, index) => sheetOf(record, text, parts, `bad ${index}`));
        const outcome = await outcomeOf(gatheredInOrder([...good, ...bad], keys));
        expect([outcome.trust, outcome.json, outcome.used]).toEqual([
          "authenticated",
          ours.json,
          present.toSorted((a, b) => a - b),
        ]);
        expect(outcome.remarks).toEqual(bad.map(({ source }) => `${source}: mismatched.share`).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it("without cards open unauthenticated or not at all beside forged shares, and never anything else", async () => {
    await fc.assert(
      fc.asyncProperty(quorumOf, fc.array(forgedRecord, { maxLength: 3 }), async (present, forged) => {
        const bare = [...present.map((whose) => nth(records, whose)), ...forged].map((record, index) => ({
          source: `bare ${index}`,
          codes: [shareText(record)],
        }));
        const outcome = await outcomeOf(gatheredInOrder([...bare, { source: "parts", codes: parts }], asRead));
        const clear = present.filter((whose) => !forged.some((record) => record.x === whose));
        expect(outcome.trust).toBe(clear.length >= M ? "unauthenticated" : "refused");
        if (outcome.trust === "unauthenticated") expect(outcome.json).toBe(ours.json);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the card of this test", () => {
  it("is the set's own", () => {
    expect(cardText(card)).toBe(text);
  });
});

/** The share text that a code reads as, or nothing. */
function shareOf(code: string): string {
  try {
    const scan = readScan(code);
    return scan.kind === "share" ? shareText(scan.share.record) : "";
  } catch {
    return "";
  }
}
