import { describe, expect, it } from "vitest";
import { checkSize, DEEPEST, MOST_PIECES } from "../../../../electron/door/size.ts";
import { failureOf } from "../../../support/failure-of.ts";

const TOO_LARGE = "refused.message-too-large";
const codeOf = (message: unknown, limit = 1000) => failureOf(() => checkSize(message, limit)).code;
const fits = (message: unknown, limit = 1000) => checkSize(message, limit);

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

describe("bytes", () => {
  it("are two a character, to the last one", () => {
    fits("x".repeat(500));
    expect(codeOf("x".repeat(501))).toBe(TOO_LARGE);
  });

  it("count the names of fields", () => {
    fits({ [`${"x".repeat(490)}`]: null });
    expect(codeOf({ [`${"x".repeat(500)}`]: null })).toBe(TOO_LARGE);
  });

  it("count all of a buffer, however little of it a view shows, and only once", () => {
    const buffer = new ArrayBuffer(1000);
    fits([new Uint8Array(buffer, 0, 1), new Uint8Array(buffer)]);
    expect(codeOf(new Uint8Array(new ArrayBuffer(1001), 0, 1))).toBe(TOO_LARGE);
    expect(codeOf([new Uint8Array(501), new Uint8Array(501)])).toBe(TOO_LARGE);
  });

  it("tell the limit as a number and nothing of the message", () => {
    expect(failureOf(() => checkSize("canary".repeat(100), 10)).facts).toEqual({ limit: 10 });
  });
});

describe("depth and pieces", () => {
  it("are bounded", () => {
    fits(nested(DEEPEST));
    expect(codeOf(nested(DEEPEST + 1))).toBe(TOO_LARGE);
  });

  it("end a message that holds itself", () => {
    const loop: Record<string, unknown> = {};
    loop["again"] = loop;
    expect(codeOf(loop)).toBe(TOO_LARGE);
    const wide: unknown[] = [];
    for (let index = 0; index < 10; index += 1) wide.push(wide);
    expect(codeOf(wide)).toBe(TOO_LARGE);
  });

  it("end a long list and a sparse one, whatever the limit in bytes", () => {
    fits(
      Array.from({ length: MOST_PIECES - 1 }, () => null),
      1e9,
    );
    expect(
      codeOf(
        Array.from({ length: MOST_PIECES }, () => null),
        1e9,
      ),
    ).toBe(TOO_LARGE);
    const sparse: unknown[] = [];
    sparse.length = 2 ** 32 - 1;
    expect(codeOf(sparse, 1e9)).toBe(TOO_LARGE);
  });
});

describe("kinds of values", () => {
  it("of a message are measured", () => {
    fits({ text: "a", number: 1, yes: true, none: null, missing: undefined, list: [1], bytes: new Uint8Array(3) });
  });

  it.each<[string, unknown]>([
    ["a Map", new Map([["a", "x".repeat(5000)]])],
    ["a Set", new Set([1])],
    ["a Date", new Date(0)],
    ["an Error", new Error("x")],
    ["a bare buffer", new ArrayBuffer(1)],
    ["a bigint", 1n],
    ["a function", () => 1],
    ["a RegExp", /x/],
  ])("that no message has are refused: %s", (_case, value) => {
    expect(codeOf(value)).toBe("unreadable.message");
    expect(codeOf({ inside: [value] })).toBe("unreadable.message");
  });
});
