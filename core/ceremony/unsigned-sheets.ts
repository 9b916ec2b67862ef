import type { Ceremony } from "./ceremony.ts";
import type { SheetFacts } from "./facts.ts";
import { fittingNote } from "./fitting-note.ts";

/**
 * The printed sheets of a set that is not signed, with their bags, as a note for a record: whoever reads of the end of its ceremony knows
 * what is to be destroyed. "" where there are none. Bags that the note has no room for are counted.
 */
export function unsignedSheets({ facts, done }: Pick<Ceremony, "facts" | "done">): string {
  const printed = facts.sheets.filter((sheet) => sheet.printed !== null);
  if (facts.set === null || printed.length === 0 || done.some(({ step }) => step === "sign")) return "";
  const start = `Never signed, to be destroyed: set ${facts.set.set}, sheets `;
  const note = fittingNote(printed.map(nameOf), { start, between: ", ", more: (rest) => ` and ${rest} more` });
  return note ?? `${start}${printed.map(({ x }) => x).join(", ")}.`;
}

function nameOf({ x, bag }: SheetFacts): string {
  return bag === null ? `${x}` : `${x} (bag ${bag})`;
}
