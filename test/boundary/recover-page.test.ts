import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RECOVER_PAGE, recoverPage } from "../../build/recover-page.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("base64");
const kept = readFileSync(RECOVER_PAGE, "utf8");

describe("recover.html", () => {
  it("is what its sources give, the same bytes each time", async () => {
    const [first, second] = [await recoverPage(), await recoverPage()];
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
      `script-src 'sha256-${hash(script)}' 'wasm-unsafe-eval'`,
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

  it("is one file below four megabytes, and loads no other", () => {
    expect(Buffer.byteLength(kept)).toBeLessThan(4_000_000);
    const head = kept.slice(0, kept.indexOf("<style>")) + kept.slice(kept.indexOf("</script>"));
    expect(head).not.toMatch(/\b(?:src|href)=/);
    expect(/<style>([\s\S]*?)<\/style>/.exec(kept)?.[1]).not.toMatch(/url\((?!"?data:font\/woff2)/);
  });
});
