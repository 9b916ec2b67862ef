import { isolated } from "./unseen.ts";

/** Sentences of the ceremony for somebody who leaves or moves. */

export const LEAVER = {
  who: {
    heading: "Who leaves or moves?",
    lead: "Choose the name as the book has it. Everything that lies in these hands is gone through, sheet by sheet.",
    name: "Custodian",
    other: "Somebody else",
    otherHint: "Somebody who kept sheets before, or who knew a combination",
    typed: "Name, as the papers have it",
    what: "What happens?",
    kinds: {
      left: { name: "Leaves", hint: "Leaves the organisation, or keeps sheets no longer" },
      moved: { name: "Moves", hint: "Stays a custodian, with another role or at another place" },
    },
    sheets: (count: number) => (count === 0 ? "Keeps no sheet now" : count === 1 ? "Keeps 1 sheet" : `Keeps ${count} sheets`),
  },
  why: {
    heading: (name: string) => `What changes for ${isolated(name)}?`,
    leadLeft: "The reason is signed. Write nothing that need not be known: “left on 30 November” is enough.",
    leadMoved: "Say what this person does and where the sheets are kept from now on.",
    reason: "Reason",
    reasonHint: "One line of at least ten characters. It is signed.",
    role: "New role",
    place: "New place",
    placeHint: "For instance: safe, Basel office",
  },
  read: {
    heading: "Is this right?",
    lead: "The witness reads it aloud. It is signed, with every sheet that is or ever was in these hands.",
    name: "Name",
    what: "What happens",
    reason: "Reason",
    role: "New role",
    place: "New place",
    holds: "In these hands now, as the book says",
    none: "The book names no sheet that is in these hands now. Those of before are named in the record all the same.",
    columns: { set: "Set", sheet: "Sheet", place: "Place", holds: "Holds" },
  },
  missing: {
    name: "Choose or type who it is.",
    what: "Say whether this person leaves or moves.",
    reason: "Say in at least ten characters why.",
    role: "Give the new role.",
    place: "Give the new place.",
  },
};

export const HANDOVER = {
  heading: (name: string) => `What becomes of this sheet of ${isolated(name)}?`,
  sheet: (position: number, of: number) => `Sheet ${position} of ${of}`,
  holds: "Holds",
  what: "What becomes of it?",
  outcomes: {
    "handed-on": { name: "Handed on", hint: "Into a new bag, to somebody else" },
    kept: { name: "Kept", hint: "Stays with this person, in its bag as it is" },
    destroyed: { name: "Destroyed", hint: "Now, under the eyes of the witness" },
    missing: { name: "Missing", hint: "It cannot be found or fetched" },
  },
  before: {
    "handed-on":
      "Look at the old bag first. If its seal is broken, halt: the sheet counts as exposed, and the set must be rotated.",
    destroyed: "Then one sheet fewer is there to open the set: look at its margin on the set’s page afterwards.",
    missing: "The share counts as exposed. Call a rotation of this set within 7 days.",
  },
  how: "How it was destroyed",
  howHint: "For instance: cross-cut shredder, then burnt",
  known: "What is known of it",
  knownHint: "Where it was last, who was asked",
  so: "So far",
  columns: { set: "Set", sheet: "Sheet", what: "What became of it", bag: "New bag", custodian: "With" },
  missing: {
    outcome: "Say what becomes of this sheet.",
    how: "Say how it was destroyed.",
    known: "Say what is known of it.",
    self: "It goes to somebody else than who leaves.",
  },
};

export const SAFES = {
  heading: (name: string) => `Which combinations did ${isolated(name)} know?`,
  lead: "Whoever knew a combination knows it still. Each is changed by somebody else, and that is recorded.",
  known: "Combinations",
  none: { name: "None", hint: "No safe, lock or code that others use too" },
  some: { name: "These were changed", hint: "Name each, and who changed it" },
  safe: (number: number) => `Safe ${number}`,
  place: "Safe",
  placeHint: "For instance: safe, Basel office",
  by: "Changed by",
  add: "Add a safe",
  remove: (number: number) => `Remove safe ${number}`,
  later: "One that is not changed yet is no entry: halt, or record it when it is done.",
  missing: {
    known: "Say whether a combination was known.",
    place: "Name each safe.",
    by: "Say who changed it.",
    self: "It is changed by somebody else than who leaves.",
  },
};

/** What became of the sheets, at the end. */
export const LEAVER_FOUND = {
  heading: "What became of the sheets",
  none: (name: string) => `The book names no sheet that ${isolated(name)} keeps.`,
  dealt: (count: number) => (count === 1 ? "1 sheet is dealt with." : `${count} sheets are dealt with.`),
  missing: (count: number) => (count === 1 ? "1 sheet is missing:" : `${count} sheets are missing:`),
  missingNext: "A missing share counts as exposed. Call a rotation of its set within 7 days.",
  open: (count: number, name: string) =>
    count === 1 ? `1 sheet still lies with ${isolated(name)}:` : `${count} sheets still lie with ${isolated(name)}:`,
  openNext: "Call this ceremony again for them. If it is not done, call a rotation of each set within 7 days.",
  owed: (count: number) => (count === 1 ? "1 receipt is still owed:" : `${count} receipts are still owed:`),
};
