/** The first dates of a set, on its labels and acknowledgements. */
export const DATES = {
  title: "Dates",
  check: "Check this seal by",
  rotation: "Rotate by",
  scan: "The first check, to scan into a telephone’s calendar.",
  drill: "No date follows from a drill.",
} as const;

/** What is printed on the page of due dates. */
export const REMINDERS = {
  side: "Due dates · No secret on it",
  title: "Due dates",
  what: (count: number) => `${count} due ${count === 1 ? "date" : "dates"}`,
  lead:
    "As the journal stood when this was printed. Whatever is done moves a date: print it again then. Each code is one calendar entry; it names " +
    "the set and the duty, no account and no person. Scan it with a telephone that is allowed to know.",
  organisation: "Organisation",
  nothing: "Nothing is due.",
  set: (halves: string) => `Set ${halves}`,
  shares: (shares: readonly number[]) => `${shares.length === 1 ? "Share" : "Shares"} ${shares.join(", ")}`,
  by: (date: string) => `by ${date}`,
  overdue: "Overdue",
} as const;
