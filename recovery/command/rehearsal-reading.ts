import { fail } from "../../core/failure/failure.ts";
import { chooseBelow } from "../../core/credential/choice.ts";
import type { Random } from "../../core/ports.ts";
import type { Quorum } from "../../core/share/quorum.ts";
import { readScan } from "../../core/share/scan.ts";
import { UntrustedQuorum } from "../../core/share/untrusted-quorum.ts";
import { readSymbols } from "./decoder.ts";
import type { NewFolder } from "./new-folder.ts";
import { pdfPictures, symbolPictures } from "./page-pictures.ts";
import type { Papers } from "./rehearsal-papers.ts";

/** What was read from one sheet's pictures. */
export interface SheetReading {
  readonly x: number;
  readonly texts: readonly string[];
  readonly pictures: number;
}

/**
 * Renders a sheet to pictures (its pages where it was printed to a PDF, else its symbols alone), writes them below `images/` and reads them.
 * Fails with `fault.print-back` unless exactly the codes that were to be printed are read.
 */
export async function readBackSheet(
  folder: NewFolder,
  { x, html, texts: expected }: Papers["sheets"][number],
  pdf: Uint8Array | null,
): Promise<SheetReading> {
  const texts = new Set<string>();
  let pictures = 0;
  for await (const { page, pixels, png } of pdf === null ? symbolPictures(html) : pdfPictures(pdf)) {
    pictures = page;
    await folder.write(`images/sheet-${x}-${page}.png`, png);
    for (const text of await readSymbols(pixels, "quick")) texts.add(text);
  }
  if (texts.size !== expected.length || expected.some((text) => !texts.has(text))) {
    fail("fault.print-back", { field: "codes", actual: texts.size, expected: expected.length });
  }
  return { x, texts: [...texts], pictures };
}

/** Opens the set from the readings of `m` sheets chosen uniformly, each its own source. Fails as `UntrustedQuorum.validate` does. */
export async function recoverFromQuorum(readings: readonly SheetReading[], m: number, random: Random): Promise<Quorum> {
  const left = [...readings];
  const quorum = new UntrustedQuorum();
  try {
    for (let count = 0; count < m; count++) {
      const [index = 0] = chooseBelow(random, left.length, 1);
      for (const { x, texts } of left.splice(index, 1)) {
        for (const text of texts) quorum.add(readScan(text), `sheet ${x}`);
      }
    }
    return await quorum.validate();
  } finally {
    quorum.wipe();
  }
}
