import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { beforeAll, describe, expect, it } from "vitest";
import { printGrade } from "../../../../core/sheet/print-grade.ts";
import { symbolModules } from "../../../../core/sheet/symbol-modules.ts";
import { prepareDecoder, readSymbols, readSymbolsSampled } from "../../../../recovery/reading/symbols.ts";
import { pagePicture } from "../../../support/page-picture.ts";
import { publicSets } from "../../../support/public-sets.ts";
import { asPrinted } from "../../../support/symbol-blots.ts";

const [set] = publicSets();
const share = set?.shares[0]?.text ?? "";
const card = set?.card ?? "";
const codes = [share, card, ...(set?.parts ?? [])];
const pixelsOf = (canvas: Canvas) => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);

/** The page as it lies under the scanner: turned, and seen from behind where `mirrored`. */
function laid(page: Canvas, degrees: number, mirrored = false): Canvas {
  const side = Math.ceil(Math.hypot(page.width, page.height));
  const canvas = createCanvas(side, side);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, side, side);
  context.translate(side / 2, side / 2);
  context.rotate((degrees * Math.PI) / 180);
  if (mirrored) context.scale(-1, 1);
  context.drawImage(page, -page.width / 2, -page.height / 2);
  return canvas;
}

describe("readSymbolsSampled", () => {
  beforeAll(() => prepareDecoder(readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"))));

  const modules = asPrinted(symbolModules("share", share));

  it.each([
    [0, false],
    [90, false],
    [180, false],
    [270, false],
    [8, false],
    [0, true],
    [90, true],
    [188, true],
  ])("gives the modules upright, the page turned by %i degrees, mirrored: %s", async (degrees, mirrored) => {
    const found = await readSymbolsSampled(pixelsOf(laid(pagePicture([share], 200), degrees, mirrored)), "quick");
    expect(found).toEqual([{ text: share, modules }]);
  });

  it("gives them dark on light where the picture has light and dark exchanged", async () => {
    const { data, width, height } = pixelsOf(pagePicture([share], 200));
    const inverted = { width, height, data: data.map((value, index) => (index % 4 === 3 ? value : 255 - value)) };
    expect(await readSymbolsSampled(inverted)).toEqual([{ text: share, modules }]);
  });

  it("gives both prints of a share, each with its own damage", async () => {
    const page = pagePicture([share, share], 200);
    const context = page.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(727, 220, 50, 50);
    const found = await readSymbolsSampled(pixelsOf(page), "quick");
    expect(found.map(({ text }) => text)).toEqual([share, share]);
    const used = found.map(({ modules: seen }) => printGrade("share", share, seen).used).toSorted((one, other) => one - other);
    expect(used[0]).toBe(0);
    expect(used[1]).toBeGreaterThan(0);
  });

  it.each([80, 150])("gives every print once, however often it looks (%i dots per inch)", async (dpi) => {
    const picture = pixelsOf(pagePicture([...codes, share], dpi));
    const found = await readSymbolsSampled(picture);
    expect(found.map(({ text }) => text).toSorted()).toEqual([...codes, share].toSorted());
    expect([...(await readSymbols(picture))].toSorted()).toEqual(codes.toSorted());
  });

  it("looks as often as it can where a sheet is never whole, and still gives every print once", async () => {
    const found = await readSymbolsSampled(pixelsOf(pagePicture([share, share, card], 100)));
    expect(found.map(({ text }) => text).toSorted()).toEqual([share, share, card].toSorted());
  });

  it("fails as readSymbols does", async () => {
    const picture = { data: new Uint8ClampedArray(40), width: 10, height: 10 };
    await expect(readSymbolsSampled(picture)).rejects.toMatchObject({ code: "unreadable.image" });
  });
});
