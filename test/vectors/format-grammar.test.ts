import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blockLines } from "../support/format-document.ts";
import { publicSets } from "../support/public-sets.ts";

/** The rules of FORMAT.md's grammar by name, each with what stands behind its "=". */
const RULES = new Map(
  blockLines("abnf")
    .map((line) => line.replace(/;.*$/, "").trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [name = "", elements = ""] = line.split(/ += /);
      return [name, elements] as const;
    }),
);

const REPEAT = /^(\d*)\*(\d*)|^(\d+)/;
const RANGE = /^%x([0-9A-F]{2})-([0-9A-F]{2})/;

/** A regular expression for one rule: as much of ABNF (RFC 5234, RFC 7405) as the document uses. */
function pattern(name: string): string {
  const elements = RULES.get(name);
  if (elements === undefined) throw new Error(`no rule ${name}`);
  let rest = elements;

  function take(token: RegExp | string): RegExpExecArray | null {
    const found = typeof token === "string" ? (rest.startsWith(token) ? /^[^]/.exec(rest) : null) : token.exec(rest);
    if (found !== null) rest = rest.slice(found[0].length);
    return found;
  }

  function alternation(): string {
    const choices = [concatenation()];
    while (take(/^ *\/ */) !== null) choices.push(concatenation());
    return `(?:${choices.join("|")})`;
  }

  function concatenation(): string {
    let all = repetition();
    while (take(/^ +(?![/ ])/) !== null) all += repetition();
    return all;
  }

  function repetition(): string {
    const [, least, most, exactly] = take(REPEAT) ?? [];
    const one = element();
    if (exactly !== undefined) return `${one}{${exactly}}`;
    return least === undefined ? one : `${one}{${least || "0"},${most ?? ""}}`;
  }

  function element(): string {
    if (take("(") !== null) {
      const inner = alternation();
      if (take(")") === null) throw new Error(`unclosed group in ${name}`);
      return inner;
    }
    const [, low, high] = take(RANGE) ?? [];
    if (low !== undefined) return `[\\x${low}-\\x${high}]`;
    const literal = take(/^(?:%s)?"([^"]*)"/)?.[1];
    if (literal !== undefined) return `(?:${literal.replaceAll(/[/:.]/g, "\\$&")})`;
    const referred = take(/^[A-Za-z][A-Za-z0-9-]*/)?.[0];
    if (referred === undefined) throw new Error(`cannot read "${rest}" in ${name}`);
    return referred === "SP" ? " " : pattern(referred);
  }

  const whole = alternation();
  if (rest !== "") throw new Error(`left over in ${name}: "${rest}"`);
  return whole;
}

const matches = (name: string, text: string) => new RegExp(`^${pattern(name)}$`).test(text);

interface Decode {
  readonly decode: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

const decodes = readdirSync(new URL("./decode/", import.meta.url)).map((file) => {
  return { file, ...(JSON.parse(readFileSync(new URL(`./decode/${file}`, import.meta.url), "utf8")) as Decode) };
});

describe("the grammar in FORMAT.md", () => {
  it("defines every rule that it uses, and uses every rule or prints it", () => {
    for (const name of RULES.keys()) expect(() => new RegExp(pattern(name)), name).not.toThrow();
    expect([...RULES.keys()]).toEqual(
      expect.arrayContaining(["share-text", "share-words", "part", "card", "label", "key-text"]),
    );
  });

  it.each(publicSets().map((set) => [set.setId, set] as const))("accepts all that set %s prints", (_, set) => {
    for (const { text, words, label } of set.shares) {
      expect([matches("share-text", text), matches("share-words", words), matches("label", label)]).toEqual([true, true, true]);
    }
    expect(matches("share-text", set.lockedShare.text)).toBe(true);
    expect([matches("card", set.card), matches("key-text", set.agePassphrase), matches("set-id", set.setId)]).toEqual([
      true,
      true,
      true,
    ]);
    for (const part of set.parts) expect(matches("part", part)).toBe(true);
  });

  // What is refused for its form alone; numbers, filling bits and check symbols are beyond a grammar.
  const FORM = ["prefix", "character", "words"];
  it.each(decodes.filter(({ expect: { stage } }) => FORM.includes(String(stage))))("accepts none of $file", ({ decode }) => {
    for (const name of ["share-text", "share-words", "part", "card", "label"]) expect(matches(name, decode)).toBe(false);
  });

  it.each(["/00-02/", "/01-17/", "/1-2/", "/01-00/"])("knows no part numbers like %s", (numbers) => {
    const [part = ""] = publicSets()[1]?.parts ?? [];
    expect(matches("part", part.replace("/01-02/", "/01-16/"))).toBe(true);
    expect(matches("part", part.replace("/01-02/", numbers))).toBe(false);
  });
});
