import type { FailureText } from "./text.ts";

const NOTHING_LOST = "Nothing is lost: everything stands as before.";

/** Not allowed now, in the app: what people and ceremonies may do when. */
export const REFUSED_IN_APP = {
  "refused.no-ceremony": {
    happened: "No ceremony is under way.",
    safe: NOTHING_LOST,
    next: "Begin one from the first screen.",
  },
  "refused.ceremony-running": {
    happened: "A ceremony is under way already.",
    safe: NOTHING_LOST,
    next: "Finish or abandon it first: one at a time.",
  },
  "refused.not-halted": {
    happened: "The ceremony is not halted, so there is nothing to resume.",
    safe: NOTHING_LOST,
    next: "Go on with the step that is shown.",
  },
  "refused.rehearsal": {
    happened: "This is a rehearsal: only drills can be run here.",
    safe: "Nothing was generated, sealed or revealed.",
    next: "Run a drill, or use the packaged app on the air-gapped laptop.",
  },
  "refused.real-book": {
    happened: "This is the book of real sets, and this is a rehearsal.",
    safe: "Nothing in the book was changed.",
    next: "Choose another folder: a rehearsal keeps a book of its own.",
  },
  "refused.no-book": {
    happened: "No book is open, so nothing could be recorded.",
    safe: NOTHING_LOST,
    next: "Choose the folder of the book first.",
  },
  "refused.no-damaged-book": {
    happened: "No book that was asked for is damaged, so there is nothing to mend.",
    safe: NOTHING_LOST,
    next: "Open the book first: when it is damaged, mending it is offered.",
  },
  "refused.no-printer": {
    happened: "That printer is not there, or not ready.",
    safe: "Nothing was printed.",
    next: "Check cable, power and paper, and choose a printer from the list.",
  },
  "refused.network-printer": {
    happened: "That printer is reached over a network.",
    safe: "Nothing was printed.",
    next: "Use a printer on a cable. A network queue may keep what it prints.",
  },
  "refused.pdf-in-earnest": {
    happened: "Sheets of a real set are not saved as files.",
    safe: "Nothing was written.",
    next: "Print them. Only drills may be saved as PDF.",
  },
  "refused.nothing-entered": {
    happened: "Nothing was typed or scanned yet.",
    safe: NOTHING_LOST,
    next: "Type or scan the secret, or leave the clean room.",
  },
  "refused.codes-not-proved": {
    happened: "No two consecutive codes were checked for this account.",
    safe: "The secret is kept in the vault; nothing is printed yet.",
    next: "Type two codes that the target accepted one after the other.",
  },
  "refused.passphrase-differs": {
    happened: "The two passphrases are not the same.",
    safe: "No key was made.",
    next: "Type the same passphrase twice.",
  },
  "refused.proof-incomplete": {
    happened: "The share of this sheet was not read yet.",
    safe: "The sheet is unharmed; nothing is recorded yet.",
    next: "Scan the share’s code or type its words. If neither can be read at all, abandon the ceremony with that reason and record what became of the bag.",
  },
  "refused.read-back-incomplete": {
    happened: "Not all that this sheet needs has been read back.",
    safe: "The sheet is unharmed; nothing is recorded yet.",
    next: "Scan the codes that are still open, or print the sheet again.",
  },
  "refused.reveal-over": {
    happened: "The time given to this reveal is over.",
    safe: "The credentials are hidden, and still in the vault.",
    next: "Finish, or extend the time with a reason.",
  },
} as const satisfies Record<`refused.${string}`, FailureText>;
