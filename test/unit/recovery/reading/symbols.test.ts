import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createCanvas } from "@napi-rs/canvas";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareDecoder, readSymbols } from "../../../../recovery/reading/symbols.ts";
import { pagePicture } from "../../../support/page-picture.ts";
import { publicSets } from "../../../support/public-sets.ts";

const wasm = readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"));

it("refuses to read before it has its WebAssembly, rather than asking a server for it", async () => {
  await expect(readSymbols(new Uint8Array(4))).rejects.toMatchObject({ code: "fault.unexpected" });
});

describe("readSymbols", () => {
  beforeAll(() => prepareDecoder(wasm));
  const [set] = publicSets();
  const codes = [set?.shares[0]?.text ?? "", set?.card ?? "", ...(set?.parts ?? [])];

  it("reads every code of a page once, from pixels", async () => {
    const canvas = pagePicture([...codes, codes[0] ?? ""], 150);
    const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    expect([...(await readSymbols(pixels, "quick"))].toSorted()).toEqual(codes.toSorted());
  });

  it.each(["image/png", "image/jpeg"] as const)("reads a file's bytes as they are (%s)", async (type) => {
    const page = pagePicture(codes, 150);
    const file = type === "image/png" ? await page.encode("png") : await page.encode("jpeg");
    expect([...(await readSymbols(new Uint8Array(file)))].toSorted()).toEqual(codes.toSorted());
  });

  it("reads a page turned by a quarter, and one with light and dark exchanged", async () => {
    const page = pagePicture(codes, 150);
    const turned = createCanvas(page.height, page.width);
    const context = turned.getContext("2d");
    context.translate(page.height, 0);
    context.rotate(Math.PI / 2);
    context.drawImage(page, 0, 0);
    const pixels = context.getImageData(0, 0, turned.width, turned.height);
    expect([...(await readSymbols(pixels, "quick"))].toSorted()).toEqual(codes.toSorted());
    const data = pixels.data.map((value, index) => (index % 4 === 3 ? value : 255 - value));
    const inverted = { width: pixels.width, height: pixels.height, data };
    expect([...(await readSymbols(inverted))].toSorted()).toEqual(codes.toSorted());
  });

  it("looks again where the first look finds too little", async () => {
    const page = pagePicture(codes, 80);
    const context = page.getContext("2d");
    const shade = context.createLinearGradient(0, 0, page.width, page.height * 0.6);
    shade.addColorStop(0, "rgba(0,0,0,0.85)");
    shade.addColorStop(0.5, "rgba(0,0,0,0.7)");
    shade.addColorStop(0.55, "rgba(0,0,0,0)");
    context.fillStyle = shade;
    context.fillRect(0, 0, page.width, page.height);
    const pixels = context.getImageData(0, 0, page.width, page.height);
    const quick = await readSymbols(pixels, "quick");
    const thorough = await readSymbols(pixels, "thorough");
    expect(quick.length).toBeLessThan(codes.length);
    expect([...thorough].toSorted()).toEqual(codes.toSorted());
  });

  it("finds nothing on an empty page, and says nothing", async () => {
    expect(await readSymbols(pagePicture([], 75).getContext("2d").getImageData(0, 0, 300, 300))).toEqual([]);
  });

  it.each([
    ["no pixels", { data: new Uint8ClampedArray(0), width: 0, height: 0 }],
    ["fewer pixels than it says", { data: new Uint8ClampedArray(40), width: 10, height: 10 }],
    ["more pixels than allowed", { data: new Uint8ClampedArray(4), width: 64_001, height: 1_000 }],
  ])("refuses a picture with %s", async (_, picture) => {
    await expect(readSymbols(picture)).rejects.toMatchObject({ code: "unreadable.image" });
  });

  it("finds nothing in a file that is no picture, and reads the next one", async () => {
    const outcome = await readSymbols(new Uint8Array([1, 2, 3, 4])).catch((error: unknown) => error);
    expect(outcome).toMatchObject([]);
    const file = await pagePicture(codes, 150).encode("png");
    expect(await readSymbols(new Uint8Array(file))).toHaveLength(codes.length);
  });
});
