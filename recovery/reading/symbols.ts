import { prepareZXingModule, purgeZXingModule, readBarcodes, type ReaderOptions, type ReadResult } from "zxing-wasm/reader";
import { fail } from "../../core/failure/failure.ts";
import type { SampledModules } from "../../core/sheet/sampled-modules.ts";
import { doubled, type Pixels } from "./pixels.ts";
import { isSame, sampledModules } from "./sampled.ts";
import { isWholeSheet } from "./sheet-codes.ts";

/** Pixels of a picture at most: a sheet at 600 dots per inch has 35 million. */
export const PIXEL_LIMIT = 64_000_000;

export type { Pixels };

const FIRST_LOOK: ReaderOptions = {
  formats: ["QRCode"],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: 255,
  textMode: "Plain",
};

// Measured on pages with blur, noise, low contrast, shadow and stains at 75 to 300 dots per inch: each found symbols that the looks
// before it did not.
const OTHER_LOOKS: readonly ReaderOptions[] = [
  { ...FIRST_LOOK, downscaleFactor: 2, downscaleThreshold: 300 },
  { ...FIRST_LOOK, tryDenoise: true },
  { ...FIRST_LOOK, binarizer: "GlobalHistogram" },
  { ...FIRST_LOOK, binarizer: "FixedThreshold" },
];

// Doubling makes four pixels of one, and helps where symbols are small: pictures of up to a sheet at 200 dots per inch.
const DOUBLING_LIMIT = 4_000_000;

let wasmBinary: ArrayBuffer | undefined;

/**
 * Gives the decoder its WebAssembly, the content of `zxing-wasm/reader/zxing_reader.wasm`: from a file in Node, inlined in a page.
 * Call it once before the first `readSymbols`; nothing is ever fetched.
 */
export function prepareDecoder(wasm: Uint8Array): void {
  wasmBinary = new Uint8Array(wasm).buffer;
  prepareZXingModule({ overrides: { wasmBinary } });
}

/** One symbol as it stands in the picture. */
export interface SampledSymbol {
  readonly text: string;
  /** Its modules as the decoder saw them, upright, before any correction. */
  readonly modules: SampledModules;
}

/**
 * The texts of all QR codes in a picture, each once. `thorough` (for files) looks again in other ways until a whole sheet is found;
 * `quick` (for camera frames) looks once. The picture is pixels on a white ground, or the bytes of a PNG or JPEG file as they are.
 * Fails with `unreadable.image`, and with `fault.unexpected` before `prepareDecoder`; a picture without a code, and bytes that are
 * no picture, give an empty list.
 */
export async function readSymbols(
  picture: Pixels | Uint8Array,
  effort: "quick" | "thorough" = "thorough",
): Promise<readonly string[]> {
  return textsOf(await search(picture, effort));
}

/** As `readSymbols`, but every symbol with its modules; a text that is printed twice is there twice. For grading a print. */
export async function readSymbolsSampled(
  picture: Pixels | Uint8Array,
  effort: "quick" | "thorough" = "thorough",
): Promise<readonly SampledSymbol[]> {
  return (await search(picture, effort)).map((found) => ({ text: found.text, modules: sampledModules(found) }));
}

async function search(picture: Pixels | Uint8Array, effort: "quick" | "thorough"): Promise<readonly ReadResult[]> {
  if ("width" in picture && !isPicture(picture)) fail("unreadable.image", { limit: PIXEL_LIMIT });
  const found = [...(await look(picture, FIRST_LOOK))];
  if (effort === "quick") return found;
  for (const options of OTHER_LOOKS) {
    if (isWholeSheet(textsOf(found))) return found;
    for (const symbol of await look(picture, options))
      if (!found.some((earlier) => isSame(earlier, symbol, 1))) found.push(symbol);
  }
  if ("width" in picture && picture.width * picture.height <= DOUBLING_LIMIT && !isWholeSheet(textsOf(found))) {
    const looked = await look(doubled(picture), FIRST_LOOK);
    for (const symbol of looked) if (!found.some((earlier) => isSame(earlier, symbol, 2))) found.push(symbol);
  }
  return found;
}

async function look(picture: Pixels | Uint8Array, options: ReaderOptions): Promise<readonly ReadResult[]> {
  if (wasmBinary === undefined) return fail("fault.unexpected"); // The package would ask a server for it.
  try {
    const found = await readBarcodes(picture as Parameters<typeof readBarcodes>[0], options);
    return found.filter(({ isValid }) => isValid);
  } catch {
    // What went wrong inside may have left the decoder's memory in any state: the next picture gets a new one.
    purgeZXingModule();
    prepareZXingModule({ overrides: { wasmBinary } });
    return fail("unreadable.image", { limit: PIXEL_LIMIT });
  }
}

function isPicture({ data, width, height }: Pixels): boolean {
  return width > 0 && height > 0 && width * height <= PIXEL_LIMIT && data.length === width * height * 4;
}

function textsOf(found: readonly ReadResult[]): readonly string[] {
  return [...new Set(found.map(({ text }) => text))];
}
