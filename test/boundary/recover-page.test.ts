import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RECOVER_PAGE, recoverPage } from "../../build/recover-page.ts";
import { VERIFY_PAGE, verifyPage } from "../../build/verify-page.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("base64");

describe.each([
  { name: "recover.html", path: RECOVER_PAGE, build: recoverPage, limit: 4_000_000, evaluation: [" 'wasm-unsafe-eval'"] },
  { name: "verify.html", path: VERIFY_PAGE, build: verifyPage, limit: 260_000, evaluation: [] },
])("$name", ({ path, build, limit, evaluation }) => {
  // What does not stand there is stale too.
  const kept = existsSync(path) ? readFileSync(path, "utf8") : "";

  it("is what its sources give, the same bytes each time", async () => {
    const [first, second] = [await build(), await build()];
    expect(hash(second)).toBe(hash(first));
    // The sources changed, the committed page did not.
    expect(hash(kept) === hash(first) ? "up to date" : "stale: run npm run build:recovery").toBe("up to date");
  });

  it("lets exactly its own script and style run", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(kept)?.[1];
    const script = /<script type="module">([\s\S]*?)<\/script>/.exec(kept)?.[1] ?? "";
    const style = /<style>([\s\S]*?)<\/style>/.exec(kept)?.[1] ?? "";
    expect(policy?.split("; ")).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash(script)}'${evaluation.join("")}`,
      `style-src 'sha256-${hash(style)}'`,
      "font-src data:",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(kept.match(/<script/g)).toHaveLength(1);
    expect(kept.match(/<style/g)).toHaveLength(1);
  });

  it(`is one file below ${limit / 1e6} MB, and loads no other`, () => {
    expect(Buffer.byteLength(kept)).toBeLessThan(limit);
    const head = kept.slice(0, kept.indexOf("<style>")) + kept.slice(kept.indexOf("</script>"));
    expect(head).not.toMatch(/\b(?:src|href)=/);
    expect(/<style>([\s\S]*?)<\/style>/.exec(kept)?.[1]).not.toMatch(/url\((?!"?data:font\/woff2)/);
  });
});
