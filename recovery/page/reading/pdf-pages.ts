import jbig2 from "pdfjs-dist/wasm/jbig2.wasm";
import openjpeg from "pdfjs-dist/wasm/openjpeg.wasm";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { fail, Failure } from "../../../core/failure/failure.ts";
import { PIXEL_LIMIT, type Pixels } from "../../reading/symbols.ts";
import { inlined } from "./inlined.ts";
import { whiteCanvas } from "./picture.ts";

const PAGE_LIMIT = 60;
const DOTS_PER_INCH = 300;
const POINTS_PER_INCH = 72;
// A3 at 300 dots per inch; a larger page is rendered coarser.
const LONGEST_SIDE = 5000;

// Found there, pdf.js runs its worker's code in the page and asks for no file.
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

// Office scanners pack pages as JBIG2 or JPEG 2000; without these two the page would be white.
const FILES: ReadonlyMap<string, string> = new Map([
  ["jbig2.wasm", jbig2],
  ["openjpeg.wasm", openjpeg],
]);

/** Hands pdf.js the files that it would otherwise fetch. */
class InlinedFiles {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const file = FILES.get(filename);
    return file === undefined ? fail("unreadable.pdf", { limit: PAGE_LIMIT }) : await inlined(file);
  }
}

/** The pages of a PDF as pictures of 300 dots per inch, one after the other, numbered from 1. Fails with `unreadable.pdf`. */
export async function* pdfPages(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<{ page: number; pixels: Pixels }> {
  const task = getDocument({
    data: bytes,
    BinaryDataFactory: InlinedFiles,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: PIXEL_LIMIT,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > PAGE_LIMIT) fail("unreadable.pdf", { limit: PAGE_LIMIT });
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const size = page.getViewport({ scale: 1 });
      const scale = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, LONGEST_SIDE / Math.max(size.width, size.height));
      const viewport = page.getViewport({ scale });
      const { canvas, context } = whiteCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      // Rendering for print does not wait for the screen, so it goes on while the page is hidden.
      await page.render({ canvas, viewport, intent: "print" }).promise;
      yield { page: number, pixels: context.getImageData(0, 0, canvas.width, canvas.height) };
      page.cleanup();
    }
  } catch (error) {
    throw error instanceof Failure ? error : new Failure("unreadable.pdf", { limit: PAGE_LIMIT });
  } finally {
    await task.destroy();
  }
}
