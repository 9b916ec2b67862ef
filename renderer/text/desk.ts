import type { Severity } from "../style/signs.ts";
import { isolated } from "./unseen.ts";

/**
 * Every sentence of the desk's frame and of its screens outside a step, but for those of the domain (steps, exceptions, rules, failures).
 * For a tired operator at three in the morning: short, calm, exact.
 */

export const NAME = "Sealwright";

export const SEVERITY_WORD: { readonly [S in Severity]: string } = {
  note: "Note",
  warning: "Warning",
  stop: "Stop",
  success: "In order",
};

/** What the buttons mean, everywhere the same. */
export const BUTTON = {
  next: "Next",
  done: "Done",
  back: "Back",
  close: "Close",
  cancel: "Cancel",
  halt: "Halt",
  add: "Add",
  remove: "Remove",
  change: "Change",
  again: "Try again",
};

export const FRAME = {
  rehearsal: "REHEARSAL",
  rehearsalHint: "This is not the packaged app. Drills only.",
  drill: "DRILL",
  drillHint: "Practice: nothing real is sealed or opened. Every sheet is marked DRILL.",
  noBook: "No book is open",
  book: "Book:",
  version: (version: string) => `Version ${version}`,
  ceremony: { sealing: "Sealing", "break-glass": "Break-glass", recording: "Recording" },
  actions: "Actions",
  optional: "(may be left empty)",
};

export const RAIL = {
  name: "Steps of this ceremony",
  phase: { convening: "Convene", running: "Work", closing: "Close" },
  status: { done: "done", now: "now", next: "to come" },
  count: (done: number, of: number) => `${done} of ${of}`,
  where: (position: number, of: number) => `Step ${position} of ${of}`,
};

export const SCRIPT = {
  action: "Print the script",
  hint: "The whole ceremony on paper, step by step, for the witness to follow and to sign.",
  heading: "Print the script of this ceremony",
  print: "Print",
};

export const QUESTION = {
  part: (position: number, of: number) => `Question ${position} of ${of}`,
  by: (who: readonly string[]) => who.join(", "),
  remains: "What remains of it",
  missing: "Something is still missing",
};

export const BUSY = {
  splitting: "Sealing and splitting. The vault tries every quorum.",
  printing: "Printing.",
  signing: "Signing.",
  checking: "Looking at this machine.",
  "opening-book": "Opening the book and checking its records.",
  "mending-book": "Comparing the two books, file by file.",
  working: "One moment.",
  count: (done: number, of: number) => `${done} of ${of}`,
};

export const LOADING = { heading: "Starting", failed: "The desk has no connection to the app" };

export const FAILURE = { safe: "What is safe", next: "What to do" };

export const TROUBLE = { name: "Something went wrong" };

export const BOOK = {
  heading: "Where is the book kept?",
  lead: "The book is a folder with the signed records of every ceremony. Choose the same one each time. It never holds a secret or a share.",
  stick: "A stick is best: it can be locked away with the records.",
  places: "Folders found",
  none: "No stick and no book was found. Plug in the stick, or choose a folder yourself.",
  drive: "On a removable drive",
  disk: "On this machine’s disk",
  open: "Open",
  other: "Choose another folder",
  otherHint: "An empty folder begins a new book.",
};

export const HOME = {
  heading: "What is to be done?",
  seal: "Seal a set",
  sealHint: "Make or take in credentials, split the key, print a sheet for each custodian, and bag it.",
  open: "Open a set",
  openHint:
    "In an emergency, or to check for misuse: a quorum brings its sheets, and the credentials are shown for a limited time.",
  record: "Record what happened",
  recordHint:
    "A seal was checked, a custodian left, a credential was changed, a sheet destroyed: what happens without this program goes into the journal from papers that were signed.",
  real: "In earnest",
  drills: "As a drill",
  drillsHint: "The same steps with made-up credentials. Sheets are marked DRILL.",
  sealDrill: "Rehearse sealing",
  openDrill: "Rehearse opening",
  recordDrill: "Rehearse recording",
  onlyDrills: "Only drills can be held here.",
  onlyDrillsWhy:
    "This is a rehearsal: the app does not run as the package that protects real secrets. Install the package on the machine that is kept for it.",
  sets: "Sets in this book",
  noSets: "No set is in this book yet.",
  columns: { set: "Set", holds: "Holds", opens: "Opens with", sealed: "Sealed", state: "State" },
  opens: (m: number, n: number) => `any ${m} of ${n}`,
  state: { used: "Used", sealed: "Sealed", drill: "Drill" },
  mustFollow: "Change every credential, seal it again, hold the post-mortem.",
  records: (count: number) => (count === 1 ? "1 signed record" : `${count} signed records`),
  journal: "The journal",
  copyHint: "One book is none: keep a copy on a second drive, in another place.",
  copy: "Copy the book",
};

