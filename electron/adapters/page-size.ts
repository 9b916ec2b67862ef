/** Microns, as Electron's print options want them. A4 where the document does not say. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const A4: PageSize = { width: 210_000, height: 297_000 };
const RULE = /^@page\{size:(\d{2,3}(?:\.\d{1,2})?)mm (\d{2,3}(?:\.\d{1,2})?)mm/;
const LONGEST_RULE = 48;

/** The size of paper that a document's style asks for. Only that rule is made into text, nothing else of the document. */
export function pageSizeOf(html: Uint8Array): PageSize {
  const bytes = Buffer.from(html.buffer, html.byteOffset, html.byteLength);
  const start = bytes.indexOf("@page{size:");
  if (start < 0) return A4;
  const [, width, height] = RULE.exec(bytes.toString("latin1", start, start + LONGEST_RULE)) ?? [];
  if (width === undefined || height === undefined) return A4;
  return { width: Math.round(Number(width) * 1000), height: Math.round(Number(height) * 1000) };
}
