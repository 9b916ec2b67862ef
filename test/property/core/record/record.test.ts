import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../../core/failure/failure.ts";
import { canonicalJson, type CanonicalValue } from "../../../../core/record/canonical-json.ts";
import { readCanonical } from "../../../../core/record/canonical-reading.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { headAfter, readRecord, recordBytes } from "../../../../core/record/record.ts";
import { isRecordText } from "../../../../core/record/record-text.ts";
import { readSshSignature, sshSignature, verifySshSignature } from "../../../../core/record/sshsig.ts";
import { ed25519FromSeed, ed25519Verify } from "../../../../electron/vault/ed25519.ts";
import { noteDraft, trialDraft } from "../../../support/trial-book.ts";

const codeOf = (body: () => unknown) => {
  try {
    body();
    return "done";
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
};

const headOf = (files: readonly Uint8Array[]) => files.reduce((head, bytes) => headAfter(bytes, head), EMPTY_JOURNAL);

const text = fc.string({ unit: "grapheme", maxLength: 30 });
const typed = text.filter((one) => isRecordText(one, 40));

/** Values of canonical JSON, four deep. */
const canonical: fc.Arbitrary<CanonicalValue> = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, -1, Number.MAX_SAFE_INTEGER),
    fc.integer(),
    text.map((one) => one.normalize("NFC")),
    fc.array(tie("value"), { maxLength: 3 }),
    fc
      .dictionary(fc.string({ minLength: 1, maxLength: 4 }), tie("value"), { maxKeys: 3 })
      .map((object) => Object.fromEntries(Object.entries(object))),
  ),
})).value;

describe("canonical documents", () => {
  it("are read back as they were, or refused when they were written", () => {
    fc.assert(
      fc.property(canonical, (value) => {
        let bytes: Uint8Array;
        try {
          bytes = canonicalJson(value);
        } catch (error) {
          return error instanceof Failure;
        }
        const code = codeOf(() => expect(readCanonical(bytes)).toEqual(value));
        return ["done", "unreadable.json-key", "unreadable.json-depth"].includes(code);
      }),
    );
  });

  it("with one byte changed are other documents or refused, never the same and never a crash", () => {
    const bytes = recordBytes(noteDraft("Zürich – 金庫"), EMPTY_JOURNAL);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const other = bytes.map((byte, index) => (index === at ? byte ^ change : byte));
        const code = codeOf(() => expect(readRecord(other)).not.toEqual(readRecord(bytes)));
        expect(code).toMatch(/^(?:done|unreadable\.(?:canonical|utf8|json|json-key|json-depth|record))$/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("records", () => {
  it("keep what people typed, letter by letter", () => {
    fc.assert(
      fc.property(typed, typed, fc.integer({ min: 1, max: 15 }), (bag, custodian, x) => {
        const draft = trialDraft("bag.sealed", { x, bag, custodian, place: custodian }, { set: "LFZPWPQB", ticket: bag });
        expect(readRecord(recordBytes(draft, EMPTY_JOURNAL))).toMatchObject({ ticket: bag, body: { bag, custodian, x } });
      }),
    );
  });

  it("of a chain cannot be dropped, doubled or exchanged", () => {
    let head = EMPTY_JOURNAL;
    const files = Array.from({ length: 6 }, (_, index) => {
      const bytes = recordBytes(noteDraft(`note ${index}`), head);
      head = headAfter(bytes, head);
      return bytes;
    });
    expect(headOf(files)).toEqual(head);
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }), (order) => {
        const chosen = order.map((index) => files[index] ?? new Uint8Array());
        const isBeginning = order.every((index, position) => index === position);
        expect(codeOf(() => headOf(chosen))).toBe(isBeginning ? "done" : "mismatched.book-chain");
      }),
    );
  });
});

describe("signatures", () => {
  it("over any bytes verify, and over others do not", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.uint8Array(),
        fc.uint8Array(),
        async (seed, message, other) => {
          const signer = ed25519FromSeed(seed);
          const armour = await sshSignature(message, "sealwright-record", signer);
          await verifySshSignature(armour, message, "sealwright-record", signer.publicKey, ed25519Verify);
          const same = Buffer.from(message).equals(Buffer.from(other));
          const outcome = await verifySshSignature(armour, other, "sealwright-record", signer.publicKey, ed25519Verify).then(
            () => true,
            () => false,
          );
          expect(outcome).toBe(same);
        },
      ),
    );
  });

  it("with one character of the armour changed are refused or do not verify", async () => {
    const signer = ed25519FromSeed(new Uint8Array(32).fill(5));
    const message = new Uint8Array(10);
    const armour = await sshSignature(message, "sealwright-record", signer);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(armour.length - 1),
        fc.string({ unit: "binary-ascii", minLength: 0, maxLength: 2 }),
        async (at, by) => {
          const other = armour.slice(0, at) + by + armour.slice(at + 1);
          fc.pre(other !== armour);
          await expect(
            verifySshSignature(other, message, "sealwright-record", signer.publicKey, ed25519Verify),
          ).rejects.toBeInstanceOf(Failure);
        },
      ),
    );
  });

  it("are refused or read, whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (anything) => {
        expect(codeOf(() => readSshSignature(anything))).toBe("unreadable.signature");
      }),
    );
  });
});
