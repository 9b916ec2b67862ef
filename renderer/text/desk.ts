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
  ceremony: {
    sealing: "Sealing",
    "break-glass": "Break-glass",
    recording: "Recording",
    rotation: "Rotation",
    round: "Round of the seals",
    "quorum-proof": "Proof of a quorum",
    leaver: "Leaver or mover",
  },
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
  opens: (m: number, n: number) => `any ${m} of ${n}`,
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
  /** What abandoning leaves on the table. */
  leaves: {
    sealing:
      "Sheets of this ceremony that are not yet part of a signed set belong to nothing: destroy them under the eyes of the witness.",
    "break-glass": "Opened sheets are not taken back by this: each goes into a new bag, or is destroyed.",
    recording: "What was recorded before stays recorded.",
    rotation:
      "New sheets that are not yet part of a signed set belong to nothing: destroy them. The old sheets stay good: keep them in their bags. A credential that was already installed is held by no signed set: note which.",
    round:
      "The seals that were looked at stay recorded. The others count as not looked at. A sheet that is out of its bag goes into a new one.",
    "quorum-proof": "Opened sheets are not taken back by this: each goes into a new bag, and the new numbers are recorded.",
    leaver: "What was handed over stays recorded. Sheets that were not reached yet still lie with the person who leaves.",
  },
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
