import { describe, expect, it } from "vitest";
import { JsonNumber, jsonText, parseJson } from "../../../../core/encoding/strict-json.ts";
import { failureOf } from "../../../support/failure-of.ts";

const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

describe("parseJson", () => {
  it.each(["null", "true", "false", '"text"', "[]", "{}", '[1,[true,{"a":null}]]', '{"a":"b","c":[]}'])(
    "reads %s, and jsonText writes it back",
    (text) => {
      expect(jsonText(parseJson(text, 6))).toBe(text);
    },
  );

  it("allows white space between tokens, and only JSON's own", () => {
    expect(jsonText(parseJson(' \t\r\n{ "a" : [ 1 , 2 ] , "b" : { } }\n', 6))).toBe('{"a":[1,2],"b":{}}');
    for (const space of ["\u00A0", "\u000B", "\u2028", "\uFEFF"]) {
      expect(failureOf(() => parseJson(`${space}{}`, 6)).code).toBe("unreadable.json");
    }
  });

  it.each(["0", "-0", "1.50", "1e400", "-2.5E-7", "12345678901234567890"])("keeps the digits of %s", (text) => {
    expect(parseJson(text, 6)).toEqual(new JsonNumber(text));
    expect(jsonText(parseJson(text, 6))).toBe(text);
  });

  it("keeps the order of keys that an object would sort", () => {
    expect(jsonText(parseJson('{"b":1,"10":2,"2":3,"toString":4,"":5}', 6))).toBe('{"b":1,"10":2,"2":3,"toString":4,"":5}');
  });

  it("decodes every escape", () => {
    expect(parseJson(String.raw`"\"\\\/\b\f\n\r\t\u20ac\ud834\udd1e\ud834"`, 6)).toBe('"\\/\b\f\n\r\t€𝄞\ud834');
    expect(jsonText("\ud834\u0000€")).toBe(String.raw`"\ud834\u0000€"`);
  });

  it.each([
    "",
    " ",
    "{",
    "[1",
    "[1,]",
    "[,1]",
    "[1 2]",
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{"a" 1}',
    "{a:1}",
    "{'a':1}",
    "{1:1}",
    "01",
    "+1",
    "1.",
    ".5",
    "-",
    "1e",
    "0x10",
    "NaN",
    "Infinity",
    "undefined",
    "nul",
    "nulll",
    "True",
    '"',
    '"a',
    '"\\x41"',
    '"\\u12g4"',
    '"line\nend"',
    '"tab\t"',
    "{}{}",
    "{} x",
    "[]]",
    "/* */{}",
    "{}//",
    "\u0000",
  ])("refuses %j", (text) => {
    expect(failureOf(() => parseJson(text, 6)).code).toBe("unreadable.json");
  });

  it.each([
    '{"a":1,"a":1}',
    '{"a":1,"\\u0061":2}',
    '[{"x":{"b":1,"c":2,"b":3}}]',
    '{"__proto__":{}}',
    '{"\\u005f_proto__":{}}',
    '{"a":{"constructor":1}}',
    '[{"prototype":null}]',
  ])("refuses the keys of %s", (text) => {
    expect(failureOf(() => parseJson(text, 6)).code).toBe("unreadable.json-key");
  });

  it("allows the same key in different objects, and such names as values", () => {
    const text = '[{"a":"__proto__"},{"a":"constructor"},{"a":{"a":1}}]';
    expect(jsonText(parseJson(text, 6))).toBe(text);
  });

  it("counts arrays and objects inside one another, the outermost included", () => {
    expect(jsonText(parseJson(nested(6), 6))).toBe(nested(6));
    const { code, facts } = failureOf(() => parseJson(nested(7), 6));
    expect({ code, facts }).toEqual({ code: "unreadable.json-depth", facts: { limit: 6 } });
    expect(failureOf(() => parseJson('{"a":[{"b":[{"c":[{}]}]}]}', 6)).code).toBe("unreadable.json-depth");
    expect(jsonText(parseJson('{"a":[{"b":[{"c":[1]}]}]}', 6))).toBe('{"a":[{"b":[{"c":[1]}]}]}');
  });

  it("counts depth, not how often it is reached", () => {
    expect(jsonText(parseJson("[[],[],[],[]]", 2))).toBe("[[],[],[],[]]");
  });

  it.each([
    ["a million brackets", "[".repeat(1_000_000), "unreadable.json-depth"],
    ["a million objects", '{"a":'.repeat(1_000_000), "unreadable.json-depth"],
    ["a long text without end", `"${"a".repeat(65_000)}`, "unreadable.json"],
    ["backslashes without end", `"${"\\\\".repeat(32_000)}`, "unreadable.json"],
    ["digits without end", `[${"1".repeat(65_000)}`, "unreadable.json"],
  ])("neither hangs nor crashes on %s", (_, text, code) => {
    expect(failureOf(() => parseJson(text, 6)).code).toBe(code);
  });
});
