import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { gunzipBounded, gzip, isGzip } from "../../../../core/encoding/gzip.ts";
import { Failure } from "../../../../core/failure/failure.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const text = new Uint8Array(Buffer.from("break glass ".repeat(100)));
const packed = new Uint8Array(gzipSync(text));
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const refusal = (bytes: Uint8Array, limit = 65_536) => failureOf(() => gunzipBounded(bytes, limit)).code;

describe("gzip", () => {
  it("is read by zlib, and the same for the same input", () => {
    expect(new Uint8Array(gunzipSync(gzip(text)))).toEqual(text);
    expect(gzip(text)).toEqual(gzip(text.slice()));
    // No time (bytes 4 to 7), no name (flags 0).
    expect([...gzip(text).subarray(0, 8)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
  });

  it("is recognised by its first two bytes", () => {
    expect(isGzip(packed)).toBe(true);
    for (const bytes of [[], [0x1f], [0x8b, 0x1f], [0x7b, 0x22]]) expect(isGzip(Uint8Array.from(bytes))).toBe(false);
  });
});

describe("gunzipBounded", () => {
  it("reads what zlib writes, at every level, up to the limit to the byte", () => {
    for (const level of [0, 1, 6, 9])
      expect(gunzipBounded(new Uint8Array(gzipSync(text, { level })), text.length)).toEqual(text);
    expect(gunzipBounded(new Uint8Array(gzipSync("")), 0)).toEqual(new Uint8Array());
    const noise = seededRandom("noise")(65_536);
    expect(gunzipBounded(new Uint8Array(gzipSync(noise)), 65_536)).toEqual(noise);
  });

  it("refuses one byte more than the limit", () => {
    expect(refusal(packed, text.length - 1)).toBe("unreadable.payload-size");
  });

  it("refuses a bomb without inflating it", () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(64 * 1024 * 1024), { level: 1 }));
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(bomb)).toBe("unreadable.payload-size");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });

  it.each([
    ["a byte", joined(packed, Uint8Array.of(0x41))],
    ["a zero", joined(packed, Uint8Array.of(0))],
    ["a second member", joined(packed, packed)],
    ["the beginning of one", joined(packed, Uint8Array.of(0x1f, 0x8b))],
  ])("refuses %s behind the member", (_, bytes) => {
    expect(refusal(bytes)).toBe("unreadable.gzip");
  });

  it("refuses every incomplete member", () => {
    for (let length = 0; length < packed.length; length += 1)
      expect(refusal(packed.subarray(0, length))).toBe("unreadable.gzip");
  });

  it("gives the content or a failure for every flipped bit, never other content", () => {
    const plain = new Uint8Array(Buffer.from("Two approvers, one ticket."));
    const member = new Uint8Array(gzipSync(plain));
    const harmless: number[] = [];
    for (let bit = 0; bit < member.length * 8; bit += 1) {
      const flipped = member.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      try {
        expect(gunzipBounded(flipped, 65_536)).toEqual(plain);
        harmless.push(bit >> 3);
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
      }
    }
    // The flag "probably text", time, extra flags and system; and what is left of the last byte before the checksum.
    expect(Array.from(new Set(harmless))).toEqual([3, 4, 5, 6, 7, 8, 9, member.length - 9]);
  });

  it.each([
    ["zlib", Uint8Array.from([0x78, 0x9c, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01])],
    ["plain text", text],
    ["nothing", new Uint8Array()],
  ])("refuses %s", (_, bytes) => {
    expect(refusal(bytes)).toBe("unreadable.gzip");
  });
});
