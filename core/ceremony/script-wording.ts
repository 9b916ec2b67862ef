import { numberInWords } from "../sheet/in-words.ts";
import type { CeremonyKind } from "./step.ts";

/** What is printed on the script beside the steps. */
export const SCRIPT_TEXT = {
  title: {
    sealing: "Sealing a set",
    "break-glass": "Opening a set",
    recording: "Recording what happened",
    rotation: "Rotating a set",
    round: "Looking at the seals",
    "quorum-proof": "Proving a quorum",
    leaver: "A custodian leaves or moves",
  } satisfies {
    readonly [K in CeremonyKind]: string;
  },
  side: "Script of the ceremony · No secret on it",
  lead:
    "Do the steps in this order; the screen shows the same list. Read each step aloud before it is done. Whoever is named initials it with " +
    "the time of the watch. Write no secret on this paper.",
  called: "Title of the ceremony",
  organisation: "Organisation",
  operator: "Operator",
  witness: "Witness",
  place: "Place",
  date: "Date",
  holds: "Must hold",
  time: "Time",
  initials: "Initials",
  inTurn: "for each custodian in turn",
  repeated: "for each one",
  seeList: "Initials on the list",
  custodians: "Custodians, one after the other",
  custodiansNote: "One line for each custodian, finished before the next one comes to the printer.",
  accounts: "Accounts, one after the other",
  accountsNote: "One line for each account.",
  bags: "Bags brought",
  bagsNote: "The number as it stands on the bag, and how the seal looked before anyone opened it.",
  events: "What happened, one after the other",
  eventsNote: "One line for each event, from the paper that was signed when it happened.",
  wrong: "If something goes wrong",
  wrongNote: "Halt. Touch nothing. Read what is safe, then what to do, and write it on the next page.",
  exceptions: "Exceptions",
  exceptionsNote: (count: number) =>
    `Whatever did not go as the script says, also when it was mended at once. If ${numberInWords(count)} lines do not suffice, use the back.`,
  signatures: "This is how it went",
  signature: (who: string) => `${who}’s signature`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
} as const;

/** The columns of the lists that are filled in by hand. */
export const SCRIPT_COLUMNS = {
  custodians: ["Share", "Custodian and place", "Printed", "Read back", "Number of the bag", "Time", "Custodian", "Witness"],
  accounts: ["No.", "Account", "Brought along", "Installed, how proved", "Time", "Operator", "Witness"],
  bags: ["No.", "Number of the bag", "Look of the seal", "Share", "Brought by", "Time", "Witness"],
  events: ["No.", "What happened, and when", "Paper it is recorded from", "Set", "Share or bag", "Time", "Operator", "Witness"],
  exceptions: ["Time", "Step", "What happened", "What was done", "Operator", "Witness"],
} as const;
