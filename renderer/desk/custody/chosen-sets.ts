import type { HomeFilter } from "../../../core/contract/custody-view.ts";
import type { BookView } from "../../../core/contract/desk-view.ts";

/** What is chosen of the sets, and how far one has turned the pages: kept while one set is looked at. */
export interface SetsReading {
  readonly filter: HomeFilter;
  /** Where the page begins. */
  readonly from: number;
}

export const SHOWS = ["in-custody", "needs-act", "overdue", "past", "drills"] as const;
export const ALL_SETS: HomeFilter = { text: "", system: "", place: "", show: "in-custody" };
const FIRST_PAGE: SetsReading = { filter: ALL_SETS, from: 0 };
const DRILLS_FIRST: SetsReading = { filter: { ...ALL_SETS, show: "drills" }, from: 0 };
/** Where there are only sets of drills, nobody looks for others. */
export const firstReading = ({ sets }: BookView): SetsReading => (sets.every(({ drill }) => drill) ? DRILLS_FIRST : FIRST_PAGE);

/** Sets on one page of `custody:home`. */
export const A_PAGE = 50;
