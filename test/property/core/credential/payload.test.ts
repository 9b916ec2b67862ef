import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { composePayload } from "../../../../core/credential/payload-composing.ts";
import { decodePayload, encodePayload, inflatePayload, writePayload } from "../../../../core/credential/payload-bytes.ts";
import { jsonText, parseJson } from "../../../../core/encoding/strict-json.ts";
import { Failure } from "../../../../core/failure/failure.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const LEAST = {
  v: 1,
  type: "sealwright/payload",
  set: "DWKXERCU",
  created: "2026-11-21T10:00:00Z",
  drill: true,
  credentials: [],
};
const SEED = bytes(
  JSON.stringify({
    ...LEAST,
    credentials: [
      { id: "c1", kind: "login", title: "Ä", recoveryCodes: ["1"], files: [{ name: "a", text: "b" }], x: { y: [1.5] } },
    ],
    runbook: "1.\n",
  }),
);

/** Decodes without anything but a payload or a `Failure` coming out. */
function decodedOrRefused(opened: Uint8Array): boolean {
  try {
    expect(decodePayload(opened).credentials).toBeInstanceOf(Array);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return false;
  }
}

describe("the payload's reader", () => {
  it("takes any bytes without crashing", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom("plain", "packed", "magic"), (noise, form) => {
        if (form === "plain") decodedOrRefused(noise);
        else if (form === "packed") decodedOrRefused(new Uint8Array(gzipSync(noise)));
        else decodedOrRefused(Uint8Array.of(0x1f, 0x8b, 8, ...noise));
      }),
      { numRuns: 2000 },
    );
  });

  it("takes any mutilation of a payload without crashing", () => {
    const edit = fc.record({
      at: fc.integer({ min: 0, max: SEED.length }),
      drop: fc.integer({ min: 0, max: 8 }),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 4 }),
        fc.constantFrom(
          ...['"', "{", "[", "]", "}", ",", ":", "\\", "\\u", "1e9", "-", "null", '"__proto__":', '"id":'].map(bytes),
        ),
      ),
    });
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), fc.boolean(), (edits, packed) => {
        let mutated: Buffer = Buffer.from(SEED);
        for (const { at, drop, insert } of edits)
          mutated = Buffer.concat([mutated.subarray(0, at), insert, mutated.subarray(at + drop)]);
        if (decodedOrRefused(new Uint8Array(packed ? gzipSync(mutated) : mutated))) accepted += 1;
      }),
      { numRuns: 3000, seed: 7 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it("agrees with JSON.parse: what it reads is that JSON, what it refuses as JSON is none", () => {
    const texts = fc.oneof(
      fc.json({ maxDepth: 4 }),
      fc.string({ unit: fc.constantFrom(...Array.from('{}[]:,"\\u0041 1.e-+tfn\n'), "true", "null", '"a"') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let expected: unknown;
        let isJson = true;
        try {
          expected = JSON.parse(text);
        } catch {
          isJson = false;
        }
        try {
          expect(JSON.parse(jsonText(parseJson(text, 100)))).toEqual(expected);
          expect(isJson).toBe(true);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          // The keys that JSON.parse takes and this reader does not.
          if (error.code !== "unreadable.json-key") expect(isJson).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("payloads", () => {
  const unknown = fc.dictionary(
    fc
      .string({ minLength: 1 })
      .filter((key) => !["__proto__", "constructor", "prototype", ...Object.keys(LEAST), "runbook"].includes(key)),
    fc.jsonValue({ maxDepth: 3, noUnicodeString: false }),
    { maxKeys: 4, noNullPrototype: true },
  );

  it("with unknown fields are written as they were read, through gzip and back", () => {
    fc.assert(
      fc.property(unknown, (fields) => {
        const document = bytes(JSON.stringify({ ...LEAST, ...fields }));
        let payload;
        try {
          payload = decodePayload(document);
        } catch (error) {
          // Forbidden keys and depth may occur inside the values.
          if (error instanceof Failure && /json-(key|depth)/.test(error.code)) return;
          throw error;
        }
        expect(Buffer.from(writePayload(payload)).toString()).toBe(Buffer.from(document).toString());
        expect(inflatePayload(encodePayload(payload))).toEqual(writePayload(payload));
        expect(decodePayload(encodePayload(payload))).toEqual(payload);
      }),
      { numRuns: 300 },
    );
  });

  it("that were composed are read back the same", () => {
    const name = fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 80 }).filter((text) => text === text.trim());
    const credential = fc.record({
      kind: fc.constantFrom("login", "database", "secret"),
      title: name,
      username: name,
      password: name,
      notes: name,
    });
    fc.assert(
      fc.property(fc.array(credential, { minLength: 1, maxLength: 5 }), (drafts) => {
        const credentials = drafts.map((draft, index) => ({ id: `c${index}`, ...draft })) as Parameters<
          typeof composePayload
        >[0]["credentials"];
        const payload = composePayload({ set: "DWKXERCU", created: LEAST.created, drill: true, credentials, runbook: "" });
        expect(decodePayload(encodePayload(payload))).toEqual(payload);
        expect(JSON.parse(Buffer.from(writePayload(payload)).toString()).credentials).toEqual(credentials);
      }),
      { numRuns: 100 },
    );
  });
});
