import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodePayload, encodePayload, inflatePayload, writePayload } from "../../../../core/credential/payload-bytes.ts";
import { parsePayload } from "../../../../core/credential/payload-reading.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { publicSets } from "../../../support/public-sets.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const HEAD =
  '{"v":1,"type":"sealwright/payload","set":"DWKXERCU","created":"2026-11-21T10:00:00Z","drill":true,"credentials":[]';
const noise = (length: number) => Buffer.from(seededRandom("noise")(length)).toString("base64").slice(0, length);

describe("a payload's bytes", () => {
  it("are what an independent implementation wrote, field by field in its order", () => {
    for (const { payloadPlaintext } of publicSets()) {
      expect(Buffer.from(writePayload(parsePayload(bytes(payloadPlaintext)))).toString()).toBe(payloadPlaintext);
    }
  });

  it("drop white space only: order, digits and unknown fields stay", () => {
    const spaced = `${HEAD.replaceAll(",", " , ")} , "x" : { "2" : 1.50 , "1" : 1e400 } }\n`;
    expect(Buffer.from(writePayload(parsePayload(bytes(spaced)))).toString()).toBe(`${HEAD},"x":{"2":1.50,"1":1e400}}`);
  });

  it("are compressed when that is smaller, and zlib reads them", () => {
    const payload = parsePayload(bytes(`${HEAD},"runbook":"${"rotate ".repeat(200)}"}`));
    const encoded = encodePayload(payload);
    expect([...encoded.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    expect(new Uint8Array(gunzipSync(encoded))).toEqual(writePayload(payload));
    expect(decodePayload(encoded)).toEqual(payload);
  });

  it("are left alone when compression gains nothing", () => {
    const payload = parsePayload(bytes(`${HEAD.replace("sealwright/payload", "sealwright/payload")}}`));
    const plain = writePayload(payload);
    const encoded = encodePayload(payload);
    expect(encoded.length).toBeLessThanOrEqual(plain.length);
    expect(decodePayload(encoded)).toEqual(payload);
  });

  it("may be 65,536 and not one more when written", () => {
    const runbook = (length: number) => ({ ...parsePayload(bytes(`${HEAD}}`)), fields: new Map([["runbook", noise(length)]]) });
    const frame = '{"runbook":""}'.length;
    expect(writePayload(runbook(65_536 - frame))).toHaveLength(65_536);
    const { code, facts } = failureOf(() => writePayload(runbook(65_537 - frame)));
    expect({ code, facts }).toEqual({ code: "refused.payload-too-large", facts: { actual: 65_537, limit: 65_536 } });
    expect(failureOf(() => encodePayload(runbook(65_537 - frame))).code).toBe("refused.payload-too-large");
  });
});

describe("opened bytes", () => {
  it("are given back as they were sealed, compressed or not", () => {
    const json = bytes(` ${HEAD} , "x":"\\u00e9"}\n`);
    expect(inflatePayload(json)).toEqual(json);
    expect(inflatePayload(json)).not.toBe(json);
    expect(inflatePayload(new Uint8Array(gzipSync(json)))).toEqual(json);
    expect(decodePayload(json)).toEqual(decodePayload(new Uint8Array(gzipSync(json))));
  });

  it.each([
    ["plain JSON over the limit", new Uint8Array(65_537).fill(0x20), "unreadable.payload-size"],
    ["gzip that inflates over the limit", new Uint8Array(gzipSync(Buffer.alloc(65_537, 0x20))), "unreadable.payload-size"],
    ["a gzip bomb", new Uint8Array(gzipSync(Buffer.alloc(50_000_000))), "unreadable.payload-size"],
    ["trailing data", new Uint8Array(Buffer.concat([gzipSync(`${HEAD}}`), Buffer.from("x")])), "unreadable.gzip"],
    ["two members", new Uint8Array(Buffer.concat([gzipSync(HEAD), gzipSync("}")])), "unreadable.gzip"],
    ["gzip inside gzip", new Uint8Array(gzipSync(gzipSync(`${HEAD}}`))), "unreadable.utf8"],
    ["the magic number alone", Uint8Array.of(0x1f, 0x8b), "unreadable.gzip"],
    ["nothing", new Uint8Array(), "unreadable.json"],
  ])("are refused: %s", (_, opened, code) => {
    expect(failureOf(() => decodePayload(opened)).code).toBe(code);
  });

  it("are limited before anything is made of them", () => {
    expect(inflatePayload(new Uint8Array(65_536))).toHaveLength(65_536);
    expect(failureOf(() => inflatePayload(new Uint8Array(65_537))).code).toBe("unreadable.payload-size");
  });

  it("are not touched: the caller wipes them", () => {
    const json = bytes(`${HEAD}}`);
    decodePayload(json);
    expect(json).toEqual(bytes(`${HEAD}}`));
  });
});
