import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetTypeface } from "../../core/sheet/typeface.ts";

/** The sheets' typeface from the app's own `resources/typeface`, read once at the start; null when a file of it is not there. */
export function typefaceIn(folder: string): SheetTypeface | null {
  const file = (part: keyof SheetTypeface) => readFileSync(join(folder, `${part}.woff2`)).toString("base64");
  try {
    return {
      text: file("text"),
      textBold: file("textBold"),
      textExtended: file("textExtended"),
      textBoldExtended: file("textBoldExtended"),
      mono: file("mono"),
      monoBold: file("monoBold"),
    };
  } catch {
    return null;
  }
}
