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

interface Written {
  /** The values that are written out; null stands for one that is not a string. */
  readonly named: Named;
  /** The constants that are spread into it. */
  readonly uses: readonly string[];
}

function writtenIn(tools: ObjectExpression): Written {
  const uses: string[] = [];
  const named: (string | null)[] = [];
  for (const tool of tools.properties) {
    if (tool.type === "SpreadElement" && tool.argument.type === "Identifier") uses.push(tool.argument.name);
    else {
      const name = tool.type === "Property" && tool.value.type === "Literal" ? tool.value.value : null;
      named.push(typeof name === "string" ? name : null);
    }
  }
  return { named, uses };
}

/**
 * The Debian packages that these files name in `describeWithTools`, written out there or in a constant of any of the files; null stands for
 * what cannot be told.
 */
function packagesNamedIn(files: readonly SourceFile[]): Named {
  const constants = new Map<string, Written>();
  const called: Written[] = [];
  for (const { path, text } of files) {
    new Visitor({
      VariableDeclarator: ({ id, init }) => {
        if (id.type === "Identifier" && init?.type === "ObjectExpression") constants.set(id.name, writtenIn(init));
      },
      CallExpression: ({ callee, arguments: [, tools] }) => {
        if (callee.type !== "Identifier" || callee.name !== "describeWithTools") return;
        if (tools?.type === "ObjectExpression") called.push(writtenIn(tools));
        else called.push(tools?.type === "Identifier" ? { named: [], uses: [tools.name] } : { named: [null], uses: [] });
      },
    }).visit(parseSync(path, text).program);
  }
  const all = ({ named, uses }: Written): Named => [
    ...named,
    ...uses.flatMap((name) => all(constants.get(name) ?? { named: [null], uses: [] })),
  ];
  return called.flatMap(all);
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
