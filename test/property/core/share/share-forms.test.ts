import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardText, readCard } from "../../../../core/share/card.ts";
import { labelText, readLabel } from "../../../../core/share/label.ts";
import { hash8, partTexts, readPart } from "../../../../core/share/payload-part.ts";
import { readScan } from "../../../../core/share/scan.ts";
import { headerBytes, parseHeader } from "../../../../core/share/share-header.ts";
import { parseRecord, recordBytes, type ShareRecord } from "../../../../core/share/share-record.ts";
import { shareText } from "../../../../core/share/share-text.ts";
import { shareWords } from "../../../../core/share/share-words.ts";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const sizes = fc
  .integer({ min: 2, max: 15 })
  .chain((n) => fc.record({ n: fc.constant(n), m: fc.integer({ min: 2, max: n }), x: fc.integer({ min: 1, max: n }) }));
const header = fc
  .record({ size: sizes, generation: fc.integer({ min: 1, max: 255 }), family: bytes(4) })
  .map(({ size, ...rest }) => ({ ...size, ...rest }));
const lock = fc.record({
  log2MemoryKiB: fc.integer({ min: 13, max: 20 }),
  iterations: fc.integer({ min: 1, max: 10 }),
  parallelism: fc.integer({ min: 1, max: 8 }),
  salt: bytes(16),
});
const record: fc.Arbitrary<ShareRecord> = fc.oneof(
  fc.record({ header, y: bytes(32) }).map(({ header, y }) => ({ ...header, locked: false as const, y })),
  fc
    .record({ header, lock, sealedY: bytes(48) })
    .map(({ header, lock, sealedY }) => ({ ...header, locked: true as const, lock, sealedY })),
);

describe("every share", () => {
  it("is the same record read back from its bytes", () => {
    fc.assert(
      fc.property(record, (share) => {
        expect(parseRecord(recordBytes(share))).toEqual(share);
      }),
    );
  });

  it("is the same record scanned, typed in any case and grouping, and from its words cut to four letters", () => {
    fc.assert(
      fc.property(record, fc.integer({ min: 1, max: 9 }), fc.constantFrom(" ", "-", "\n", " - "), (share, group, gap) => {
        const text = shareText(share);
        const grouped = text
          .slice(5)
          .toLowerCase()
          .replaceAll(new RegExp(`(.{${group}})`, "g"), `$1${gap}`);
        const words = shareWords(share);
        const spellings = [
          text,
          `sws1:${grouped}`,
          words.join(" "),
          words.map((word, index) => `${index + 1}) ${word.slice(0, 4).toUpperCase()}`).join(gap === "-" ? " " : gap),
        ];
        for (const input of spellings)
          expect(readScan(input)).toEqual({ kind: "share", share: { record: share, corrections: [] } });
        expect([text.length, words.length]).toEqual(share.locked ? [133, 64] : [77, 36]);
      }),
    );
  });
});

describe("every header", () => {
  it("is the same read back", () => {
    fc.assert(
      fc.property(header, fc.boolean(), (given, locked) => {
        expect(parseHeader(headerBytes({ ...given, locked }), "share")).toEqual({ ...given, locked });
      }),
    );
  });

  it("of any 8 bytes is refused, or written back as it was", () => {
    fc.assert(
      fc.property(bytes(8), (given) => {
        let parsed;
        try {
          parsed = parseHeader(given, "share");
        } catch {
          return;
        }
        expect(headerBytes(parsed)).toEqual(given);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("every card and label", () => {
  it("is the same read back", () => {
    const cards = fc.record({
      header,
      payloadHash: bytes(32),
      keyCommitment: bytes(16),
      manifestHash: bytes(32),
      pool: bytes(240),
      locked: fc.boolean(),
    });
    fc.assert(
      fc.property(cards, ({ header, pool, locked, ...hashes }) => {
        const commitments = Array.from({ length: header.n }, (_, index) => pool.slice(16 * index, 16 * index + 16));
        const card = { header: { ...header, locked, x: 0 }, ...hashes, commitments };
        expect(readCard(cardText(card).slice(5))).toEqual(card);
        const label = { header: { ...header, locked }, commitment: pool.slice(0, 16) };
        expect(readLabel(labelText(label).slice(5))).toEqual(label);
      }),
    );
  });
});

describe("every age file", () => {
  it("is the same put together from its parts", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 7840 }), (file) => {
        const parts = partTexts("ABCDEFGH", file).map((text) => readPart(text.slice(5)));
        expect(Buffer.concat(parts.map(({ chunk }) => chunk)).equals(file)).toBe(true);
        expect(parts.every((part) => part.hash8 === hash8(file) && part.total === parts.length)).toBe(true);
      }),
    );
  });
});
