import type { HomeFilter, HomeRow, NextActView, SetView } from "../../core/contract/custody-view.ts";
import type { CeremonyKind, RecordableEvent } from "../../core/contract/wording.ts";

/** Sentences of custody at a glance: the sets on the home screen, what is due, and the one next act of each. */

export type Urgency = NextActView["urgency"];

export const RISK = {
  heading: "What is at risk",
  totals: {
    now: "Now",
    overdue: "Overdue",
    soon: "Within 14 days",
    fine: "In order",
  },
  totalsName: (sets: number) => (sets === 1 ? "1 set in earnest" : `${number(sets)} sets in earnest`),
  nothing: "Nothing is due. All is in order.",
  date: "Judged by this machine’s date:",
  dateHint: "When it is wrong, so are the dates here.",
  checkAll: "Check all seals that are due",
  rehearsal: "In a rehearsal the next acts below are called as drills: they change nothing for the sets themselves.",
  none: "No set fits what was chosen.",
  noneNext: "Choose less, or show all.",
  noneOf: {
    "in-custody": "No set is in custody yet.",
    "needs-act": "No set needs anything done within 14 days.",
    overdue: "Nothing is overdue.",
    past: "No set is past yet: none was superseded, retired or destroyed.",
    drills: "No drill’s set is in this book.",
  },
  count: (matching: number) => (matching === 1 ? "1 set" : `${number(matching)} sets`),
  shown: (first: number, last: number) => `shown: ${number(first)} to ${number(last)}`,
  later: "Next sets",
  earlier: "Sets before",
  order: "the most urgent first",
};

export const CHOOSE_SETS = {
  show: "Which sets",
  shows: {
    "in-custody": "In custody",
    "needs-act": "To be done",
    overdue: "Overdue",
    past: "Past",
    drills: "Drills",
  },
  search: "Search the sets",
  searchHint: "Set, account, system, custodian or place",
  act: "Search",
  clear: "Show all",
  more: "Search, or choose by system and place",
  system: "System",
  anySystem: "All systems",
  place: "Place",
  anyPlace: "All places",
} satisfies { readonly shows: { readonly [S in HomeFilter["show"]]: string }; readonly [text: string]: unknown };

export const URGENCY: { readonly [U in Urgency]: string } = {
  now: "Now",
  overdue: "Overdue",
  soon: "Soon",
  later: "In order",
};

export const SET_STATE: { readonly [S in HomeRow["state"]]: string } = {
  "in-custody": "In custody",
  opened: "Opened: used, not yet rotated",
  replaced: "Replaced: old sheets are still out",
  superseded: "Superseded",
  retired: "Retired",
  destroyed: "Destroyed",
};

export const SET_FACTS = {
  opens: (m: number, n: number) => `any ${m} of ${n}`,
  generation: (generation: number) => `Generation ${generation}`,
  margin: "Margin",
  /** What is said after the number. */
  marginMeans: (margin: number) => {
    if (margin < 0) return ": the sealed bags cannot open it";
    return margin === 1 ? " more bag may be lost" : " more bags may be lost";
  },
  exposure: "Exposed",
  exposureMeans: (exposure: number) =>
    exposure === 0 ? " sheets" : exposure === 1 ? " sheet may have been seen" : " sheets may have been seen",
  level: "Last check",
  never: "not checked yet",
  due: "Due first",
  nothingDue: "Nothing is due",
  mustRotate: "Must rotate",
  details: "All about this set",
  drill: "DRILL",
  more: (count: number) => `and ${number(count)} more`,
  moreAccounts: (count: number) => (count === 1 ? "and 1 more account" : `and ${number(count)} more accounts`),
};

/** What is due, as the first words of a line. */
const DUE: { readonly [what: string]: string } = {
  "seal-check": "Check of the seals",
  rotation: "Rotation",
  "review-of-need": "Review of the need",
  review: "Review of the use",
  "post-mortem": "Post-mortem of the use",
  destruction: "Destruction of the old sheets",
  reprint: "Reprint: rotate",
};
/** What is due; what a later release calls otherwise, by its own name. */
export const dueName = (what: string): string => DUE[what] ?? what;

export const SHARES = (shares: readonly number[]): string =>
  shares.length === 0 ? "" : shares.length === 1 ? `sheet ${shares[0]}` : `sheets ${shares.join(", ")}`;

export const WHEN = {
  overdue: (span: string) => `overdue for ${span}`,
  due: (span: string) => `in ${span}`,
  ago: (span: string) => `${span} ago`,
  today: "today",
  days: (days: number) => (days === 1 ? "1 day" : `${number(days)} days`),
  hours: (hours: number) => (hours === 1 ? "1 hour" : `${hours} hours`),
};

const RECORDING: { readonly [E in RecordableEvent]?: string } = {
  "rotation.completed": "Record the rotation",
  "sheet.destroyed": "Record destroyed sheets",
  "set.superseded": "Record that it is superseded",
  "set.retired": "Record that it is retired",
  "use.reviewed": "Record the review of its use",
  "set.reviewed": "Review the need",
  "bag.sealed": "Record the new bag",
};
const ACT: { readonly [K in CeremonyKind]: string } = {
  sealing: "Seal",
  "break-glass": "Open",
  recording: "Record what happened",
  rotation: "Rotate",
  round: "Check the seals",
  "quorum-proof": "Prove a quorum",
  leaver: "Hand on the sheet",
};

export const NEXT_ACT = {
  /** What the one button of a set says. */
  label: ({ kind, event }: Pick<NextActView, "kind" | "event">): string =>
    (kind === "recording" && event !== null ? RECORDING[event] : undefined) ?? ACT[kind],
  rehearse: (label: string) => `Rehearse: ${label}`,
  about: (label: string, set: string) => `${label}: set ${set}`,
  none: "Nothing is to be done with it.",
};

/** Everything that can be called, beside opening a set. */
export const CALLS = {
  heading: "Begin something else",
  what: "What is what",
  kinds: {
    round: "Check seals",
    rotation: "Rotate a set",
    leaver: "Somebody leaves or moves",
    "quorum-proof": "Prove a quorum",
  },
  hints: {
    round: "Two people look at bags, by number and label; nothing is opened but sheets that are proved alone.",
    rotation: "New credentials in a new generation; the old sheets are destroyed afterwards.",
    leaver: "Every sheet in these hands goes into a new bag for somebody else, or is destroyed.",
    "quorum-proof": "A quorum opens a set, key and content are checked, nothing is shown, all goes into new bags.",
  },
  drills: {
    round: "Rehearse a round",
    rotation: "Rehearse a rotation",
    leaver: "Rehearse a hand-over",
    "quorum-proof": "Rehearse a quorum’s proof",
  },
};

export const ANOTHER_BOOK = {
  act: "Another book",
  about: (label: string) => `Another book. Closes ${label}`,
};

export const BAG_STATE: { readonly [S in SetView["bags"][number]["state"]]: string } = {
  unbagged: "Not in a bag yet",
  sealed: "Sealed",
  opened: "Out of its bag",
  broken: "Seal broken",
  missing: "Missing",
  destroyed: "Destroyed",
};

export function number(count: number): string {
  return count.toLocaleString("en-GB");
}
