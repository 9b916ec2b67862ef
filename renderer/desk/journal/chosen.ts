import type { JournalFilter } from "../../../core/contract/journal-view.ts";
import { familiesOf, type Kind } from "./families.ts";

/** By what records are chosen, as typed. */
export interface Chosen {
  readonly kinds: readonly Kind[];
  readonly set: string | null;
  readonly person: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export const ALL: Chosen = { kinds: [], set: null, person: "", from: "", to: "", text: "" };

const DAY = /^\d{4}-\d\d-\d\d$/;

/** True for an empty box, too: then the day does not matter. */
export const isDay = (typed: string): boolean => typed.trim() === "" || DAY.test(typed.trim());

export function filterOf({ kinds, set, person, from, to, text }: Chosen): JournalFilter {
  return { families: familiesOf(kinds), set, person: person.trim(), from: from.trim(), to: to.trim(), text: text.trim() };
}

/** How many boxes say something. */
export function chosenCount({ kinds, set, person, from, to, text }: Chosen): number {
  return [kinds.length > 0, set !== null, person !== "", from !== "", to !== "", text !== ""].filter(Boolean).length;
}
