import { parseSync, Visitor } from "oxc-parser";
import type { Argument, Expression, Span, StringLiteral } from "oxc-parser";
import { lineAt } from "./breach.ts";
import type { SourceFile } from "./source-files.ts";

/** One import of a file, types included. `specifier` is null where it is computed and cannot be read. */
export interface Import {
  readonly specifier: string | null;
  readonly line: number;
}

/** What a file imports, and where it asks the host for the time. */
export interface Reading {
  readonly imports: readonly Import[];
  readonly clockLines: readonly number[];
}

/**
 * Reads import and export declarations, `import()`, `import("x").T`, `import x = require()`, `require()`, `require.resolve()`
 * and `import.meta.resolve()`. Throws on a file that does not parse.
 */
export function readSource({ path, text }: SourceFile): Reading {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path} does not parse: ${errors[0]?.message ?? ""}`);
  const imports: Import[] = [];
  const clockLines: number[] = [];
  const add = (node: Span, source: Expression | Argument | StringLiteral | undefined): void => {
    imports.push({ specifier: literal(source), line: lineAt(text, node.start) });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node, node.source),
    ExportAllDeclaration: (node) => add(node, node.source),
    ExportNamedDeclaration: (node) => node.source !== null && add(node, node.source),
    ImportExpression: (node) => add(node, node.source),
    TSImportType: (node) => add(node, node.source),
    TSExternalModuleReference: (node) => add(node, node.expression),
    CallExpression: (node) => {
      // A computed `import.meta.resolve()` only looks a file up; to run it, it would have to be imported.
      const source = node.arguments[0];
      if (isRequire(node.callee) || (isMetaResolve(node.callee) && literal(source) !== null)) add(node, source);
      if (isDate(node.callee)) clockLines.push(lineAt(text, node.start));
    },
    NewExpression: (node) => {
      if (isDate(node.callee) && node.arguments.length === 0) clockLines.push(lineAt(text, node.start));
    },
  }).visit(program);
  return { imports, clockLines };
}

function literal(node: Expression | Argument | undefined): string | null {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  const plain = node?.type === "TemplateLiteral" && node.expressions.length === 0 ? node.quasis[0]?.value.cooked : null;
  return plain ?? null;
}

/** `require` or `require.resolve`. */
function isRequire(callee: Expression): boolean {
  return isNamed(callee, "require") || (isMember(callee, "resolve") && isNamed(callee.object, "require"));
}

function isMetaResolve(callee: Expression): boolean {
  return isMember(callee, "resolve") && callee.object.type === "MetaProperty";
}

function isDate(callee: Expression): boolean {
  return isNamed(callee, "Date");
}

function isNamed(node: Expression, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

function isMember(node: Expression, name: string): node is Extract<Expression, { type: "MemberExpression" }> {
  return node.type === "MemberExpression" && node.property.type === "Identifier" && node.property.name === name;
}
