import { createHash, hkdfSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type MixedBlock, mixedRandom } from "../../../../core/credential/entropy-mixing.ts";
import { parseExtraEntropy } from "../../../../core/credential/extra-entropy.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const DICE = "41526331426246315243116254362514632541652314256312";
const extra = parseExtraEntropy({ dice: DICE, hex: "" });

/** The formula of the docstring, on Node's own HKDF. */
function expectedBlock(text: string, drawn: Uint8Array, counter: number): Buffer {
  const length = drawn.length - 32;
  const info = Buffer.concat([Buffer.from("sealwright/entropy/v1"), Buffer.from([0, 0, counter >> 8, counter & 255])]);
  const pad = new Uint8Array(
    hkdfSync("sha256", createHash("sha256").update(text).digest(), drawn.subarray(length), info, length),
  );
  return Buffer.from(pad.map((byte, at) => byte ^ (drawn[at] ?? 0)));
}

describe("mixed randomness", () => {
  it("is the mask XOR HKDF of the extra text, by Node's HKDF", () => {
    const random = mixedRandom(seededRandom("system"), extra);
    const system = seededRandom("system");
    for (const [counter, length] of [32, 1, 64, 500].entries()) {
      expect(Buffer.from(random(length))).toEqual(expectedBlock(`dice=${DICE}\nhex=\n`, system(length + 32), counter));
    }
  });

  it("cuts long requests into blocks of 8,160 bytes", () => {
    const asked: number[] = [];
    const system = seededRandom("long");
    const random = mixedRandom((length) => (asked.push(length), system(length)), extra);
    const bytes = random(20_000);
    expect(asked).toEqual([8192, 8192, 3712]);
    const again = seededRandom("long");
    const blocks = asked.map((length, counter) => expectedBlock(extra.text, again(length), counter));
    expect(Buffer.from(bytes)).toEqual(Buffer.concat(blocks));
  });

  it("is never weaker than the system's: each system gives another output, byte for byte one to one with its mask", () => {
    // Same salt, so the same pad: the difference of two outputs is the difference of the masks, nothing is lost on the way.
    const [zero, ones] = [0x00, 0xff].map((fill) =>
      mixedRandom((length) => new Uint8Array(length).fill(fill, 0, length - 32), extra)(100),
    );
    expect(zero?.map((byte) => byte ^ 0xff)).toEqual(ones);
    expect(zero).not.toEqual(new Uint8Array(100));
  });

  it("is not the system's alone: one roll more changes all of it, though the system repeats itself", () => {
    const stuck = (length: number) => new Uint8Array(length);
    const other = parseExtraEntropy({ dice: `${DICE}1`, hex: "" });
    const [a, b] = [mixedRandom(stuck, extra)(64), mixedRandom(stuck, other)(64)];
    const same = a?.filter((byte, at) => byte === b?.[at]).length ?? 64;
    expect(same).toBeLessThan(8);
    const random = mixedRandom(stuck, extra);
    expect(random(32)).not.toEqual(random(32));
  });

  it("wipes what it drew, and shows copies to whoever watches", () => {
    const given: Uint8Array[] = [];
    const seen: MixedBlock[] = [];
    const system = seededRandom("watched");
    const random = mixedRandom(
      (length) => given[given.push(system(length)) - 1] ?? new Uint8Array(),
      extra,
      (block) => seen.push(block),
    );
    const bytes = random(40);
    expect(given).toEqual([new Uint8Array(72)]);
    expect(seen).toEqual([{ counter: 0, system: seededRandom("watched")(72), output: bytes }]);
    expect(seen[0]?.output).not.toBe(bytes);
  });

  it("keeps the promise of a Random: 1 to 65,536 bytes", () => {
    const random = mixedRandom(seededRandom("limits"), extra);
    expect(random(1)).toHaveLength(1);
    expect(random(65_536)).toHaveLength(65_536);
    for (const length of [0, -1, 65_537, 1.5]) expect(failureOf(() => random(length)).code).toBe("fault.unexpected");
  });

  it("fails when the system's source does", () => {
    expect(failureOf(() => mixedRandom(() => new Uint8Array(5), extra)(32)).code).toBe("fault.random");
  });
});
