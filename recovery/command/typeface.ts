import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SheetTypeface } from "../../core/sheet/typeface.ts";

/** The sheets' typefaces, read from the two installed font packages. Fails with Node's error where they are not installed. */
export function sheetTypeface(): SheetTypeface {
  return {
    text: fontFile("next", "latin-400"),
    textBold: fontFile("next", "latin-700"),
    textExtended: fontFile("next", "latin-ext-400"),
    textBoldExtended: fontFile("next", "latin-ext-700"),
    mono: fontFile("mono", "latin-400"),
    monoBold: fontFile("mono", "latin-700"),
  };
}

function fontFile(family: "next" | "mono", cut: string): string {
  const name = `atkinson-hyperlegible-${family}`;
  const address = import.meta.resolve(`@fontsource/${name}/files/${name}-${cut}-normal.woff2`);
  return readFileSync(fileURLToPath(address)).toString("base64");
}
