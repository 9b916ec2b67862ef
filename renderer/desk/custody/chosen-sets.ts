import type { HomeFilter } from "../../../core/contract/custody-view.ts";

/** What is chosen of the sets, and how far one has turned the pages: kept while one set is looked at. */
export interface SetsReading {
  readonly filter: HomeFilter;
  /** Where the page begins. */
  readonly from: number;
}

export const SHOWS = ["in-custody", "needs-act", "overdue", "past", "drills"] as const;
export const ALL_SETS: HomeFilter = { text: "", system: "", place: "", show: "in-custody" };
export const FIRST_PAGE: SetsReading = { filter: ALL_SETS, from: 0 };
export const DRILLS_FIRST: SetsReading = { filter: { ...ALL_SETS, show: "drills" }, from: 0 };
/** Sets on one page of `custody:home`. */
export const A_PAGE = 50;
