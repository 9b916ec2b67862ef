import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readBarcodes } from "zxing-wasm/reader";
import { printGrade } from "../../../../core/sheet/print-grade.ts";
import { sheetHtml } from "../../../../core/sheet/sheet.ts";
import type { SymbolKind } from "../../../../core/sheet/symbol-plan.ts";
import { startPrinter, type Printer } from "../../../../recovery/command/browser.ts";
import { pdfPages } from "../../../../recovery/command/pdf-pages.ts";
import { sheetTypeface } from "../../../../recovery/command/typeface.ts";
import { prepareDecoder, readSymbolsSampled, type Pixels } from "../../../../recovery/reading/symbols.ts";
import { publicSheet } from "../../../support/public-set.ts";
import { describeWithTools } from "../../../support/tool.ts";
import { chance } from "../../../bench/degrade/chance.ts";
import { blurred } from "../../../bench/degrade/blur.ts";
import { type Grey, toPixels } from "../../../bench/degrade/grey.ts";
import { faded, noisy } from "../../../bench/degrade/light.ts";
import { turned } from "../../../bench/degrade/warp.ts";

const KINDS: Readonly<Record<string, SymbolKind>> = { SWS1: "share", SWC1: "card", SWP1: "part" };

describeWithTools("the grade of a drill sheet that was printed and scanned", { chromium: "chromium" }, () => {
  const sheet = publicSheet(1, 2);
  let printer: Printer;
  let page: Grey;

  beforeAll(async () => {
    prepareDecoder(readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm")));
    const started = await startPrinter();
    if (started === null) throw new Error("no Chromium");
    printer = started;
    const pdf = await printer.pdf(sheetHtml(sheet, "a4", sheetTypeface()));
    for await (const { page: number, pixels } of pdfPages(pdf, 200)) if (number === 1) page = greyOf(pixels);
  });
  afterAll(() => printer.close());

  const grades = async (picture: Grey) =>
    (await readSymbolsSampled(toPixels(picture), "thorough")).map(({ text, modules }) =>
      printGrade(KINDS[text.slice(0, 4)] ?? "part", text, modules),
    );

  it("is A with nothing used, for both prints of the share, the card and the part", async () => {
    const found = await grades(page);
    expect(found.map(({ kind }) => kind).toSorted()).toEqual(["card", "part", "part", "share", "share"]);
    for (const grade of found) expect(grade).toMatchObject({ used: 0, modulesWrong: 0, letter: "A" });
  });

  it("is A from an ordinary scan: turned a little, soft, noisy and grey", async () => {
    const draw = chance("print-grade");
    const found = await grades(noisy(faded(blurred(turned(page, 1.2), 0.8), 40, 235), 8, draw));
    expect(found).toHaveLength(5);
    for (const grade of found) expect(grade.letter).toBe("A");
  });

  it("falls with the size of a stain, until the symbol is not read any more", async () => {
    const share = await symbolArea(page);
    const worst: number[] = [];
    for (const part of [0, 0.1, 0.2, 0.3, 0.4, 0.5]) {
      const found = (await grades(whitened(page, share, part))).filter(({ kind }) => kind === "share");
      worst.push(found.length < 2 ? Number.POSITIVE_INFINITY : Math.max(...found.map(({ used }) => used)));
    }
    expect(worst[0]).toBe(0);
    expect(worst).toEqual(worst.toSorted((one, other) => one - other));
    expect(new Set(worst).size).toBeGreaterThanOrEqual(4);
  });

  /** Where a share's symbol lies, in pixels. */
  async function symbolArea(picture: Grey) {
    const found = await readBarcodes(toPixels(picture) as Parameters<typeof readBarcodes>[0], { formats: ["QRCode"] });
    const share = found.find(({ text }) => text.startsWith("SWS1:"));
    if (share === undefined) throw new Error("no share");
    const { topLeft, bottomRight } = share.position;
    return { left: topLeft.x, top: topLeft.y, side: bottomRight.x - topLeft.x };
  }
});

/** A white square over this part (0..1) of the symbol's side, in its middle. */
function whitened(page: Grey, { left, top, side }: { left: number; top: number; side: number }, part: number): Grey {
  const data = page.data.slice();
  const from = (start: number) => Math.round(start + (side * (1 - part)) / 2);
  const length = Math.round(side * part);
  for (let y = from(top); y < from(top) + length; y++)
    data.fill(255, y * page.width + from(left), y * page.width + from(left) + length);
  return { ...page, data };
}

function greyOf({ data, width, height }: Pixels): Grey {
  return { width, height, data: Uint8ClampedArray.from({ length: width * height }, (_, at) => data[at * 4] ?? 0) };
}
