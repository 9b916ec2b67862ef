import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundleApp } from "../../build/bundle.ts";
import { headersFor } from "../../electron/shell/headers.ts";
import { ORIGIN } from "../../electron/shell/origins.ts";
import { readServedFiles } from "../../electron/shell/served-files.ts";
import { PAGE_TOOLS, startBrowser } from "../support/recovery-page.ts";
import { describeWithTools } from "../support/tool.ts";

const out = join(tmpdir(), `sealwright-rooms-${process.pid}`);
const HEARS = `document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  console.error("violates " + effectiveDirective + ": " + blockedURI);
});`;

describeWithTools("the bundled rooms under the app's policy", PAGE_TOOLS, () => {
  let browser: Browser;

  beforeAll(async () => {
    await bundleApp(out);
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(out, { recursive: true, force: true });
  });

  /** Opens a room with its files and headers as the app serves them, but for the scheme, and hears what is wrong. */
  async function opened(room: "desk" | "clean-room"): Promise<{ page: Page; wrongs: string[]; asked: string[] }> {
    const files = readServedFiles(room, join(out, room));
    const page = await (await browser.newContext()).newPage();
    const wrongs: string[] = [];
    const asked: string[] = [];
    page.on("console", (message) => {
      // Electron knows features that Chromium elsewhere does not.
      if (message.type() === "error" && !message.text().includes("Permissions-Policy")) wrongs.push(message.text());
    });
    page.on("pageerror", (error) => wrongs.push(String(error)));
    await page.addInitScript(HEARS);
    await page.route("**/*", async (route) => {
      const path = new URL(route.request().url()).pathname;
      asked.push(path);
      const file = files.get(`${ORIGIN[room]}${path}`);
      if (file === undefined) return route.fulfill({ status: 404 });
      return route.fulfill({ body: Buffer.from(file.bytes), headers: headersFor(room, file.type) });
    });
    await page.goto("https://room.test/index.html");
    await page.waitForFunction("document.getElementById('root')?.childElementCount > 0");
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    return { page, wrongs, asked };
  }

  it.each(["desk", "clean-room"] as const)("%s opens without a violation, in its own typeface", async (room) => {
    const { page, wrongs, asked } = await opened(room);
    expect(wrongs).toEqual([]);
    expect(asked).toEqual(expect.arrayContaining(["/index.html", "/main.js", "/main.css"]));
    expect(asked.filter((path) => path.endsWith(".woff2")).length).toBeGreaterThan(0);
    expect(await page.evaluate("document.styleSheets.length")).toBe(1);
    await page.context().close();
  });

  it.each(["desk", "clean-room"] as const)(
    "%s would tell of code from text, text as markup, and styles in the page",
    async (room) => {
      const { page, wrongs } = await opened(room);
      const tries = [
        "try { eval('1') } catch {}",
        "try { document.body.innerHTML = '<b>a</b>' } catch {}",
        "const style = document.createElement('style'); style.textContent = 'b { color: red }'; document.head.append(style)",
        "fetch('https://elsewhere.test/').catch(() => undefined)",
      ];
      // In the page's own world, as its script would: what a debugger evaluates is not held to the policy.
      for (const attempt of tries) await page.evaluate(`setTimeout(() => { ${attempt} })`);
      await expect
        .poll(() => wrongs.filter((wrong) => wrong.startsWith("violates")).length, { timeout: 5_000 })
        .toBeGreaterThanOrEqual(4);
      // Trusted types stop the first two.
      const directives = new Set(wrongs.flatMap((wrong) => /^violates ([\w-]+)/.exec(wrong)?.[1] ?? []));
      expect(directives).toEqual(new Set(["require-trusted-types-for", "style-src-elem", "connect-src"]));
      await page.context().close();
    },
  );
});
