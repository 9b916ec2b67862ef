import { utf8Text } from "../../../core/encoding/utf8.ts";
import { fail } from "../../../core/failure/failure.ts";
import { codeLines } from "../code-lines.ts";
import { FILES } from "../text.ts";
import { decodeSymbols } from "./decoder.ts";
import { pdfPages } from "./pdf-pages.ts";
import { picturePixels } from "./picture.ts";

/** One text that a file gave. Everything of one sheet (file, or page of a PDF) has one source; `place` is where in it. */
export interface FileText {
  readonly source: string;
  readonly place: string;
  readonly text: string;
}

/** Bytes of a file at most. */
const FILE_LIMIT = 64 << 20;

/**
 * The texts in a PNG, JPEG, PDF (recognised by their first bytes), in another picture that the browser can show, or in a text file,
 * as they are found, under the name that the file goes by. Fails with `unreadable.too-long`, `.utf8`, `.no-codes`, `.image`, `.pdf`, and as `codeLines`.
 */
export async function* fileTexts(file: File, name: string): AsyncGenerator<FileText> {
  if (file.size > FILE_LIMIT) fail("unreadable.too-long", { actual: file.size, limit: FILE_LIMIT });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (startsWith(bytes, "%PDF-")) return yield* pdfTexts(name, bytes);
  if (startsWith(bytes, "\x89PNG") || startsWith(bytes, "\xff\xd8\xff") || file.type.startsWith("image/")) {
    const texts = await decodeSymbols((await picturePixels(file)) ?? bytes, "thorough");
    if (texts.length === 0) fail("unreadable.no-codes");
    return yield* texts.map((text) => ({ source: name, place: name, text }));
  }
  for (const { line, text } of codeLines(utf8Text(bytes))) {
    yield { source: name, place: FILES.line(name, line), text };
  }
}

async function* pdfTexts(name: string, bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<FileText> {
  let found = 0;
  for await (const { page, pixels } of pdfPages(bytes)) {
    const source = FILES.page(name, page);
    for (const text of await decodeSymbols(pixels, "thorough")) {
      found++;
      yield { source, place: source, text };
    }
  }
  if (found === 0) fail("unreadable.no-codes");
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return Array.from(magic, (sign) => sign.charCodeAt(0)).every((byte, index) => bytes[index] === byte);
}
