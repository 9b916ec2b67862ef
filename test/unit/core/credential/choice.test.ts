import { describe, expect, it } from "vitest";
import { chooseBelow, drawBytes } from "../../../../core/credential/choice.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { scriptedRandom, seededRandom } from "../../../support/seeded-random.ts";

describe("chooseBelow", () => {
  it("takes 16 bits a choice, high byte first", () => {
    expect(chooseBelow(scriptedRandom(0x01, 0x02, 0x00, 0x09), 1000, 2)).toEqual([0x102, 9]);
  });

  it("rejects what lies beyond the last whole multiple of the bound, and draws only what is missing again", () => {
    // 65,536 mod 10 = 6: 65,529 is the last that counts, 65,530 is the first that does not.
    expect(chooseBelow(scriptedRandom(0xff, 0xf9, 0xff, 0xfa, 0x00, 0x03), 10, 2)).toEqual([9, 3]);
    expect(failureOf(() => chooseBelow(scriptedRandom(0xff, 0xfa), 10, 1)).code).toBe("fault.random");
  });

  it("rejects nothing when the bound divides 65,536", () => {
    expect(chooseBelow(scriptedRandom(0xff, 0xff, 0xff, 0xff), 65_536, 2)).toEqual([65_535, 65_535]);
    expect(chooseBelow(scriptedRandom(0xff, 0xff), 1, 1)).toEqual([0]);
  });

  it("gives up on a source that is stuck in the rejected range, after 128 rounds", () => {
    let draws = 0;
    const stuck = (length: number) => {
      draws += 1;
      return new Uint8Array(length).fill(0xff);
    };
    expect(failureOf(() => chooseBelow(stuck, 10, 5)).code).toBe("fault.random");
    expect(draws).toBe(128);
  });

  it.each([0, -1, 65_537, 1.5, Number.NaN])("refuses the bound %s", (bound) => {
    expect(failureOf(() => chooseBelow(seededRandom("bound"), bound, 1)).code).toBe("fault.unexpected");
  });

  it("wipes what it drew", () => {
    const given: Uint8Array[] = [];
    const random = seededRandom("wiped");
    chooseBelow((length) => given[given.push(random(length)) - 1] ?? new Uint8Array(), 10, 8);
    expect(given).toEqual([new Uint8Array(16)]);
  });
});

describe("drawBytes", () => {
  it("passes on what the source promises", () => {
    expect(drawBytes(scriptedRandom(1, 2, 3), 3)).toEqual(Uint8Array.of(1, 2, 3));
  });

  it.each([
    ["fewer bytes", () => new Uint8Array(15)],
    ["more bytes", () => new Uint8Array(17)],
    [
      "an error",
      () => {
        throw new Error("no entropy");
      },
    ],
  ])("fails on a source that gives %s", (_, source) => {
    expect(failureOf(() => drawBytes(source, 16)).code).toBe("fault.random");
  });
});
