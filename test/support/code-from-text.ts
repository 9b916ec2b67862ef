import { parseSync, Visitor } from "oxc-parser";
import type { Span } from "oxc-parser";

/**
 * The places where a script could make code from text: `eval`, `Function` other than to ask about (`instanceof Function`,
 * `Function.prototype`), a timer that is given a text, `import()`. Each as the place's source, for the eyes.
 */
export function codeFromText(script: string): string[] {
  const { program, errors } = parseSync("script.js", script, { sourceType: "unambiguous" });
  if (errors.length > 0) throw new SyntaxError(errors[0]?.message ?? "does not parse");
  const named: Span[] = [];
  const harmless = new Set<number>();
  const found: Span[] = [];
  new Visitor({
    Identifier: (node) => {
      if (node.name === "eval" || node.name === "Function") named.push(node);
    },
    MemberExpression: (node) => {
      if (!node.computed) harmless.add(node.property.start);
      if (!node.computed && node.property.type === "Identifier" && node.property.name === "prototype")
        harmless.add(node.object.start);
    },
    Property: (node) => {
      if (!node.computed && !node.shorthand) harmless.add(node.key.start);
    },
    MethodDefinition: (node) => void harmless.add(node.key.start),
    PropertyDefinition: (node) => void harmless.add(node.key.start),
    BinaryExpression: (node) => {
      if (node.operator === "instanceof") harmless.add(node.right.start);
    },
    CallExpression: (node) => {
      const { callee, arguments: given } = node;
      const name = callee.type === "MemberExpression" ? callee.property : callee;
      const isTimer = name.type === "Identifier" && ["setTimeout", "setInterval", "setImmediate"].includes(name.name);
      if (isTimer && (given[0]?.type === "Literal" || given[0]?.type === "TemplateLiteral")) found.push(node);
    },
    ImportExpression: (node) => void found.push(node),
  }).visit(program);
  const places = [...found, ...named.filter(({ start }) => !harmless.has(start))].toSorted((a, b) => a.start - b.start);
  return places.map(({ start, end }) => script.slice(Math.max(0, start - 20), Math.min(end + 20, start + 80)));
}