export const HALT = {
  heading: "Halt the ceremony",
  lead: "Everything that is done stays done. The ceremony waits until it is resumed or abandoned. What happened is written into the record.",
  what: "What happened?",
  missing: "Say what happened. It is written into the record.",
  kinds: {
    "person-left": "Someone who takes part left the room",
    "sheet-spoiled": "A sheet was spoiled",
    other: "Something else",
  },
  note: "In a few words",
  noteHint: "One line. It is signed: no secret, no share.",
  act: "Halt the ceremony",
};

export const HALTED = {
  kicker: (step: string) => `Halted in: ${step}`,
  safe: "What is safe",
  next: "What to do now",
  since: (time: string) => `Since ${time}, by the machine’s clock.`,
  said: "What was said:",
  resume: "Resume",
  resumeHint: "The ceremony goes on where it stood.",
  abandon: "Abandon the ceremony",
  abandonHeading: "Abandon this ceremony?",
  abandonLead: "It ends here and cannot be resumed. The vault ends, and everything in it is gone. Records written so far stay.",
  reason: "Why it is abandoned",
  reasonHint: "One line of at least ten characters. It is signed.",
  sheets:
    "Sheets of this ceremony that are not yet part of a signed set belong to nothing: destroy them under the eyes of the witness.",
};

export const CLOSED = {
  completed: { sealing: "The set is sealed", "break-glass": "The opening is closed", recording: "What happened is recorded" },
  abandoned: "The ceremony was abandoned",
  drill: "This was a drill.",
  set: "Set",
  copy: "Copy the book",
  copyHint: "To a second drive, now that everything is written.",
  done: "What was done",
  now: "What to do now",
  due: "What must follow",
  vault: "The vault has ended. Nothing secret is on this machine’s screen any more.",
  sealing: [
    "Each custodian takes the bag to the place that was named, without a stop in between.",
    "Empty the printer’s tray and its queue. Look under the table.",
    "Take out the stick with the book and lock it away.",
    "Shut the machine down; do not put it to sleep.",
  ],
  "break-glass": [
    "Do what must follow, in time: it stands below. Until then the set stays red.",
    "Change every credential that was in the set, also those that nobody looked at.",
    "Lock the opened sheets away, or destroy them under the eyes of the witness.",
    "Take out the stick with the book and shut the machine down.",
  ],
  recording: [
    "Copy the book to a second drive, and keep the two apart.",
    "Write the head of the journal on the paper that stays in the safe.",
    "Take out the stick with the book and shut the machine down.",
  ],
  after: {
    sealing: [
      "Destroy all sheets that were printed, under the eyes of the witness.",
      "Empty the printer’s tray and its queue.",
      "Call a new ceremony when what stopped this one is mended.",
    ],
    "break-glass": [
      "Every sheet goes into a new bag, or is destroyed under the eyes of the witness. Nobody keeps one in hand.",
      "If a credential was shown, change every credential of the set, and seal it again.",
      "Call a new ceremony when what stopped this one is mended.",
    ],
    recording: ["What was recorded before stays recorded.", "Call a new recording when what stopped this one is mended."],
  },
  facts: {
    opens: "Opens with",
    accounts: "Accounts",
    operator: "Operator",
    witness: "Witness",
    date: "Date",
    sheets: "Sheets used",
    shown: "Fields shown",
    reason: "Reason",
    exceptions: "Exceptions",
  },
  none: "none",
};

export const LINTS = {
  heading: "What the rules of custody say",
  rule: (rule: string) => `Rule ${rule}`,
  unknown: (rule: string) => `Rule ${rule} is not kept.`,
  why: "Why",
  mend: "What to do",
  reason: "Accept it, because",
  reasonHint: "At least ten characters. It is signed with the record.",
  reasonMissing: "Say in at least ten characters why this is accepted, or change the plan.",
  stopped: "The plan breaks a rule that no reason overrules. Change it.",
  meant: (names: readonly string[]) => `That is: ${names.map(isolated).join(", ")}.`,
  clear: "No rule speaks against it.",
};

export const SYMBOL = { name: "Code for a phone’s camera" };
