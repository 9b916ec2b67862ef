import { fileURLToPath } from "node:url";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { Failure, fail } from "../../core/failure/failure.ts";
import type { Pixels } from "../reading/symbols.ts";

const PAGE_LIMIT = 60;
const POINTS_PER_INCH = 72;
// A3 at 300 dots per inch; what would be larger is rendered coarser.
const LONGEST_SIDE = 5000;

// Scanners pack pages as JPEG 2000 and JBIG2 too; pdf.js reads these with modules of its package, here by their path.
const WASM_FOLDER = fileURLToPath(new URL("../../wasm/", import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")));

/** The pages of a PDF as pictures of `dotsPerInch`, one after the other, numbered from 1. Fails with `unreadable.pdf`. */
export async function* pdfPages(bytes: Uint8Array, dotsPerInch = 300): AsyncGenerator<{ page: number; pixels: Pixels }> {
  // A copy of its own: pdf.js takes the array away.
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    wasmUrl: WASM_FOLDER,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > PAGE_LIMIT) fail("unreadable.pdf", { limit: PAGE_LIMIT });
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const size = page.getViewport({ scale: 1 });
      const scale = Math.min(dotsPerInch / POINTS_PER_INCH, LONGEST_SIDE / Math.max(size.width, size.height));
      const viewport = page.getViewport({ scale });
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      const context = canvas.getContext("2d");
      await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      yield { page: number, pixels: { data, width, height } };
      page.cleanup();
    }
  } catch (error) {
    throw error instanceof Failure ? error : new Failure("unreadable.pdf", { limit: PAGE_LIMIT });
  } finally {
    await task.destroy();
  }
}
