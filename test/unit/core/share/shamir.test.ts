import secrets from "secrets.js-grempe";
import { describe, expect, it, vi } from "vitest";
import type { Point } from "../../../../core/share/gf256.ts";
import * as library from "../../../../core/share/secrets-js.ts";
import { combine, split } from "../../../../core/share/shamir.ts";
import { subsets } from "../../../../core/share/subsets.ts";
import { threshold } from "../../../../core/share/threshold.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

vi.mock(import("../../../../core/share/secrets-js.ts"), { spy: true });

const random = seededRandom("shamir");
const stuck = (length: number) => new Uint8Array(length).fill(7);

describe("split and combine", () => {
  it.each([
    [2, 2],
    [2, 3],
    [3, 5],
    [5, 5],
    [2, 15],
    [14, 15],
    [15, 15],
  ])("%i of %i: every quorum gives the key back, and one share less does not", (m, n) => {
    const key = random(32);
    const points = split(key, threshold(m, n), random);
    expect(points.map(({ x }) => x)).toEqual(Array.from({ length: n }, (_, index) => index + 1));
    for (const quorum of subsets(points, m)) expect(combine(quorum)).toEqual(key);
    expect(combine(points.slice(0, m - 1))).not.toEqual(key);
  });

  it("asks for all coefficients at once, 32 bytes for each power", () => {
    const asked: number[] = [];
    split(random(32), threshold(4, 6), (length) => (asked.push(length), random(length)));
    expect(asked).toEqual([96]);
  });

  it("checks each of the C(5, 3) quorums with both implementations", () => {
    const combined = vi.mocked(library.combineWithLibrary);
    combined.mockClear();
    split(random(32), threshold(3, 5), random);
    expect(new Set(combined.mock.calls.map(([points]) => points.map(({ x }) => x).join(""))).size).toBe(10);
  });
});

describe("split refuses", () => {
  it.each([
    ["a key of 31 bytes", random(31), random, "fault.shamir"],
    ["a key of 33 bytes", random(33), random, "fault.shamir"],
    ["a key that was wiped too early", new Uint8Array(32), random, "fault.random"],
    ["a random source that is stuck", random(32), stuck, "fault.random"],
    ["a random source that gives too little", random(32), (length: number) => random(length - 1), "fault.random"],
    ["a random source that gives too much", random(32), (length: number) => random(length + 1), "fault.random"],
  ])("%s", (_, key, source, code) => {
    expect(failureOf(() => split(key, threshold(3, 5), source)).code).toBe(code);
  });

  it("shares of the library that are not ours, and wipes them", () => {
    const wrong: Point[] = [1, 2, 3].map((x) => ({ x, y: random(32) }));
    vi.mocked(library.splitWithLibrary).mockReturnValueOnce(wrong);
    expect(failureOf(() => split(random(32), threshold(2, 3), random)).code).toBe("fault.shamir");
    expect(wrong.every(({ y }) => y.every((byte) => byte === 0))).toBe(true);
  });

  it("a quorum from which the library does not get the key", () => {
    vi.mocked(library.combineWithLibrary).mockReturnValueOnce(random(32));
    expect(failureOf(() => split(random(32), threshold(2, 3), random)).code).toBe("fault.shamir");
  });

  it("a split that gives another key back, on which both implementations agree", async () => {
    const { splitWithLibrary } = await vi.importActual<typeof library>("../../../../core/share/secrets-js.ts");
    const key = random(32);
    vi.mocked(library.splitWithLibrary).mockImplementationOnce((secret, coefficients, n) => {
      const points = splitWithLibrary(secret, coefficients, n);
      key[0] = (key[0] ?? 0) ^ 1; // From here on it is not the key that was split.
      return points;
    });
    expect(failureOf(() => split(key, threshold(2, 3), random)).code).toBe("fault.self-check");
  });
});

describe("combine refuses", () => {
  const points = split(random(32), threshold(2, 3), random);
  const [first, second] = points as [Point, Point, Point];

  it.each([
    ["two points with one x", [first, { ...first }]],
    ["two different points with one x", [first, { x: first.x, y: second.y }]],
    ["x = 0", [{ x: 0, y: first.y }, second]],
  ])("%s", (_, wrong) => {
    expect(failureOf(() => combine(wrong)).code).toBe("fault.shamir");
  });

  it("a key on which the two implementations disagree", () => {
    vi.mocked(library.combineWithLibrary).mockReturnValueOnce(random(32));
    expect(failureOf(() => combine([first, second])).code).toBe("fault.shamir");
  });
});

describe("after the library was led astray, the next split is right", () => {
  const native3 = ["311", "322", "333"];

  it.each([
    ["combining strings that start with 3", () => secrets.combine(native3)],
    [
      "a refused combine of mixed fields",
      () => expect(() => secrets.combine([...native3, "8010123"])).toThrow("Mismatched shares"),
    ],
    ["a combine of garbage", () => expect(() => secrets.combine(["K00001ab", "zzz"])).toThrow("Invalid share")],
    ["a refused combine of ours", () => expect(failureOf(() => combine([{ x: 0, y: random(32) }])).code).toBe("fault.shamir")],
    [
      "a split that was broken off",
      () => expect(failureOf(() => split(random(32), threshold(2, 3), stuck)).code).toBe("fault.random"),
    ],
    ["another field chosen", () => secrets.init(20, "nodeCryptoRandomBytes")],
  ])("%s", (_, mislead) => {
    mislead();
    const key = random(32);
    const points = split(key, threshold(3, 5), random);
    expect(combine(points.slice(2))).toEqual(key);
    mislead();
    expect(combine(points.slice(1, 4))).toEqual(key);
  });
});
