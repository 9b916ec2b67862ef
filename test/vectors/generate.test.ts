import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { describeWithTools, hasTool } from "../support/tool.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Once for both blocks: the generator computes Argon2id in plain Python.
const checked = (() => {
  let output: string | undefined;
  return () => {
    const args = [here("generate.py"), "--check", ...(hasTool("age") ? ["--age"] : [])];
    if (output === undefined) {
      const { stdout, stderr } = spawnSync("python3", args, { encoding: "utf8" });
      output = stdout + stderr;
    }
    return output;
  };
})();

describeWithTools("the generator of the cases", { python3: "python3" }, () => {
  it("writes the bytes that are here, and no other file is here", { timeout: 300_000 }, () => {
    expect(checked()).toMatch(/^\d{3} files, 0 differ\n/);
  });
});

describeWithTools("the sets that must open", { python3: "python3", age: "age" }, () => {
  it("open with age", { timeout: 300_000 }, () => {
    expect(checked()).toMatch(/^\d\d age files opened with age$/m);
  });
});

describe("the cases", () => {
  const readme = readFileSync(here("README.md"), "utf8");
  const stages = new Set(
    Array.from(readme.split("## Stages")[1]?.matchAll(/^\| `([a-z0-9-]+)` \|/gm) ?? [], ([, stage]) => stage),
  );
  const all = ["cases", "decode"].flatMap((folder) =>
    readdirSync(here(folder)).map((file) => ({
      file: `${folder}/${file}`,
      text: readFileSync(here(`${folder}/${file}`), "utf8"),
    })),
  );

  it("name stages of the README's closed list only, and each stage has a case", () => {
    const used = new Set(all.flatMap(({ text }) => Array.from(text.matchAll(/"stage": "([^"]*)"/g), ([, stage]) => stage)));
    expect(used).toEqual(stages);
  });

  it("refuse or doubt in two thirds and more", () => {
    const failing = all.filter(({ text }) => /"expect": \{\s+("result": "(refused|unauthenticated)"|"stage")/.test(text));
    expect(failing.length / all.length).toBeGreaterThan(2 / 3);
  });
});
