import secrets from "secrets.js-grempe";
import { describe, expect, it, vi } from "vitest";
import { evaluate } from "../../../../core/share/gf256.ts";
import { combineWithLibrary, splitWithLibrary } from "../../../../core/share/secrets-js.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { publicSets } from "../../../support/public-sets.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
const hex = (array: Uint8Array) => Buffer.from(array).toString("hex");
const random = seededRandom("secrets.js");

describe.each(publicSets())("with the coefficients of $seed", ({ keyHex, coefficientsHex, shareCount, shares, threshold }) => {
  const points = splitWithLibrary(bytes(keyHex), coefficientsHex.map(bytes), shareCount);

  it("the library gives the printed shares", () => {
    expect(points.map(({ x, y }) => [x, hex(y)])).toEqual(shares.map(({ x, recordHex }) => [x, recordHex.slice(16)]));
  });

  it("and the key back", () => {
    expect(hex(combineWithLibrary(points.slice(-threshold)))).toBe(keyHex);
  });
});

describe("splitWithLibrary", () => {
  it.each([
    [1, 2, 2],
    [32, 2, 3],
    [32, 15, 15],
    [64, 3, 15],
  ])("of %i bytes, %i of %i, uses each coefficient where it belongs", (length, m, n) => {
    const coefficients = Array.from({ length: m }, () => random(length));
    const [secret = new Uint8Array(), ...rest] = coefficients;
    for (const { x, y } of splitWithLibrary(secret, rest, n)) expect(y).toEqual(evaluate(coefficients, x));
  });

  it("takes a zero coefficient for what it is", () => {
    const secret = random(32);
    expect(splitWithLibrary(secret, [new Uint8Array(32)], 3).map(({ y }) => hex(y))).toEqual(Array(3).fill(hex(secret)));
  });

  it("refuses coefficients that are too short", () => {
    expect(failureOf(() => splitWithLibrary(random(32), [random(31)], 3)).code).toBe("fault.shamir");
  });

  it("refuses to split without coefficients", () => {
    expect(failureOf(() => splitWithLibrary(random(32), [], 3)).code).toBe("fault.shamir");
  });

  it.each<[string, (share: () => string[]) => string[]]>([
    ["one share too few", (share) => share().slice(0, -1)],
    ["one share too many", (share) => [...share(), `80301${"00".repeat(32)}`]],
    ["shares for which it drew nothing", () => ["801", "802"].map((head) => `${head}01${"00".repeat(32)}`)],
    ["shares for which it drew twice", (share) => (share(), share())],
    ["another marker", (share) => share().map((made) => `${made.slice(0, 3)}02${made.slice(5)}`)],
    ["another x", (share) => share().toReversed()],
    ["another field", (share) => share().map((made) => `9${made.slice(1)}`)],
    ["a longer share", (share) => share().map((made) => `${made}00`)],
  ])("refuses of the library: %s", (_, distort) => {
    const share = secrets.share.bind(secrets);
    const shared = vi.spyOn(secrets, "share").mockImplementationOnce((...asked) => distort(() => share(...asked)));
    try {
      expect(failureOf(() => splitWithLibrary(random(32), [random(32)], 2)).code).toBe("fault.shamir");
    } finally {
      shared.mockRestore();
    }
    expect(splitWithLibrary(random(32), [random(32)], 2)).toHaveLength(2);
  });

  it("leaves no random source of ours behind in the library", () => {
    splitWithLibrary(random(32), [new Uint8Array(32)], 2);
    const drawn = Array.from({ length: 8 }, () => secrets.random(64));
    expect(new Set(drawn).size).toBe(8);
  });
});

describe("combineWithLibrary", () => {
  const point = (x: number, length = 32) => ({ x, y: random(length) });

  it.each([[[1, 2]], [[255, 254]], [[1]]])("takes x = %j", (xs) => {
    expect(combineWithLibrary(xs.map((x) => point(x)))).toHaveLength(32);
  });

  it.each([
    ["no point", []],
    ["x = 0", [point(0), point(2)]],
    ["x = 256", [point(256), point(2)]],
    ["x = -1", [point(-1), point(2)]],
    ["half an x", [point(1.5), point(2)]],
    ["the same x twice", [point(3), point(3)]],
    ["no bytes", [point(1, 0), point(2, 0)]],
    ["as many bytes as not", [point(1, 32), point(2, 31)]],
  ])("refuses %s, without the library's message that would quote a share", (_, points) => {
    const failure = failureOf(() => combineWithLibrary(points));
    expect([failure.code, failure.message, failure.cause]).toEqual(["fault.shamir", "fault.shamir", undefined]);
  });
});
