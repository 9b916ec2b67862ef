import type { SealedSet } from "../../core/custody/seal-set.ts";
import { PICTURE_DPI } from "./page-pictures.ts";
import type { SheetReading } from "./rehearsal-reading.ts";

/** What came of a rehearsal that succeeded. */
export interface RehearsalOutcome {
  readonly sealed: SealedSet;
  readonly readings: readonly SheetReading[];
  /** The x of the shares that opened the set. */
  readonly used: readonly number[];
  /** `symbols` where no browser was there to lay out pages. */
  readonly rendered: "pages" | "symbols";
  readonly out: string;
  readonly seconds: number;
}

/** The report for a person: what was done, what was seen, what to try next. */
export function rehearsalReport({ sealed, readings, used, rendered, out, seconds }: RehearsalOutcome): string {
  const { set, header, ageFile, parts } = sealed;
  const codes = readings.reduce((sum, { texts }) => sum + texts.length, 0);
  const pictures = readings.reduce((sum, reading) => sum + reading.pictures, 0);
  const files = used.map((x) => (rendered === "pages" ? `${out}/sheets/sheet-${x}.pdf` : `${out}/images/sheet-${x}-*.png`));
  return `DRILL ${set}: ${header.m} of ${header.n}, ${ageFile.length} bytes sealed, in ${parts.length} payload part(s) on every sheet.
Sealed    Every quorum of shares gave the key back before anything was written.
Printed   ${readings.length} sheets, their labels and acknowledgements, into ${out}
Rendered  ${rendered === "pages" ? `${pictures} pages` : `${pictures} symbols (no Chromium was found: no PDF, no page layout)`} at ${PICTURE_DPI} dots per inch.
Read      ${codes} of ${codes} codes back from the pictures, each as it was made.
Opened    With shares ${used.join(", ")}, chosen at random: AUTHENTICATED, and byte for byte the payload that was sealed.
Took      ${seconds.toFixed(1)} s. Nothing in the folder is a real secret.

Recover it yourself:
  npm run -s sealwright -- recover ${files.join(" ")}
`;
}
