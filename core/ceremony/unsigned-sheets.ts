import { TEXT_LIMITS } from "../record/record-events.ts";
import type { Ceremony } from "./ceremony.ts";
import type { SheetFacts } from "./facts.ts";

/**
 * The printed sheets of a set that is not signed, with their bags, as a note for a record: whoever reads of the end of its ceremony knows
 * what is to be destroyed. "" where there are none. Bags that the note has no room for are counted.
 */
export function unsignedSheets({ facts, done }: Pick<Ceremony, "facts" | "done">): string {
  const printed = facts.sheets.filter((sheet) => sheet.printed !== null);
  if (facts.set === null || printed.length === 0 || done.some(({ step }) => step === "sign")) return "";
  const start = `Never signed, to be destroyed: set ${facts.set.set}, sheets `;
  for (let told = printed.length; told > 0; told -= 1) {
    const rest = printed.length - told;
    const named = printed.slice(0, told).map(nameOf).join(", ");
    const note = `${start}${named}${rest === 0 ? "" : ` and ${rest} more`}.`;
    if (Array.from(note).length <= TEXT_LIMITS.note) return note;
  }
  return `${start}${printed.map(({ x }) => x).join(", ")}.`;
}

function nameOf({ x, bag }: SheetFacts): string {
  return bag === null ? `${x}` : `${x} (bag ${bag})`;
}
