import type { RecordOf } from "../record.ts";
import type { RecordEvent } from "../record-events.ts";

/** One sentence for each event of a family: the compiler tells when one is missing. */
export type Sentences<E extends RecordEvent> = { readonly [K in E]: (record: RecordOf<K>) => string };

/** Names in a sentence at most; the record has the others. */
const NAMED = 6;

/** "A", "A and B", "A, B and C", "A, B, C, D, E, F and 4 more", or `none`. */
export function listed(items: readonly (string | number)[], none = "none"): string {
  const told = items.slice(0, NAMED).map(String);
  if (items.length > NAMED) told.push(`${items.length - NAMED} more`);
  const last = told.pop();
  if (last === undefined) return none;
  return told.length === 0 ? last : `${told.join(", ")} and ${last}`;
}

/** "1 sheet", "3 sheets". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "sheet 2", "sheets 1, 2 and 4". */
export function sheets(numbers: readonly number[]): string {
  return numbers.length === 0 ? "no sheet" : `${numbers.length === 1 ? "sheet" : "sheets"} ${listed(numbers)}`;
}

/** What people typed, told as theirs: ` “…”` after `lead`, or nothing when it is empty. */
export function quoted(text: string, lead = ""): string {
  return text === "" ? "" : `${lead} “${text}”`;
}

/** `lead` and the text, or nothing when it is empty. */
export function known(text: string, lead: string): string {
  return text === "" ? "" : `${lead}${text}`;
}

/** A word of a closed list as it is spoken: "printer-failed" is "printer failed". */
export function spoken(word: string): string {
  return word.replaceAll("-", " ");
}

/** The set of a record, or what is said when it is not known. */
export function ofSet(set: string | null): string {
  return set === null ? "a set that is not named" : `set ${set}`;
}
