import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "oxc-parser";
import type { Argument, CallExpression, NewExpression } from "oxc-parser";
import { describe, expect, it } from "vitest";
import { lineAt } from "../../../../build/check/breach.ts";
import { readTree } from "../../../../build/check/source-files.ts";
import type { SourceFile } from "../../../../build/check/source-files.ts";
import { describeFailure, FAILURES } from "../../../../core/failure/failure.ts";
import type { FailureCode, Facts } from "../../../../core/failure/failure.ts";
import type { FailureText } from "../../../../core/failure/text.ts";

/** The compiler holds this list and `Facts` together. */
const FACTS = {
  limit: 17,
  actual: 17,
  expected: 17,
  position: 17,
  have: 17,
  need: 17,
  x: 17,
  m: 17,
  n: 17,
  generation: 17,
  set: "AAAAAAAA",
  field: "word",
  rule: "B1",
} as const satisfies Required<Facts>;

const TEXTS = Object.entries<FailureText>(FAILURES).map(([code, text]) => ({ code: code as FailureCode, text }));
/** What a text may say of the rule that is among the facts. */
const OF_THE_RULE: readonly string[] = ["says", "means", "advice"];
const factsNamedIn = ({ happened, safe, next }: FailureText) =>
  [...`${happened} ${safe} ${next}`.matchAll(/\{(\w+)\}/g)].map(([, fact]) => fact ?? "");

describe("the texts of the failures", () => {
  it.each(TEXTS)("$code: three sentences for a person", ({ text }) => {
    for (const sentence of [text.happened, text.safe, text.next]) expect(sentence).toMatch(/^["A-Z{].*[.]$/);
  });

  it.each(TEXTS)("$code: names only facts that exist", ({ text }) => {
    expect(factsNamedIn(text).filter((fact) => !Object.hasOwn(FACTS, fact) && !OF_THE_RULE.includes(fact))).toEqual([]);
  });

  it.each(TEXTS)("$code: every fact is filled in, and a missing one leaves no brace", ({ code }) => {
    const filled = Object.values(describeFailure({ code, facts: FACTS })).join(" ");
    expect(filled).not.toMatch(/[{}…]/);
    expect(Object.values(describeFailure({ code, facts: {} })).join(" ")).not.toMatch(/[{}]/);
  });

  it.each(TEXTS)("$code: tells what a rule says only with its identifier", ({ text }) => {
    const named = factsNamedIn(text);
    expect(named.some((fact) => OF_THE_RULE.includes(fact)) && !named.includes("rule")).toBe(false);
  });

  it("no two codes tell the same", () => {
    const told = TEXTS.map(({ text }) => text.happened);
    expect(told.filter((text, index) => told.indexOf(text) !== index)).toEqual([]);
  });
});

describe("the codes in the source", () => {
  const tree = readTree(fileURLToPath(new URL("../../../..", import.meta.url)), /\.tsx?$/);
  const product = tree.filter(
    ({ path }) => /^(?:core|recovery|electron|renderer)\//.test(path) && !path.startsWith("core/failure/"),
  );

  it("every code is used", () => {
    const used = new Set(
      product.flatMap(({ text }) =>
        [...text.matchAll(/"((?:unreadable|mismatched|refused|fault)\.[a-z0-9-]+)"/g)].map(([, code]) => code),
      ),
    );
    expect(TEXTS.map(({ code }) => code).filter((code) => !used.has(code))).toEqual([]);
  });

  it("every failure brings the facts that its text names", () => {
    expect(product.flatMap(forgottenFacts)).toEqual([]);
  });
});

describe("forgottenFacts", () => {
  it.each([
    ['fail("refused.generation");', 0],
    ['fail("refused.threshold", { m, n });', 0],
    ['fail("refused.threshold", facts);', 0],
    ['fail("refused.threshold", { ...facts });', 0],
    ['fail("refused.threshold", { m });', 1],
    ['fail("refused.threshold");', 1],
    ['new Failure("refused.threshold", { n });', 1],
    ['failingAs("refused.threshold", {}, () => 1);', 1],
  ])("%s: %i", (text, count) => {
    expect(forgottenFacts({ path: "core/a.ts", text })).toHaveLength(count);
  });
});

/** Where a failure is made with its code and facts written out, the facts that its text names and the call does not give. */
function forgottenFacts({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const look = (node: CallExpression | NewExpression): void => {
    const {
      callee,
      arguments: [code, facts],
    } = node;
    if (callee.type !== "Identifier" || !["fail", "failingAs", "Failure"].includes(callee.name)) return;
    if (code?.type !== "Literal" || typeof code.value !== "string" || !Object.hasOwn(FAILURES, code.value)) return;
    const given = keysOf(facts);
    if (given === null) return;
    const forgotten = factsNamedIn(FAILURES[code.value as FailureCode]).filter(
      (fact) => !given.includes(fact) && !OF_THE_RULE.includes(fact),
    );
    if (forgotten.length > 0) found.push(`${path}:${lineAt(text, node.start)} ${code.value} forgets ${forgotten.join(", ")}`);
  };
  new Visitor({ CallExpression: look, NewExpression: look }).visit(parseSync(path, text).program);
  return found;
}

/** The keys of an object that is written out; null for anything else. */
function keysOf(facts: Argument | undefined): string[] | null {
  if (facts === undefined) return [];
  if (facts.type !== "ObjectExpression") return null;
  const keys = facts.properties.map((property) =>
    property.type === "Property" && property.key.type === "Identifier" ? property.key.name : null,
  );
  return keys.includes(null) ? null : keys.filter((key) => key !== null);
}
