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
  goesOn: "continued",
  lists: {
    custodians: {
      title: "Custodians, one after the other",
      note: "One line for each custodian, finished before the next one comes to the printer.",
    },
    accounts: { title: "Accounts, one after the other", note: "One line for each account." },
    bags: {
      title: "Bags brought",
      note: "The number as it stands on the bag, and how the seal looked before anyone opened it.",
    },
    events: {
      title: "What happened, one after the other",
      note: "One line for each event, from the paper that was signed when it happened.",
    },
    oldAccounts: {
      title: "Credentials of the old generation",
      note: "Each is tried on its target: the new one must be accepted and the old one refused.",
    },
    oldSheets: {
      title: "Sheets of the old generation",
      note: "One line for each sheet that is destroyed, under the eyes of the witness.",
    },
    seals: {
      title: "Bags, one after the other",
      note: "The number as it stands on the bag: it is typed before anything is compared, and not printed here.",
    },
    rebagged: {
      title: "Sheets in new bags",
      note: "One line for each sheet that was out of its bag, finished before the next one is opened.",
    },
    handovers: {
      title: "Sheets in the hands of who leaves or moves",
      note: "Handed on in a new bag, kept in the same one, destroyed, or missing.",
    },
    safes: { title: "Safes", note: "One line for each safe whose combination was known to who leaves." },
  },
  wrong: "If something goes wrong",
  wrongNote: "Halt. Touch nothing. Read what is safe, then what to do, and write it on the next page.",
  exceptions: "Exceptions",
  exceptionsNote: (count: number) =>
    `Whatever did not go as the script says, also when it was mended at once. If ${numberInWords(count)} lines do not suffice, use the back.`,
  signatures: "This is how it went",
  signature: (who: string) => `${who}’s signature`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
} as const;
