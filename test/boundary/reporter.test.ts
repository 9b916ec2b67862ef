import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withTemporaryTree } from "../support/temporary-tree.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const VITEST = join(ROOT, "node_modules/vitest/vitest.mjs");
const TOOL = join(ROOT, "test/support/tool.ts");
const CONFIG = `
import { ClosingReporter } from ${JSON.stringify(join(ROOT, "test/support/reporter.ts"))};
export default { test: { name: "unit", reporters: [new ClosingReporter()], maxWorkers: 1, isolate: false } };
`;
const IMPORTS = `
import { beforeAll, describe, expect, it } from "vitest";
import { describeWithTools } from ${JSON.stringify(TOOL)};
`;

function run(tests: Readonly<Record<string, string>>, { ci = false, args = [] as string[] } = {}) {
  const files = Object.entries(tests).map(([name, body]) => [`${name}.test.ts`, IMPORTS + body]);
  return withTemporaryTree({ "vitest.config.ts": CONFIG, ...Object.fromEntries(files) }, (root) => {
    symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
    const env = { ...process.env, CI: ci ? "true" : "", NO_COLOR: "1" };
    const child = spawnSync(process.execPath, [VITEST, "run", ...args], { cwd: root, encoding: "utf8", env, timeout: 60_000 });
    return { status: child.status, lines: child.stdout.trimEnd().split("\n") };
  });
}

const TWO_OF_AN_ABSENT_TOOL = `describeWithTools("reads a sheet", { "no-such-tool": "no-such-package" }, () => {
  it("once", () => {});
  it("twice", () => {});
});`;

describe("the closing line of npm test", () => {
  it("counts what passed and exits with 0", () => {
    const { status, lines } = run({ a: `it("a", () => {}); it("b", () => {});` });
    expect(lines.at(-1)).toBe("2 passed, 0 failed, 0 skipped");
    expect(lines.join("\n")).not.toContain("Skipped");
    expect(status).toBe(0);
  });

  it("counts failures, files that do not load and hooks that throw, and exits with 1", () => {
    const { status, lines } = run({
      a: `it("a", () => expect(1).toBe(2)); it("b", () => {});`,
      b: `throw new Error("does not load");`,
      c: `describe("c", () => { beforeAll(() => { throw new Error("hook"); }); it("c", () => {}); });`,
    });
    expect(lines.at(-1)).toBe("1 passed, 3 failed, 1 skipped");
    expect(lines.join("\n")).not.toContain("Skipped");
    expect(status).toBe(1);
  });

  it("counts an error outside any test", () => {
    const { status, lines } = run({ a: `it("a", () => { void Promise.reject(new Error("late")); });` });
    expect(lines.at(-1)).toBe("1 passed, 1 failed, 0 skipped");
    expect(status).toBe(1);
  });

  it("names what was skipped, and why", () => {
    const { status, lines } = run({
      a: `it("a", () => {}); it.skip("b", () => {}); it("c", (context) => context.skip("no printer here"));`,
      b: TWO_OF_AN_ABSENT_TOOL,
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        "Skipped, and why:",
        "  unit > b: no reason given",
        "  unit > c: no printer here",
        "  unit > reads a sheet (2 tests): needs no-such-tool (apt-get install no-such-package)",
      ]),
    );
    expect(lines.at(-1)).toBe("1 passed, 0 failed, 4 skipped");
    expect(status).toBe(0);
  });

  it("with -t does not list what was not asked for", () => {
    const { lines } = run({ a: `it("first", () => {}); it("second", () => {});` }, { args: ["-t", "first"] });
    expect(lines.join("\n")).not.toContain("Skipped");
    expect(lines.at(-1)).toBe("1 passed, 0 failed, 1 skipped");
  });

  it("with CI=true fails where a tool is absent instead of skipping", () => {
    const { status, lines } = run({ a: `it("a", () => {});`, b: TWO_OF_AN_ABSENT_TOOL }, { ci: true });
    expect(lines.at(-1)).toBe("1 passed, 1 failed, 0 skipped");
    expect(status).toBe(1);
  });
});

describe("the Node that runs the tests", () => {
  it("is the one that package.json pins, not the machine's", () => {
    expect(process.version).toMatch(/^v24\./);
  });
});
