import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { sheetHtml } from "../../core/sheet/sheet.ts";
import { startPrinter } from "../../recovery/command/browser.ts";
import { sheetTypeface } from "../../recovery/command/typeface.ts";
import { pagePicture } from "../support/page-picture.ts";
import { publicSheet } from "../support/public-set.ts";
import { publicSets } from "../support/public-sets.ts";
import { openPage, type OpenedPage, startBrowser } from "../support/recovery-page.ts";
import { scannedPdf, type ScannerPacking } from "../support/scanned-pdf.ts";
import { describeWithTools } from "../support/tool.ts";
import { nth } from "../support/trial-set.ts";

const [vector, other] = publicSets();
if (vector === undefined || other === undefined) throw new RangeError("no public sets");
const codesOf = (x: number, set = vector) => [nth(set.shares, x).text, set.card, ...set.parts];
const png = (codes: readonly string[], dpi = 130) => pagePicture(codes, dpi).encode("png");
const file = (name: string, mimeType: string, content: Uint8Array | string) => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});
const SCAN_DPI = 200;

describeWithTools("recover.html and files", { chromium: "chromium", convert: "imagemagick" }, () => {
  let browser: Browser;
  let opened: OpenedPage;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect([opened.asked, opened.wrongs]).toEqual([[], []]);
    await opened.close();
  });

  async function read(...files: readonly ReturnType<typeof file>[]): Promise<OpenedPage> {
    opened = await openPage(browser);
    await opened.press("Begin");
    await opened.way("Files");
    await opened.page.locator("input[type=file]").setInputFiles([...files]);
    await opened.page
      .getByText(/^\d files? read\.$/)
      .first()
      .waitFor({ timeout: 120_000 });
    return opened;
  }

  const sources = ({ page }: OpenedPage) => page.locator(".sources .source").allInnerTexts();
  const named = async ({ page }: OpenedPage) => {
    const failures = page.locator(".failure");
    const codes = await failures.evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-code")));
    const places = await failures.locator(".source").allInnerTexts();
    return places.map((place, index) => `${place}: ${codes[index] ?? ""}`).toSorted();
  };

  it("opens from PNG, JPEG and text files, each its own sheet", async () => {
    const page = await read(
      file("one.png", "image/png", await png(codesOf(1))),
      file("two.jpg", "image/jpeg", await pagePicture(codesOf(2), 130).encode("jpeg")),
      file("three.txt", "text/plain", `# typed off sheet 3\nQR-Code:${codesOf(3)[0] ?? ""}\n\n${vector.card.toLowerCase()}\n`),
    );
    expect(await sources(page)).toEqual(["one.png", "two.jpg", "three.txt"]);
    await page.press("Open the set");
    await page.page.getByText("The card was read from 3 sheets, and was the same on all.").waitFor();
  });

  it("names the bad sheets, and opens with the others", async () => {
    const altered = `SWS1:${nth(other.shares, 1).text.slice(5)}`;
    const page = await read(
      file("a.png", "image/png", await png(codesOf(1))),
      file("b.png", "image/png", await png(codesOf(2))),
      file("c.png", "image/png", await png(codesOf(5))),
      file("stranger.png", "image/png", await png([altered, other.card])),
      file("empty.png", "image/png", await png([])),
      file("broken.pdf", "application/pdf", "%PDF-1.7\nnothing"),
      file("notes.txt", "text/plain", "buy milk\n"),
      file("no-picture.png", "image/png", "\x89PNG but not quite"),
    );
    expect(await named(page)).toEqual([
      "broken.pdf: unreadable.pdf",
      "empty.png: unreadable.no-codes",
      "no-picture.png: unreadable.no-codes",
      "notes.txt, line 1: unreadable.unknown-code",
      "stranger.png: mismatched.set",
    ]);
    await page.press("Open the set");
    await page.page.getByText("Authenticated", { exact: true }).waitFor();
    await page.page.getByRole("button", { name: "About this set" }).click();
    expect(await named(page)).toEqual(["stranger.png: mismatched.set"]);
  });

  it("sets a sheet with a forged share aside, and opens once it is replaced", async () => {
    // The second sheet carries the words of the first: the card does not vouch for what it says it is.
    const forged = nth(vector.shares, 2).text.replace(/.{8}$/, "AAAAAAAA");
    const page = await read(
      file("good.png", "image/png", await png(codesOf(1))),
      file("forged.txt", "text/plain", `${forged}\n${vector.card}`),
      file("three.png", "image/png", await png(codesOf(3))),
    );
    expect(await named(page)).toEqual(["forged.txt, line 1: unreadable.check"]);
    await page.page.locator("input[type=file]").setInputFiles([file("two.png", "image/png", await png(codesOf(2)))]);
    await page.press("Open the set");
    await page.page.getByText("Authenticated", { exact: true }).waitFor();
  });

  it("does not count a file twice, and tells files of one name apart", async () => {
    const one = await png(codesOf(1));
    const page = await read(file("scan.png", "image/png", one));
    await page.page.locator("input[type=file]").setInputFiles([file("scan.png", "image/png", await png(codesOf(2)))]);
    await page.page.getByText("scan.png (2)", { exact: true }).first().waitFor();
    expect(await sources(page)).toEqual(["scan.png", "scan.png (2)"]);
    await page.page.getByRole("button", { name: "Take out scan.png (2)" }).click();
    expect(await sources(page)).toEqual(["scan.png"]);
  });

  it("reads the printed sheets from a PDF, page by page", async () => {
    const printer = await startPrinter();
    if (printer === null) throw new Error("no Chromium");
    try {
      const typeface = sheetTypeface();
      const sheets = await Promise.all([1, 2, 4].map((x) => printer.pdf(sheetHtml(publicSheet(1, x), "a4", typeface))));
      const page = await read(...sheets.map((pdf, index) => file(`sheet-${index + 1}.pdf`, "application/pdf", pdf)));
      expect(await sources(page)).toEqual(["sheet-1.pdf, page 1", "sheet-2.pdf, page 1", "sheet-3.pdf, page 1"]);
      expect(await named(page)).toEqual([]);
      await page.press("Open the set");
      await page.page.getByText("The card was read from 3 sheets, and was the same on all.").waitFor();
    } finally {
      await printer.close();
    }
  });

  it.each<ScannerPacking>(["jpeg", "jpeg2000", "fax"])("reads a scanner's PDF, packed as %s", async (packing) => {
    const picture = pagePicture(codesOf(1), SCAN_DPI);
    const pdf = scannedPdf(await picture.encode("png"), picture.width, picture.height, packing);
    const page = await read(file("scan.pdf", "application/pdf", pdf));
    expect(await sources(page)).toEqual(["scan.pdf, page 1"]);
    expect(await page.page.locator(".sources span").nth(1).innerText()).toBe("share 1, card, part 1 of 2, part 2 of 2");
  });
});
