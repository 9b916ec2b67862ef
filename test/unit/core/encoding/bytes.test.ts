import { describe, expect, it } from "vitest";
import { concat, equalBytes, wipe } from "../../../../core/encoding/bytes.ts";

describe("wipe", () => {
  it("overwrites every array it is given and passes over what is absent", () => {
    const first = Uint8Array.of(1, 2, 3);
    const second = Uint8Array.of(4);
    wipe(first, undefined, second);
    expect([...first, ...second]).toEqual([0, 0, 0, 0]);
  });

  it("overwrites only the window that it is given", () => {
    const whole = Uint8Array.of(1, 2, 3, 4);
    wipe(whole.subarray(1, 3));
    expect([...whole]).toEqual([1, 0, 0, 4]);
  });
});

describe("concat", () => {
  it.each([
    [[], []],
    [[[]], []],
    [
      [[1, 2], [], [3]],
      [1, 2, 3],
    ],
  ])("%j", (arrays, joined) => {
    expect([...concat(...arrays.map((array) => Uint8Array.from(array)))]).toEqual(joined);
  });

  it("gives a fresh array", () => {
    const part = Uint8Array.of(7);
    const joined = concat(part);
    part[0] = 0;
    expect([...joined]).toEqual([7]);
  });
});

describe("equalBytes", () => {
  it.each([
    [[], [], true],
    [[0], [0], true],
    [[1, 2, 255], [1, 2, 255], true],
    [[1, 2, 3], [0, 2, 3], false],
    [[1, 2, 3], [1, 2, 131], false],
    [[1, 2, 3], [1, 2], false],
    [[1, 2], [1, 2, 0], false],
    [[], [0], false],
  ])("%j and %j: %s", (a, b, equal) => {
    expect(equalBytes(Uint8Array.from(a), Uint8Array.from(b))).toBe(equal);
  });
});
