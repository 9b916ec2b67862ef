import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../../core/record/canonical-json.ts";
import { readCanonical } from "../../../../core/record/canonical-reading.ts";
import { refusalOf } from "../../../support/failure-of.ts";

const read = (text: string) => readCanonical(Buffer.from(text));

// What the engine's parser reads at once, and what must be looked at closely.
describe("readCanonical", () => {
  it.each<[string, unknown]>([
    ["null", null],
    ['{"a":[1,-2,true,"x"],"b":{}}', { a: [1, -2, true, "x"], b: {} }],
    ['{"1":1,"10":2,"2":3}', { "1": 1, "10": 2, "2": 3 }],
    ['"\\"\\\\\\u20ac"'.replace("\\u20ac", "€"), '"\\€'],
    ["[[[[[[]]]]]]", [[[[[[]]]]]]],
    ['"the constructor of a prototype"', "the constructor of a prototype"],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ])("reads %s", (text, value) => {
    expect(read(text)).toEqual(value);
    expect(canonicalJson(readCanonical(Buffer.from(text)))).toEqual(new Uint8Array(Buffer.from(text)));
  });

  it.each<[string, string]>([
    ["[[[[[[[]]]]]]]", "unreadable.json-depth"],
    ['{"constructor":1}', "unreadable.json-key"],
    ['{"__proto__":1}', "unreadable.json-key"],
    ['{"a":{"prototype":1}}', "unreadable.json-key"],
    ['{"a":1,"a":1}', "unreadable.json-key"],
    ['{"b":1,"a":1}', "unreadable.canonical bytes"],
    ['{"a" :1}', "unreadable.canonical bytes"],
    ['{"é":1}', "unreadable.canonical key"],
    ['{"":1}', "unreadable.canonical key"],
    ['"\\u0061"', "unreadable.canonical bytes"],
    ['"\\/"', "unreadable.canonical bytes"],
    ['"\\ud83d"', "unreadable.canonical string"],
    ['"e\u0301"', "unreadable.canonical string"],
    ['"\u200b"', "unreadable.canonical string"],
    ['"\\n"', "unreadable.canonical string"],
    ["9007199254740992", "unreadable.canonical number"],
    ["-0", "unreadable.canonical number"],
    ["1.0", "unreadable.canonical number"],
    ["1e1", "unreadable.canonical number"],
    ["01", "unreadable.json"],
    ["\ufeffnull", "unreadable.json"],
    ["null ", "unreadable.canonical bytes"],
    ["nul", "unreadable.json"],
    ["", "unreadable.json"],
  ])("refuses %j: %s", (text, refusal) => {
    expect(refusalOf(() => read(text))).toBe(refusal);
  });

  it("has no depth that is too much for it", () => {
    expect(refusalOf(() => read("[".repeat(65_536)))).toContain("unreadable.json");
  });
});
