import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "oxc-parser";
import { describe, expect, it } from "vitest";
import { readTree } from "../../build/check/source-files.ts";
import type { SourceFile } from "../../build/check/source-files.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const RUN = `${ROOT}.ci/run`;
const script = readFileSync(RUN, "utf8");

/** The Debian packages that a test file names in `describeWithTools`; null stands for one that is not written out. */
function packagesNamedIn({ path, text }: SourceFile): (string | null)[] {
  const found: (string | null)[] = [];
  new Visitor({
    CallExpression: ({ callee, arguments: [, tools] }) => {
      if (callee.type !== "Identifier" || callee.name !== "describeWithTools") return;
      if (tools?.type !== "ObjectExpression") return void found.push(null);
      for (const tool of tools.properties) {
        const name = tool.type === "Property" && tool.value.type === "Literal" ? tool.value.value : null;
        found.push(typeof name === "string" ? name : null);
      }
    },
  }).visit(parseSync(path, text).program);
  return found;
}

describe(".ci/run", () => {
  const installed = new Set(
    /apt-get install.*\\\n((?:.*\\\n)*.*)/
      .exec(script)?.[1]
      ?.replace(/>.*/, "")
      .split(/[\s\\]+/) ?? [],
  );

  it("installs every package that a test would be skipped without", () => {
    const named = readTree(`${ROOT}test`, /\.test\.ts$/).flatMap(packagesNamedIn);
    expect(named).toContain("oathtool");
    expect([...new Set(named)].filter((name) => name === null || !installed.has(name))).toEqual([]);
  });

  it("sees a tool that is missing, and one that is not written out", () => {
    const named = (tools: string) =>
      packagesNamedIn({ path: "a.test.ts", text: `describeWithTools("a", ${tools}, () => {});` });
    expect(named(`{ age: "age", zbarimg: "zbar-tools" }`)).toEqual(["age", "zbar-tools"]);
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
