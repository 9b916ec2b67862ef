import { isolated } from "./unseen.ts";

/** Sentences of the steps of a rotation. */

export const ROTATE = {
  set: {
    heading: "Which set is replaced?",
    lead: "Everything in it gets a successor in this ceremony. The old sheets stay good until the new set is sealed, signed and tried.",
  },
  why: {
    heading: "Why is it replaced?",
    lead: "It is signed with the record of the rotation, and stands in the audit pack.",
    set: "Set",
    holds: "Holds",
    opens: "Opens with",
    kept: "Sheets still out",
    cause: "Cause",
    ticket: "Ticket",
    ticketHint: "The number under which this is handled",
    reason: "Reason",
    reasonHint: "One line of at least ten characters. It is signed: no secret, no share.",
    approved: "Who approved it",
    boxes: {
      one: (number: number) => `Approver ${number}`,
      add: "Add an approver",
      remove: (number: number) => `Remove approver ${number}`,
    },
  },
  missing: {
    cause: "Choose the cause.",
    reason: "Say in at least ten characters why it is replaced.",
    approver: "Give each approver a name, or remove the box.",
  },
};

export const ROTATED = {
  heading: (title: string) => `Were new and old tried: ${isolated(title)}?`,
  lead: "Sign in on the target with the new credential, then with the old one. The old one must be refused. Type no secret here.",
  new: "The new credential",
  works: "Works",
  worksHint: "Tried on the target, and accepted",
  fails: "Does not work, or was not tried",
  failsHint: "Say why below, and how it is dealt with",
  old: "The old credential",
  refused: "Is refused",
  refusedHint: "Tried on the target, and turned away",
  accepted: "Still works, or was not tried",
  acceptedHint: "Whoever saw it can still use it. Say below how it is dealt with",
  how: "How it was tried",
  howHint: "For instance: signed in at the portal with both. Or why not, and what is done about it",
  open: "The old credential may still be in use.",
  openNext:
    "End it on the target now, and try again. If that cannot be now, go on: the record says so, and it stands on the last screen.",
  unsure: "It is not shown that the new credential works.",
  unsureNext: "Try it before the old sheets are destroyed: they may be the only way in.",
  missing: {
    new: "Say whether the new credential works.",
    old: "Say whether the old credential is refused.",
    how: "Say how it was tried.",
  },
  read: {
    heading: "Is this what was tried?",
    lead: "The witness reads each line aloud. It is signed with the record of the rotation.",
    columns: { title: "Credential", new: "New", old: "Old", how: "How it was tried" },
    yes: { new: "works", old: "is refused" },
    no: { new: "not shown to work", old: "may still work" },
  },
};

/** How many sheets of an old set are gone, and what that means. */
export const OLD_SET = {
  gone: (gone: number, needed: number) =>
    gone >= needed
      ? `${gone} old ${gone === 1 ? "sheet is" : "sheets are"} destroyed; ${needed} had to be. What is left of them cannot open the old set.`
      : `${gone} of ${needed} needed ${gone === 1 ? "is" : "are"} destroyed; the old set can still be opened`,
  by: (m: number, left: number) =>
    m === left ? `by the ${left} sheets that are left.` : `by any ${m} of the ${left} sheets that are left.`,
  enough: "With that the old set is superseded. Destroy the rest of its sheets too, when they can be fetched.",
  later: "What is still out stays due: fetch each sheet, destroy it under the eyes of a witness, and call a recording for it.",
  tooFew: "Go on when nobody can bring more today. What is still out stays due: fetch it, destroy it, and record it.",
};

export const OLD_SHEETS = {
  heading: "Which old sheets are destroyed?",
  lead: "One after the other, under the eyes of the witness: out of its bag, then through the shredder or the fire, so that no symbol and no word can be read.",
  sheet: (x: number, custodian: string) => `Sheet ${x} · ${isolated(custodian)}`,
  done: "Destroyed?",
  yes: "Destroyed now",
  no: "Not here",
  bag: "Number of its bag",
  bagHint: "As it stands on the bag. Empty when it was in none.",
  custodian: "Brought by",
  how: "How it was destroyed",
  howHint: "For instance: cross-cut shredder, then burnt",
  none: "The book says that every sheet of the old set is destroyed already.",
  missing: {
    done: "Say of each sheet whether it is destroyed.",
    custodian: "Say who brought it.",
    how: "Say how it was destroyed.",
    twice: "This number stands at another sheet already.",
  },
  read: {
    heading: "Is this what was destroyed?",
    lead: "The witness reads each line. A record for each destroyed sheet and one of the rotation are signed, and cannot be taken back.",
    columns: { sheet: "Sheet", what: "What became of it", bag: "Bag", custodian: "Brought by", how: "How" },
    yes: "destroyed",
    no: "still out",
    noBag: "none",
  },
};

/** Of credentials that were not shown to be replaced, at the end. */
export const ROTATED_OPEN = {
  says: "Not every credential was shown to be replaced.",
  new: "The new one was not shown to work.",
  old: "The old one may still work.",
  next: "Try both on the target today. Until then whoever saw the old set may still come in.",
};
