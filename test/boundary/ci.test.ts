import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ObjectExpression, parseSync, Visitor } from "oxc-parser";
import { describe, expect, it } from "vitest";
import { readTree } from "../../build/check/source-files.ts";
import type { SourceFile } from "../../build/check/source-files.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const RUN = `${ROOT}.ci/run`;
const script = readFileSync(RUN, "utf8");

type Named = readonly (string | null)[];

/** The values of an object that is written out; null stands for one that is not a string. */
function valuesOf(tools: ObjectExpression): Named {
  return tools.properties.map((tool) => {
    const name = tool.type === "Property" && tool.value.type === "Literal" ? tool.value.value : null;
    return typeof name === "string" ? name : null;
  });
}

/**
 * The Debian packages that these files name in `describeWithTools`, written out there or in a constant of any of the files; null stands for
 * what cannot be told.
 */
function packagesNamedIn(files: readonly SourceFile[]): Named {
  const constants = new Map<string, Named>();
  const named: Named[] = [];
  const uses: string[] = [];
  for (const { path, text } of files) {
    new Visitor({
      VariableDeclarator: ({ id, init }) => {
        if (id.type === "Identifier" && init?.type === "ObjectExpression") constants.set(id.name, valuesOf(init));
      },
      CallExpression: ({ callee, arguments: [, tools] }) => {
        if (callee.type !== "Identifier" || callee.name !== "describeWithTools") return;
        if (tools?.type === "ObjectExpression") named.push(valuesOf(tools));
        else if (tools?.type === "Identifier") uses.push(tools.name);
        else named.push([null]);
      },
    }).visit(parseSync(path, text).program);
  }
  return [...named, ...uses.map((name) => constants.get(name) ?? [null])].flat();
}

describe(".ci/run", () => {
  const installed = new Set(
    /apt-get install.*\\\n((?:.*\\\n)*.*)/
      .exec(script)?.[1]
      ?.replace(/>.*/, "")
      .split(/[\s\\]+/) ?? [],
  );

  it("installs every package that a test would be skipped without", () => {
    const named = packagesNamedIn(readTree(`${ROOT}test`, /\.ts$/));
    expect(named).toContain("oathtool");
    expect([...new Set(named)].filter((name) => name === null || !installed.has(name))).toEqual([]);
  });

  it("sees a tool that is missing, and one that is not written out", () => {
    const named = (tools: string) =>
      packagesNamedIn([
        { path: "a.test.ts", text: `describeWithTools("a", ${tools}, () => {});` },
        { path: "b.ts", text: `export const SOME = { age: "age" };` },
      ]);
    expect(named(`{ age: "age", zbarimg: "zbar-tools" }`)).toEqual(["age", "zbar-tools"]);
    expect(named("SOME")).toEqual(["age"]);
    expect(named("TOOLS")).toEqual([null]);
    expect(named("{ ...TOOLS }")).toEqual([null]);
    expect(named("{ age: name }")).toEqual([null]);
  });

  it("stops at the first thing that fails, skips nothing that could run, and ends with the tests", () => {
    expect(script).toMatch(/^set -euo pipefail$/m);
    expect(script).toMatch(/^export CI=true$/m);
    expect(script.trimEnd().split("\n").slice(-3)).toEqual(["npm ci", "npm run -s check", "npm test"]);
    expect(statSync(RUN).mode & 0o111).not.toBe(0);
  });
});
