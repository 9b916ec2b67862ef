import type { EventTexts } from "./desk-recording-types.ts";

const PERSON = {
  name: { label: "Name" },
  role: { label: "Role", hint: "For instance: head of finance" },
  place: { label: "Place", hint: "Where the bag is kept: safe, Basel office" },
};

/** What happens to bags and people, to keys, and what leaves the book: how it is asked for. */
export const RECORDED_CUSTODY: EventTexts<
  | "seal.checked"
  | "bag.sealed"
  | "custody.accepted"
  | "custodian.acknowledged"
  | "custodian.joined"
  | "custodian.moved"
  | "custodian.left"
  | "combination.changed"
  | "bag.opened"
  | "sheet.destroyed"
  | "incident"
  | "key.revoked"
  | "book.exported"
> = {
  "seal.checked": {
    title: "A seal was checked",
    hint: "A bag was looked at, or a sheet or the whole set was tried",
    lead: "Take the paper of the check. Type the number as it was read from the bag.",
    fields: {
      level: {
        label: "How far was it checked?",
        words: {
          L1: { name: "L1: bag", hint: "Number and look, without a machine" },
          L2: { name: "L2: outer label", hint: "The label was held against the signed manifest" },
          L3: { name: "L3: one share", hint: "One share was proved alone, then bagged again" },
          L4: { name: "L4: quorum", hint: "The whole set was proved, nothing was shown" },
          L5: { name: "L5: on the target", hint: "The target system still takes the sealed password" },
        },
      },
      result: {
        label: "What was found?",
        words: {
          intact: { name: "Intact", hint: "Nothing speaks against it" },
          broken: { name: "Broken", hint: "Bag or seal is damaged or open" },
          missing: { name: "Missing", hint: "The bag is not where it should be" },
          "wrong-number": { name: "Another number", hint: "The bag is not the one in the book" },
          mismatch: { name: "It does not match", hint: "What was read does not fit the manifest or the target" },
        },
      },
      x: { label: "Sheet", hint: "For L4 and L5: none" },
      bag: { label: "Number printed on the bag", hint: "From the bag itself, not from a list" },
      custodian: { label: "Custodian" },
      place: { label: "Place" },
      note: { label: "In a few words" },
    },
  },
  "bag.sealed": {
    title: "A sheet went into a new bag",
    hint: "Proved alone, its seal broken, or somebody else keeps it",
    lead: "Take the paper that both signed when it was bagged. Type the number as it was read from the new bag.",
    fields: {
      x: { label: "Sheet" },
      bag: { label: "Number printed on the new bag", hint: "From the bag itself, not from a list" },
      custodian: { label: "Custodian from now on", hint: "Nobody who keeps or kept another sheet of this set" },
      place: PERSON.place,
    },
  },
  "custody.accepted": {
    title: "A custodian signed for a bag",
    hint: "The receipt for a new bag, from whoever keeps it now",
    lead: "Take the signed receipt. If the sheet was bagged anew, record the new bag first.",
    fields: {
      x: { label: "Sheet" },
      bag: { label: "Number of the bag", hint: "As it stands on the receipt" },
      custodian: { label: "Custodian who signed", hint: "As it stands on the receipt" },
      place: PERSON.place,
    },
  },
  "custodian.acknowledged": {
    title: "A custodian acknowledged the duty",
    hint: "Signed on paper: when joining, once a year, after a change",
    lead: "Take the signed form.",
    fields: {
      ...PERSON,
      occasion: {
        label: "Why now?",
        words: {
          joined: { name: "Joined", hint: "For the first time" },
          yearly: { name: "Yearly", hint: "Once a year, as agreed" },
          changed: { name: "Changed", hint: "Role, place or rules are others now" },
        },
      },
    },
  },
  "custodian.joined": {
    title: "A custodian joined",
    hint: "Somebody will keep a bag from now on",
    lead: "Take the paper on which it was decided.",
    fields: PERSON,
  },
  "custodian.moved": {
    title: "A custodian moved",
    hint: "Another role, or the bags lie at another place now",
    lead: "Take the paper on which it is said. If a bag went to somebody else, record the new bag and the receipt too.",
    fields: {
      name: { label: "Name", hint: "As it stands on the receipt" },
      role: { label: "Role from now on", hint: PERSON.role.hint },
      place: { label: "Place from now on", hint: PERSON.place.hint },
    },
  },
  "custodian.left": {
    title: "A custodian left",
    hint: "Role, house or safe was left: their sheets must be rotated away",
    lead: "Take the paper on which it is said. What the person keeps or kept is added from the journal.",
    fields: { name: { label: "Name", hint: "As it stands on the receipt" } },
  },
  "combination.changed": {
    title: "A safe’s combination was changed",
    hint: "After somebody left, or on the day that it was due",
    lead: "Never type the combination itself.",
    fields: { place: { label: "Which safe?", hint: "For instance: safe, Basel office" }, by: { label: "Changed by" } },
  },
  "bag.opened": {
    title: "A bag was opened",
    hint: "Its seal was whole, and its sheet was taken out under the eyes of a witness",
    lead: "Take the paper that both signed. A bag whose seal was not whole is a check that found it broken.",
    fields: {
      x: { label: "Sheet" },
      bag: { label: "Number printed on the bag", hint: "From the bag itself, not from a list" },
      why: {
        label: "What was it opened for?",
        words: {
          "share-proof": { name: "To prove the sheet", hint: "One share was proved alone (L3)" },
          "quorum-proof": { name: "To prove the set", hint: "A quorum was proved, nothing was shown (L4)" },
          "hand-over": { name: "To hand it on", hint: "Somebody else keeps the sheet from now on" },
          other: { name: "Something else", hint: "Say why below" },
        },
      },
    },
  },
  "sheet.destroyed": {
    title: "A sheet was destroyed",
    hint: "Under the eyes of a witness",
    lead: "Take the paper that both signed when it was destroyed.",
    fields: {
      x: { label: "Sheet" },
      bag: { label: "Number of the bag it was in" },
      custodian: { label: "Custodian" },
      how: { label: "How was it destroyed?", hint: "For instance: cross-cut shredder, then burnt" },
    },
  },
  incident: {
    title: "An incident",
    hint: "Something was lost, stolen, opened, copied, or the book does not agree with paper",
    lead: "Say what is known now. More can be recorded later; nothing can be taken back.",
    fields: {
      what: {
        label: "What is it?",
        words: {
          lost: { name: "Lost", hint: "A bag, a sheet or a drive cannot be found" },
          stolen: { name: "Stolen" },
          tampered: { name: "Tampered with", hint: "A seal, a bag or a machine" },
          leak: { name: "Leak", hint: "A secret or a share may be known" },
          misuse: { name: "Misuse", hint: "An account was used without an opening" },
          book: { name: "The book", hint: "Damaged, cut, rewritten, or copied by somebody" },
          other: { name: "Something else" },
        },
      },
      found: { label: "When was it found?" },
      sets: { label: "Sets concerned", add: "Add a set" },
      bags: { label: "Bag", hint: "Number printed on the bag", add: "Add a bag" },
      measures: { label: "What was done about it" },
    },
  },
  "key.revoked": {
    title: "A signing key counts no longer",
    hint: "Somebody left, or a key was lost, stolen or replaced",
    lead: "The key of this recording’s own operator or witness cannot be revoked here: call a recording with others.",
    fields: {
      id: { label: "Key" },
      why: {
        label: "Why?",
        words: {
          left: { name: "The person left" },
          lost: { name: "Lost", hint: "Key or passphrase cannot be found" },
          stolen: { name: "Stolen", hint: "Somebody else may have it" },
          replaced: { name: "Replaced", hint: "The person has a new one" },
        },
      },
      since: { label: "Since when may somebody else have used it?", hint: "Leave it empty if nobody can have" },
    },
  },
  "book.exported": {
    title: "A copy left the book",
    hint: "An audit pack, a message for incident tooling, or a copy was handed out",
    lead: "Say what was handed out and to whom. Up to which record it goes is added from the journal.",
    fields: {
      what: {
        label: "What was it?",
        words: {
          "audit-pack": { name: "Audit pack" },
          "emergency-access": { name: "emergency-access.json", hint: "For incident tooling" },
          copy: { name: "A copy of the book" },
        },
      },
      to: { label: "For whom?", hint: "A person or an office" },
      note: { label: "In a few words", hint: "For a pack: the SHA-256 that was noted on its paper" },
    },
  },
};
