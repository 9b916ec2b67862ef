import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { withTemporaryTree } from "../support/temporary-tree.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LONG = (lines: number) => "export const a = 1;\n" + "// one more line\n".repeat(lines - 1);
const PROMISE = "const later = (): Promise<number> => Promise.resolve(1);\n";

interface Pair {
  readonly rule: string;
  readonly folder?: string;
  readonly extension?: string;
  readonly allowed: string;
  readonly refused: string;
}

/** What the lint configuration must refuse, beside what it must let pass. */
const PAIRS: readonly Pair[] = [
  { rule: "no-explicit-any", allowed: "export const a: unknown = 1;", refused: "export const a: any = 1;" },
  { rule: "no-default-export", allowed: "export const a = 1;", refused: "export default 1;" },
  { rule: "no-console", allowed: "export const a = 1;", refused: 'console.log("a");' },
  { rule: "max-lines", allowed: LONG(250), refused: LONG(251) },
  { rule: "eqeqeq", allowed: "export const a = Math.PI === 3;", refused: "export const a = Math.PI == 3;" },
  { rule: "no-var", allowed: "export let a = 1;\na++;", refused: "export var a = 1;\na++;" },
  { rule: "no-floating-promises", allowed: `${PROMISE}await later();`, refused: `${PROMISE}later();` },
  {
    rule: "no-misused-promises",
    allowed: `${PROMISE}if (await later()) throw new Error();`,
    refused: `${PROMISE}if (later()) throw new Error();`,
  },
  { rule: "only-throw-error", allowed: 'throw new Error("a");', refused: 'throw "a";' },
  { rule: "ban-ts-comment", allowed: "export const a = 1;", refused: "// @ts-ignore\nexport const a = 1;" },
  { rule: "prefer-node-protocol", folder: "build", allowed: 'import "node:path";', refused: 'import "path";' },
  {
    rule: "switch-exhaustiveness-check",
    allowed: 'export const f = (a: "x" | "y") => {\n  switch (a) {\n    case "x": return 1;\n    case "y": return 2;\n  }\n};',
    refused: 'export const f = (a: "x" | "y") => {\n  switch (a) {\n    case "x": return 1;\n  }\n};',
  },
  { rule: "no-restricted-globals", allowed: "export const a = new TextEncoder();", refused: "export const a = process.argv;" },
  {
    rule: "no-restricted-globals",
    folder: "build",
    allowed: "export const a = process.argv;",
    refused: 'export const a = eval("1");',
  },
  { rule: "no-restricted-properties", allowed: "export const a = Math.max(1, 2);", refused: "export const a = Math.random();" },
  { rule: "no-restricted-properties", allowed: "export const a = Date.UTC(2024, 1);", refused: "export const a = Date.now();" },
  {
    rule: "no-focused-tests",
    folder: "test/unit",
    extension: ".test.ts",
    allowed: 'import { it } from "vitest";\nit("a", () => {});',
    refused: 'import { it } from "vitest";\nit.only("a", () => {});',
  },
  {
    rule: "no-disabled-tests",
    folder: "test/unit",
    extension: ".test.ts",
    allowed: 'import { it } from "vitest";\nit("a", () => {});',
    refused: 'import { it } from "vitest";\nit.skip("a", () => {});',
  },
  {
    rule: "require-to-throw-message",
    folder: "test/unit",
    extension: ".test.ts",
    allowed: 'import { expect } from "vitest";\nexpect(() => {}).toThrow("a");',
    refused: 'import { expect } from "vitest";\nexpect(() => {}).toThrow();',
  },
];

const fileOf = (index: number, kind: string, { folder = "core/share", extension = ".ts" }: Pair) =>
  `${folder}/${kind}-${index}${extension}`;

/** One run of the linter over all pairs: the rules that it reports, by file. */
let reported: Map<string, string[]>;

beforeAll(() => {
  const files: Record<string, string> = { "core/share/Wrong_Name.ts": "export const a = 1;\n" };
  for (const [index, pair] of PAIRS.entries()) {
    files[fileOf(index, "allowed", pair)] = pair.allowed;
    files[fileOf(index, "refused", pair)] = pair.refused;
  }
  files["core/share/word-list.ts"] = LONG(300);
  files["lint.config.ts"] = "export default 1;\n";
  files["recovery/command/print.ts"] = 'console.log("a");\n';
  reported = withTemporaryTree(files, (root) => {
    copyFileSync(join(ROOT, ".oxlintrc.json"), join(root, ".oxlintrc.json"));
    const options = readFileSync(join(ROOT, "tsconfig.json"), "utf8").replace('"types": ["node"]', '"types": []');
    writeFileSync(join(root, "tsconfig.json"), options);
    return lint(root);
  });
});

function lint(root: string): Map<string, string[]> {
  const oxlint = join(ROOT, "node_modules/oxlint/bin/oxlint");
  const env = { ...process.env, OXLINT_TSGOLINT_PATH: join(ROOT, "node_modules/oxlint-tsgolint/bin/tsgolint.js") };
  const { stdout, status } = spawnSync(process.execPath, [oxlint, "--format=json"], {
    cwd: root,
    encoding: "utf8",
    timeout: 60_000,
    env,
  });
  expect(status).toBe(1);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  const found = new Map<string, string[]>();
  for (const { code, filename } of diagnostics) {
    found.set(filename, [...(found.get(filename) ?? []), code.replace(/^.*\((.*)\)$/, "$1")]);
  }
  expect(found.has("tsconfig.json")).toBe(false);
  return found;
}

describe("the lint configuration", () => {
  it.each(PAIRS.map((pair, index) => ({ index, ...pair })))("$rule ($index)", ({ index, ...pair }) => {
    expect(reported.get(fileOf(index, "allowed", pair)) ?? []).not.toContain(pair.rule);
    expect(reported.get(fileOf(index, "refused", pair)) ?? []).toContain(pair.rule);
  });

  it("names files in kebab-case", () => {
    expect(reported.get("core/share/Wrong_Name.ts")).toEqual(["filename-case"]);
  });

  it("knows its exceptions: word lists, configuration files, the command line", () => {
    expect(reported.get("core/share/word-list.ts")).toBeUndefined();
    expect(reported.get("lint.config.ts")).toBeUndefined();
    expect(reported.get("recovery/command/print.ts")).toBeUndefined();
  });
});

describe("the compiler's options", () => {
  const compile = (source: string) =>
    withTemporaryTree({ "core/a.ts": source, "package.json": '{ "type": "module" }' }, (root) => {
      copyFileSync(join(ROOT, "tsconfig.json"), join(root, "tsconfig.json"));
      copyFileSync(join(ROOT, "core/tsconfig.json"), join(root, "core/tsconfig.json"));
      const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
      return spawnSync(process.execPath, [tsc, "-p", "core"], { cwd: root, encoding: "utf8" }).stdout;
    });

  it.each([
    ["enums", "export enum A { b }", 'export type A = "b";'],
    ["parameter properties", "export class A { constructor(readonly b: 1) {} }", "export class A { readonly b = 1; }"],
    ["unchecked indices", "export const a = (b: number[]): number => b[0];", "export const a = (b: number[]) => b[0] ?? 0;"],
    ["node in the core", "export const a = process.argv;", "export const a = 1;"],
    ["the DOM in the core", "export const a = document.title;", "export const a = 1;"],
    ["timers in the core", "setTimeout(() => {}, 1);", "export const a = 1;"],
  ])("refuse %s", (_, refused, allowed) => {
    expect(compile(allowed)).toBe("");
    expect(compile(refused)).toMatch(/^core\/a\.ts.*error TS/);
  });
});
