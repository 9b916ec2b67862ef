import type { RestingPaper } from "../../../core/contract/custody-view.ts";
import type { CeremonyKind } from "../../../core/contract/wording.ts";

/** What is chosen of a paper; what another paper needs stays as it was. */
export interface PaperTyped {
  readonly what: RestingPaper["what"];
  readonly sets: ReadonlySet<string>;
  readonly kind: CeremonyKind;
  readonly drill: boolean;
  /** "" for all sets. */
  readonly set: string;
  readonly paper: RestingPaper["paper"];
  readonly organisation: string;
}

export const FIRST_PAPER: PaperTyped = {
  what: "round-sheet",
  sets: new Set(),
  kind: "round",
  drill: false,
  set: "",
  paper: "a4",
  organisation: "",
};

/** As the door takes it; null while no set is chosen for a round. */
export function paperOf({ what, sets, kind, drill, set, paper, organisation }: PaperTyped): RestingPaper | null {
  const on = { paper, organisation: organisation.trim() };
  if (what === "script") return { what, kind, drill, ...on };
  if (what === "reminders") return { what, set: set === "" ? null : set, ...on };
  return sets.size === 0 ? null : { what, sets: [...sets].toSorted(), ...on };
}
