import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { fail } from "../../core/failure/failure.ts";
import { utf8Text } from "../../core/encoding/utf8.ts";
import { INVOKED_IN } from "./invocation.ts";

/** One code, or one share's words. Everything of one sheet (file, or page of a PDF) has one source; `place` is where in it. */
export interface InputText {
  readonly source: string;
  readonly place: string;
  readonly text: string;
}

/** What a file brings: codes, or a manifest to be compared with the card. */
export type InputFile =
  | { readonly kind: "codes"; readonly texts: readonly InputText[] }
  | { readonly kind: "manifest"; readonly bytes: Uint8Array };

const TEXT_LIMIT = 1 << 20;
const IMAGE_LIMIT = 64 << 20;
const LINE_LIMIT = 2000;

/**
 * Reads a PNG, JPEG, PDF (recognised by their first bytes) or text file. In text each line is one code; empty lines and lines that begin
 * with `#` are passed over, and what zbarimg puts before a code is dropped. A file that begins with `{` is a manifest. Fails with `refused.no-file`, `unreadable.too-long`,
 * `unreadable.utf8`, `unreadable.no-codes`, `unreadable.image` or `unreadable.pdf`.
 */
export async function readInputFile(path: string): Promise<InputFile> {
  const bytes = await readBounded(path);
  if (startsWith(bytes, "{")) return { kind: "manifest", bytes };
  return { kind: "codes", texts: await codes(path, bytes) };
}

async function codes(path: string, bytes: Uint8Array): Promise<readonly InputText[]> {
  if (startsWith(bytes, "%PDF-")) return await pdfTexts(path, bytes);
  if (startsWith(bytes, "\x89PNG") || startsWith(bytes, "\xff\xd8\xff")) {
    const { readSymbols } = await import("./decoder.ts");
    return found(await readSymbols(bytes)).map((text) => ({ source: path, place: path, text }));
  }
  return textLines(path, bytes);
}

async function pdfTexts(path: string, bytes: Uint8Array): Promise<readonly InputText[]> {
  const { readSymbols } = await import("./decoder.ts");
  const { pdfPages } = await import("./pdf-pages.ts");
  const texts: InputText[] = [];
  for await (const { page, pixels } of pdfPages(bytes)) {
    const source = `${path}, page ${page}`;
    for (const text of await readSymbols(pixels)) texts.push({ source, place: source, text });
  }
  return found(texts);
}

function textLines(path: string, bytes: Uint8Array): readonly InputText[] {
  if (bytes.length > TEXT_LIMIT) fail("unreadable.too-long", { actual: bytes.length, limit: TEXT_LIMIT });
  const lines = utf8Text(bytes)
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/);
  if (lines.length > LINE_LIMIT) fail("refused.too-many-items", { limit: LINE_LIMIT });
  return lines
    .map((line, index) => ({ source: path, place: `${path}, line ${index + 1}`, text: line.trim().replace(/^QR-Code:/, "") }))
    .filter(({ text }) => text !== "" && !text.startsWith("#"));
}

async function readBounded(path: string): Promise<Uint8Array> {
  const file = await open(resolve(INVOKED_IN, path)).catch(() => fail("refused.no-file"));
  try {
    const { size } = await file.stat();
    if (size > IMAGE_LIMIT) fail("unreadable.too-long", { actual: size, limit: IMAGE_LIMIT });
    return new Uint8Array(await file.readFile().catch(() => fail("refused.no-file")));
  } finally {
    await file.close();
  }
}

function found<T>(texts: readonly T[]): readonly T[] {
  return texts.length > 0 ? texts : fail("unreadable.no-codes");
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return Array.from(magic, (sign) => sign.charCodeAt(0)).every((byte, index) => bytes[index] === byte);
}
