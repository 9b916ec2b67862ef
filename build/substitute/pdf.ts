import type { CDPSession } from "playwright-core";
import { notThere } from "./strict.ts";

const INCHES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
};
const TAKEN_AS_THEY_ARE = [
  "displayHeaderFooter",
  "footerTemplate",
  "generateDocumentOutline",
  "generateTaggedPDF",
  "headerTemplate",
  "landscape",
  "pageRanges",
  "preferCSSPageSize",
  "printBackground",
  "scale",
];

/** Electron's `printToPDF`: sizes and margins in inches, Letter when nothing is said. Throws for options that it does not know. */
export async function toPdf(opened: { readonly cdp: CDPSession }, options: object = {}): Promise<Buffer> {
  const wanted: Record<string, unknown> = {};
  const { pageSize = "Letter", margins = {}, ...others } = options as { pageSize?: unknown; margins?: object };
  for (const [key, value] of Object.entries(others)) {
    if (!TAKEN_AS_THEY_ARE.includes(key)) throw notThere(`printToPDF's option ${key}`);
    if (value !== undefined) wanted[key] = value;
  }
  const [paperWidth, paperHeight] = paper(pageSize);
  for (const [side, value] of Object.entries(margins)) {
    if (!["top", "bottom", "left", "right"].includes(side)) throw notThere(`printToPDF's margin ${side}`);
    wanted[`margin${side.charAt(0).toUpperCase()}${side.slice(1)}`] = value;
  }
  const { data } = await opened.cdp.send("Page.printToPDF", { ...wanted, paperWidth, paperHeight });
  return Buffer.from(data, "base64");
}

function paper(pageSize: unknown): readonly [number, number] {
  if (typeof pageSize === "string") {
    const size = INCHES[pageSize];
    if (size === undefined) throw notThere(`printToPDF's page size ${pageSize}`);
    return size;
  }
  const { width, height } = (pageSize ?? {}) as { width?: unknown; height?: unknown };
  if (typeof width !== "number" || typeof height !== "number")
    throw new TypeError("height and width properties are required for pageSize");
  return [width, height];
}
