import { isolated } from "./unseen.ts";

/** Sentences of the round and of what follows it. */

export const ROUND = {
  sets: {
    heading: "Which sets are looked at?",
    lead: "Every bag of a chosen set is looked at in this round. Nothing is opened for it.",
    missing: "Choose at least one set.",
  },
  how: {
    heading: "Where are the bags?",
    lead: "Bags that come to the machine can have their labels scanned as well. Whoever went to the safes took the printed sheet.",
    how: "Where are the bags?",
    here: "They are here",
    hereHint: "Seen at this table, by operator and witness",
    paper: "People went to the safes",
    paperHint: "With the round’s printed sheet; it is entered now",
    from: "From",
    until: "Until",
    date: "Day",
    dateHint: "2026-11-22",
    time: "Time",
    timeHint: "03:05, of 24 hours",
    offset: "Difference from UTC",
    offsetHint: "+01:00",
    people: "Who went",
    boxes: {
      one: (number: number) => `Person ${number} who went`,
      add: "Add a person",
      remove: (number: number) => `Remove person ${number}`,
    },
    missing: {
      how: "Say where the bags are.",
      from: "Type when they set out: day, time and difference from UTC, like 2026-11-20, 09:30 and +01:00.",
      until: "Type when they were back: day, time and difference from UTC, like 2026-11-20, 11:45 and +01:00.",
      order: "They cannot be back before they set out.",
      people: "Name the two people at least who looked at every bag.",
      twice: "This person is named twice.",
    },
  },
  proofs: {
    heading: "Is a sheet proved alone?",
    lead: "Optional: one sheet of a set is taken out, read and held against its commitment, and goes into a new bag. In turn, so that each year another one is proved. At most one of each set in a round, and M-1 different ones in all: then no quorum was ever read alone.",
    set: "Set",
    noSet: "No set",
    sheet: "Which sheet?",
    none: "None of this set",
    noneHint: "The seals are looked at all the same",
    option: (x: number, custodian: string) => `Sheet ${x} · ${isolated(custodian)}`,
    never: "Never proved",
    proposed: "Never proved: its turn",
    before: "Proved before: it counts once only",
    exhausted: "The M-1 sheets that may be proved alone were proved. Only one of those can be proved again.",
    left: (count: number) =>
      count === 1 ? "1 more sheet of this set may be proved alone." : `${count} more sheets of this set may be proved alone.`,
    chosen: "Proved alone in this round",
    nothing: "No sheet so far. That is enough for a quarter; once a year one should be.",
    remove: (sheet: string) => `Remove ${sheet}`,
    asking: "The book is being read.",
  },
  read: {
    heading: "Is this the round?",
    lead: "The record of the round is signed with it. Then the bags are looked at, one after the other.",
    sets: "Sets",
    bags: "Bags",
    how: "How",
    from: "From",
    until: "Until",
    people: "Looked at by",
    proofs: "Proved alone",
    none: "none",
  },
};

export const SEALS = {
  heading: (place: string) => (place === "" ? "What is seen of this bag?" : `What is seen at ${isolated(place)}?`),
  bag: (position: number, of: number) => `Bag ${position} of ${of}`,
  look: "How does the seal look?",
  looks: {
    intact: { name: "Whole", hint: "No trace of opening that we can see" },
    broken: { name: "Broken", hint: "Torn, cut, lifted, wet or resealed" },
    missing: { name: "Not there", hint: "The bag is not where it should be" },
  },
  number: "Number printed on the bag",
  numberHint:
    "Type it from the bag or from the round’s sheet, never from a list. The machine compares; nobody is shown it before.",
  echo: "Typed so far. The witness compares it with the bag, character by character:",
  keeper: "Found with",
  keeperHint: "Change it if somebody else has it",
  place: "Found at",
  placeHint: "Change it if it lies elsewhere",
  note: "In a few words",
  noteHint: "What was seen, if anything was",
  more: "Photographs were taken",
  photos: "SHA-256 of each photograph, one a line",
  photosHint:
    "The photographs stay where you keep them. On the computer that has them, sha256sum or certutil -hashfile tells these 64 characters (0-9, a-f); with them nobody can exchange a photograph later.",
  missing: {
    look: "Say how the seal looks.",
    number: "Type the number that is printed on the bag.",
    photos: "Each line must have 64 characters, digits and the letters a to f, and there may be ten lines.",
  },
  before: "The bag before:",
};

/** What a look at a bag found, and what is to be done about it. */
export const FOUND = {
  sheet: (set: string, x: number, custodian: string) => `${set} sheet ${x} · ${isolated(custodian)}`,
  good: {
    L1: "Number and seal are in order (level 1).",
    L2: "Number, seal and label are in order (level 2).",
  },
  bad: {
    broken: {
      says: "The seal is broken.",
      next: "Leave bag and sheet as they are, apart from the others: they are evidence. The sheet counts as exposed for good. Call a rotation of this set within 7 days.",
    },
    missing: {
      says: "The bag is not there.",
      next: "Ask its custodian today, and look where it was last. When it is found, look at it in a round. If it stays away, call a rotation within 7 days.",
    },
    "wrong-number": {
      says: "It is another number than the book has, and it was typed twice alike.",
      next: "Keep the bag apart from the others, unopened: it is evidence. The sheet counts as exposed for good. Call a rotation of this set within 7 days.",
    },
    mismatch: {
      says: "What was in the bag is not its sheet.",
      next: "Keep bag and paper as evidence. The share counts as exposed for good. Call a rotation of this set within 7 days.",
    },
  },
  typed: (number: string) => `Typed: ${isolated(number)}`,
  heading: "What was found",
  fine: (count: number) => (count === 1 ? "1 bag is in order." : `${count} bags are in order.`),
  wrong: (count: number) => (count === 1 ? "1 bag is not in order:" : `${count} bags are not in order:`),
  open: (count: number) => (count === 1 ? "1 bag was not looked at." : `${count} bags were not looked at.`),
  proved: (count: number) => (count === 1 ? "1 sheet was proved alone." : `${count} sheets were proved alone.`),
  next: "What to do:",
};

export const REBAG = {
  heading: (name: string) =>
    name === "" ? "Which new bag does it go into?" : `Which new bag does the sheet of ${isolated(name)} go into?`,
  sheet: (position: number, of: number) => `Sheet ${position} of ${of}`,
  proved: "The sheet is its share: it was read, compared with its commitment, and forgotten.",
  steps: [
    "Fold the sheet so that the share is inside.",
    "Into a new bag, seal it, and press the seam. The old bag is destroyed.",
    "Stick a label on the outside: the old one does, if it comes off whole.",
    "The witness reads the number from the new bag.",
  ],
};
