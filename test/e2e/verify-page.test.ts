import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { zipSync } from "fflate";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { withSums } from "../../core/audit-pack/checksums.ts";
import { headCode, headWords } from "../../core/record/head-code.ts";
import { recordPath, smallBook, type SmallBook, textAt, withFile, without, writeBook } from "../support/book-files.ts";
import { type OpenedPage, PAGE_TOOLS, startBrowser } from "../support/recovery-page.ts";
import { obstacles, walk, width } from "../support/screen-checks.ts";
import { describeWithTools } from "../support/tool.ts";
import { type BuiltPage, builtVerifyPage, checkOnPage, openVerifyPage, told } from "../support/verification-page.ts";

const book = await smallBook();
const head = (seq: number) => {
  const found = book.heads[seq];
  if (found === undefined) throw new RangeError(`no head ${seq}`);
  return found;
};
const broken = without(
  withFile(book, recordPath(9), textAt(book, recordPath(9)).replace('"used":3', '"used":2')),
  `${recordPath(12)}.sig`,
);
const BROKEN = [
  "S5 records/000009.json.sig",
  "S5 records/000009.json.witness-1.sig",
  "R5 records/000010.json",
  "S1 records/000012.json.sig",
];

describeWithTools("verify.html, from a file and without a network", PAGE_TOOLS, () => {
  const top = mkdtempSync(join(tmpdir(), "sealwright-verify-"));
  let browser: Browser;
  let built: BuiltPage;
  let opened: OpenedPage;
  let made = 0;

  beforeAll(async () => {
    built = await builtVerifyPage();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    built.remove();
    rmSync(top, { recursive: true });
  });
  afterEach(async () => {
    expect([opened.asked, opened.wrongs]).toEqual([[], []]);
    await opened.close();
  });

  const open = async (options: BrowserContextOptions = {}) => {
    opened = await openVerifyPage(browser, built.url, book.now, options);
    return opened;
  };
  function folderOf(content: SmallBook, name = `book-${++made}`): string {
    writeBook(content, join(top, name));
    return join(top, name);
  }
  function file(name: string, content: string | Uint8Array): string {
    const path = join(top, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }
  function packOf(content: SmallBook): Readonly<Record<string, Uint8Array>> {
    const files = [...content.files.values()].flatMap((one) =>
      one.is === "file" ? [{ path: `book/${one.path}`, bytes: one.bytes }] : [],
    );
    return Object.fromEntries(withSums(files).map(({ path, bytes }) => [path, bytes]));
  }
  /** Drops files and folders of the disk onto the place for them, as a person does. */
  async function drop({ page }: OpenedPage, ...paths: readonly string[]): Promise<void> {
    const box = await page.locator(".drop").boundingBox();
    if (box === null) throw new Error("no place to drop on");
    const session = await page.context().newCDPSession(page);
    const [x, y] = [box.x + box.width / 2, box.y + 10];
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await session.send("Input.dispatchDragEvent", { type, x, y, data });
    }
  }

  it("says that a book holds, what was checked, and the head to compare with paper", async () => {
    const { page } = await open();
    const signers = file("allowed_signers", book.allowedSigners);
    const heads = [headCode(head(20)).toLowerCase(), headWords(head(29)).join(" ")];
    const answer = await checkOnPage(opened, { folder: folderOf(book), signers, heads });
    expect(answer).toEqual({ verdict: "holds", findings: [], notices: [] });
    await page.getByRole("heading", { name: "The book holds" }).waitFor();
    await page.getByText("29 records, 1 set and 57 signatures were checked, and no rule is broken.").waitFor();
    await page.getByText("All 2 heads that were typed from paper stand in this journal.").waitFor();
    expect(await page.locator(".head-code").innerText()).toBe(headCode(head(29)));
    expect(await page.locator(".head-words li").allInnerTexts()).toEqual(headWords(head(29)));
    await page.getByText("the list “allowed_signers” that was given").waitFor();
    await page.getByText("this browser (Web Cryptography)").waitFor();
    const rows = await page.locator(".records tbody tr").allInnerTexts();
    expect(rows).toHaveLength(29);
    expect(rows[0]).toMatch(/^1\s[^]*Key added[^]*Ada Example operator$/);
    expect(rows[14]).toMatch(/^15\s[^]*Set sealed[^]*Ada Example operator\s+Berta Example witness$/);
  });

  it("names each file that breaks a rule, what it may mean and what to do", async () => {
    const { page } = await open();
    const content = withFile(broken, "notes.txt", "x");
    const answer = await checkOnPage(opened, { folder: folderOf(content), heads: ["mistyped"] });
    expect(answer).toEqual({ verdict: "broken", findings: [...BROKEN, "H3 head ?"], notices: ["N1 notes.txt"] });
    const first = (await page.locator(".finding").first().innerText()).split(/\n+/);
    expect(first).toEqual([
      expect.stringMatching(/^S5\s*records\/000009\.json\.sig$/),
      "The signature is not over these bytes.",
      "The document or the signature was changed.",
      "Next: Keep this book as it is: it may be evidence. Compare it with a copy and with the heads on paper.",
    ]);
    await page.getByText("Whoever rewrote the book could have rewritten it too").waitFor();
    expect(await page.locator(".records tr.broken th").allInnerTexts()).toEqual([
      expect.stringMatching(/^9\s*S5\s*S5$/),
      expect.stringMatching(/^10\s*R5$/),
      expect.stringMatching(/^12\s*S1$/),
    ]);
  });

  it("checks a pack: its folder, its zip, and in a zip with a folder of its own", async () => {
    const { page } = await open();
    const files = packOf(book);
    for (const [path, bytes] of Object.entries(files)) file(`pack/${path}`, bytes);
    const inFolder = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`audit/${path}`, bytes]));
    const asked = [
      { folder: join(top, "pack") },
      { zip: file("pack.zip", zipSync(files)) },
      { zip: file("pack-2.zip", zipSync(inFolder)) },
    ];
    for (const one of asked) {
      expect(await checkOnPage(opened, one)).toMatchObject({ verdict: "holds" });
      await page.getByRole("heading", { name: "The audit pack holds" }).waitFor();
      expect(await page.locator(".sum").innerText()).toMatch(/^[0-9a-f]{64}$/);
    }
    const { "book/allowed_signers": list, ...rest } = packOf(broken);
    const changed = { ...rest, "book/allowed_signers": list ?? new Uint8Array(), "more.txt": Buffer.from("x") };
    expect(await checkOnPage(opened, { zip: file("changed.zip", zipSync(changed)) })).toMatchObject({
      verdict: "broken",
      findings: ["P3 more.txt", ...BROKEN],
    });
  });

  it("takes a folder or a zip that is dropped, and one thing only", async () => {
    const { page, press } = await open();
    const [folder, zip] = [folderOf(broken, "dropped book"), file("dropped.zip", zipSync(packOf(book)))];
    await drop(opened, folder);
    await page.getByText("Chosen: dropped book").waitFor();
    await press("Check");
    expect(await told(opened)).toEqual({ verdict: "broken", findings: BROKEN, notices: [] });
    await press("Check another");
    await drop(opened, folder, zip);
    await page.getByText("Drop one folder, or one zip.").waitFor();
    await drop(opened, zip);
    await page.getByText("Chosen: dropped.zip").waitFor();
    await press("Check");
    expect(await told(opened)).toMatchObject({ verdict: "holds" });
  });

  it("sees in a dropped folder whether its folders are there, and takes an empty one of a chosen folder to be", async () => {
    const { page, press } = await open();
    const paths = [...book.files.keys()];
    const unsealed = without(book, ...paths.filter((path) => path.startsWith("manifests/")));
    const [empty, missing] = [folderOf(unsealed, "empty"), folderOf(without(unsealed, "manifests"), "missing")];
    const findings: (readonly string[])[] = [];
    for (const folder of [empty, missing]) {
      await drop(opened, folder);
      await page.locator(".chosen").waitFor();
      await press("Check");
      findings.push((await told(opened)).findings);
      await press("Check another");
      findings.push((await checkOnPage(opened, { folder })).findings);
      await press("Check another");
    }
    const manifest = [`M4 manifests/${book.set}.json`];
    expect(findings).toEqual([manifest, manifest, ["B6 manifests"], manifest]);
  });

  it("does the same where the browser has no Ed25519, and says so", async () => {
    const { page } = await open();
    await page.evaluate(`crypto.subtle.importKey = () => Promise.reject(new DOMException("", "NotSupportedError"))`);
    expect(await checkOnPage(opened, { folder: folderOf(broken) })).toMatchObject({ verdict: "broken", findings: BROKEN });
    await page.getByText("this page: the browser has no Ed25519").waitFor();
    expect(await checkOnPage(opened, { folder: folderOf(book) })).toMatchObject({ verdict: "holds" });
  });

  it("does not believe a browser whose Ed25519 says yes to everything", async () => {
    const { page } = await open();
    await page.evaluate("crypto.subtle.verify = () => Promise.resolve(true)");
    expect(await checkOnPage(opened, { folder: folderOf(broken) })).toMatchObject({ findings: BROKEN });
    await page.getByText("this page: the browser has no Ed25519").waitFor();
  });

  it("asks for what is missing, tells what cannot be read, and keeps what was typed", async () => {
    const { page, press } = await open();
    await press("Check");
    await page.getByText("Choose a folder or a zip first.").waitFor();
    await page.getByLabel("Heads from paper").fill("some head");
    await page.locator("input[accept*='.zip']").setInputFiles(file("none.zip", "this is no zip"));
    await page.locator("[data-code='unreadable.zip']").waitFor();
    const damaged = zipSync(packOf(book)).map((byte, at) => (at > 60 && at < 120 ? byte ^ 0x5a : byte));
    await page.locator("input[accept*='.zip']").setInputFiles(file("damaged.zip", damaged));
    await page.getByText("Chosen: damaged.zip").waitFor();
    await press("Check");
    await page.locator("[role=alert] [data-code='unreadable.zip']").waitFor();
    expect(await page.getByLabel("Heads from paper").inputValue()).toBe("some head");
  });

  it("goes by the list that is given, even one that is none", async () => {
    await open();
    const folder = folderOf(book);
    const others = file("others", book.allowedSigners.split("\n").slice(2).join("\n"));
    const { findings } = await checkOnPage(opened, { folder, signers: others });
    expect(findings[0]).toBe("S4 records/000001.json.sig");
    const none = await checkOnPage(opened, { folder, signers: file("none", Uint8Array.of(0xff, 0xfe)) });
    expect(none.findings).toEqual(["B5 allowed_signers"]);
  });

  it("reads no private key, nor any file that is no part of the book", async () => {
    const { page } = await open();
    await page.evaluate(`{
      window.read = [];
      const { arrayBuffer } = Blob.prototype;
      Blob.prototype.arrayBuffer = function () { window.read.push(this.webkitRelativePath); return arrayBuffer.call(this); };
    }`);
    const beside = withFile(withFile(book, "signers/ada-example-DHEAM4O3.json", "key"), "set-aside/000030.json", "x");
    expect(await checkOnPage(opened, { folder: folderOf(withFile(beside, "notes.txt", "x"), "whole") })).toMatchObject({
      verdict: "holds",
    });
    const read: readonly string[] = await page.evaluate("window.read");
    expect(read.length).toBeGreaterThan(80);
    expect(read.filter((path) => !/^whole\/(allowed_signers|(records|manifests)\/[^/]+)$/.test(path))).toEqual([]);
  });

  it("shows names of files as text, whatever they are", async () => {
    const { page } = await open();
    const hostile = "<img src=x onerror=alert(1)>\u202egnp";
    const { findings } = await checkOnPage(opened, { folder: folderOf(withFile(book, `records/${hostile}`, "x")) });
    expect(findings).toEqual(["B1 records/<img\\u0020src=x\\u0020onerror=alert(1)>\\u202egnp"]);
    expect(await page.locator("main img").count()).toBe(0);
  });

  it("shows many findings in portions, on from where they were asked for", async () => {
    const { page, press } = await open();
    let content = book;
    for (let copy = 1; copy <= 130; copy++) content = withFile(content, `records/copy ${String(copy).padStart(3, "0")}`, "x");
    await page.locator("input[webkitdirectory]").setInputFiles(folderOf(content));
    await page.locator(".chosen").waitFor();
    await press("Check");
    await page.getByText("130 findings, the first file first.").waitFor();
    expect(await page.locator(".finding").count()).toBe(50);
    await press("Show 50 more");
    expect(await page.locator(".finding").count()).toBe(100);
    expect(await page.evaluate("document.activeElement.dataset.file")).toBe("records/copy 051");
    await press("Show 30 more");
    expect(await page.locator(".finding").count()).toBe(130);
    expect(await page.getByRole("button", { name: /^Show / }).count()).toBe(0);
  });

  it("is worked by keyboard alone, and a screen reader begins at the verdict", async () => {
    const { page } = await open();
    await page.locator("input[webkitdirectory]").setInputFiles(folderOf(broken));
    const asking = await walk(page);
    expect(asking.wrongs).toEqual([]);
    await page.getByLabel("Heads from paper").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("[data-verdict]").waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("The book does not hold");
    expect((await walk(page)).wrongs).toEqual([]);
  });

  it.each<[string, BrowserContextOptions]>([
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["at 200 %", { viewport: { width: 640, height: 480 } }],
    ["at 400 %", { viewport: { width: 320, height: 480 } }],
    ["in forced colours", { forcedColors: "active" }],
  ])("has no obstacles, and nothing sideways: %s", async (_, options) => {
    const { page } = await open(options);
    const look = async () => {
      expect(await obstacles(page)).toEqual([]);
      expect(await width(page)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    };
    await look();
    for (const content of [book, withFile(broken, `records/${"long".repeat(50)}`, "x")]) {
      await checkOnPage(opened, { folder: folderOf(content), heads: ["mistyped"] });
      await look();
    }
  });

  it.each([
    ["an inline script", "<script>document.title = 'ran'</script>", "script-src-elem"],
    ["a handler", "<img src='data:,' onerror=\"document.title='ran'\">", "img-src"],
    ["a picture from the network", "<img src='https://example.test/a.png'>", "img-src"],
    ["a style", "<style>body { display: none }</style>", "style-src-elem"],
  ])("stops %s that somebody writes into the file", async (_, html, directive) => {
    const path = file("verify.html", built.text.replace("</noscript>", `</noscript>${html}`));
    const injected = await openVerifyPage(browser, pathToFileURL(path).href, book.now);
    await injected.page.getByRole("heading", { name: "Check a book" }).waitFor();
    expect(await injected.page.title()).toBe("Sealwright verification");
    expect(injected.asked).toEqual([]);
    expect(injected.wrongs.join("\n")).toMatch(new RegExp(`violates .*${directive}`));
    await injected.close();
    await open();
  });

  it("cannot send anything, nor build markup of text", async () => {
    const { page, asked, close } = await openVerifyPage(browser, built.url, book.now);
    expect(await page.evaluate("fetch('https://example.test/').then(() => 'sent', () => 'stopped')")).toBe("stopped");
    expect(await page.evaluate("try { document.body.innerHTML = '<p>x'; 'built' } catch { 'stopped' }")).toBe("stopped");
    expect(asked).toEqual([]);
    await close();
    await open();
  });

  it("weighs less than 260 kB", async () => {
    await open();
    expect(Buffer.byteLength(built.text)).toBeLessThan(260_000);
  });
});
