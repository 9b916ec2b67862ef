import { isolated } from "./unseen.ts";

/** Sentences with which sets and sheets are chosen from the book, in whatever ceremony. */

export const SETS = {
  choose: "Set",
  filter: "Find a set",
  filterHint: "Any part of its ID, of a title, of a name or a place",
  none: "No set of the book fits what was typed.",
  empty: "No set in this book can be chosen here.",
  more: (count: number) => `${count} more are not shown: type a part of the one you look for.`,
  row: (titles: readonly string[], sealed: string) => `${titles.map(isolated).join(", ")} · sealed ${sealed}`,
  used: "It was used before.",
  opens: (m: number, n: number) => `any ${m} of ${n}`,
  missing: "Choose the set.",
  all: "Choose all of them",
  allNone: "Choose none",
  chosen: (sets: number, bags: number) =>
    `${sets === 1 ? "1 set" : `${sets} sets`} with ${bags === 1 ? "1 bag" : `${bags} bags`} chosen`,
  bags: (count: number) => (count === 1 ? "1 bag" : `${count} bags`),
};

export const SHEET = {
  /** A sheet as it is called wherever several sets are about. */
  of: (set: string, x: number) => `${set} sheet ${x}`,
  heading: "Sheet",
  set: "Set",
  custodian: "Custodian",
  place: "Place",
  bag: "Bag",
};

/** A sheet that goes into a new bag, wherever that happens. */
export const NEW_BAG = {
  number: "Number printed on the new bag",
  numberHint: "4 to 40 letters, digits and hyphens, as they stand there. The witness reads it from the bag.",
  custodian: "Who keeps it from now on",
  place: "Where",
  placeHint: "For instance: safe, Basel office",
  receipt: "Has this person signed for the new bag?",
  signed: "Signed",
  signedHint: "The receipt with the new number is signed and kept",
  unsigned: "Not yet",
  unsignedHint: "Then a receipt is still owed: record it when it is there",
  read: "Read it back from here, character by character, and compare it with the bag",
  missing: {
    number: "Type the number that is printed on the new bag.",
    malformed: "A bag’s number has 4 to 40 letters, digits and hyphens.",
    custodian: "Name who keeps it from now on.",
    place: "Say where it is kept.",
    receipt: "Say whether this person signed for the bag.",
    twice: "This number is that of another bag. A number is that of one bag for ever.",
  },
};
