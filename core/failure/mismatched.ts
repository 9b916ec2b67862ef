import type { FailureText } from "./text.ts";

const OTHERS_COUNT = "The other sheets still count.";
const LABEL_SAFE = "Labels that were scanned before still count. Nothing is recorded yet.";
const NOT_REVEALED = "Nothing was revealed. The sheets are as good as before.";

/** Does not belong: readable, but not of this set, or not what was printed. */
export const MISMATCHED = {
  "mismatched.set": {
    happened: "This sheet belongs to set {set}, not to the set that is being opened.",
    safe: OTHERS_COUNT,
    next: "Put it back into its bag and record it. Bring a sheet of the right set.",
  },
  "mismatched.generation": {
    happened: "This sheet is of generation {generation} (set {set}) of the same custody set, not of the one being opened.",
    safe: OTHERS_COUNT,
    next: "Bring the sheet of the generation that is being opened. An old generation should have been destroyed: record it.",
  },
  "mismatched.threshold": {
    happened: "This sheet says {m} of {n}; other sheets of set {set} say otherwise.",
    safe: OTHERS_COUNT,
    next: "Read it again. If it stays so, the sheet was altered: set it aside, record it, and bring another.",
  },
  "mismatched.sheet": {
    happened: "This is of sheet {x} of set {set}; sheet {expected} is being read back.",
    safe: "Nothing of it was counted.",
    next: "Lay it aside, and show all pages of sheet {expected}.",
  },
  "mismatched.duplicate-share": {
    happened: "Two different shares claim to be share {x} of set {set}.",
    safe: OTHERS_COUNT,
    next: "Neither is used. Scan the cards: they tell which one was printed.",
  },
  "mismatched.share": {
    happened: "Share {x} of set {set} is not the one that the card promises.",
    safe: OTHERS_COUNT,
    next: "Read it again, and the cards of the other sheets too. If it stays so, the sheet is damaged or forged: record it and bring another.",
  },
  "mismatched.share-value": {
    happened: "Share {x} of set {set} does not fit together with the other shares.",
    safe: OTHERS_COUNT,
    next: "Read it again. If it stays so, the sheet is damaged or forged: record it and bring another.",
  },
  "mismatched.card": {
    happened: "The cards of set {set} are not the same on all sheets.",
    safe: "A card holds no secret, and the sheets whose cards agree still count.",
    next: "Compare the printed cards. Leave out the sheet that differs, record it, and bring another.",
  },
  "mismatched.key": {
    happened: "The shares of set {set} combine to another key than the card promises.",
    safe: NOT_REVEALED,
    next: "Read the cards of all sheets. If it stays so, a card or a share is forged: record it and bring other sheets.",
  },
  "mismatched.part": {
    happened: "A payload part does not belong to set {set}, or differs from the same part on another sheet.",
    safe: OTHERS_COUNT,
    next: "Read the part again, or take it from another sheet: the parts are the same on all.",
  },
  "mismatched.payload": {
    happened: "The payload parts of set {set} are not the payload that the card promises.",
    safe: NOT_REVEALED,
    next: "Read the parts from another sheet. If it stays so, the payload was swapped: record it.",
  },
  "mismatched.payload-key": {
    happened: "The shares combine to a key that does not open this payload.",
    safe: NOT_REVEALED,
    next: "A share or the payload is not the right one. Scan the cards: they tell which.",
  },
  "mismatched.payload-set": {
    happened: "The opened payload names another set than the sheets do.",
    safe: NOT_REVEALED,
    next: "Keep the sheets and ask for help; a set sealed by Sealwright never looks like this.",
  },
  "mismatched.passphrase": {
    happened: "The passphrase does not unlock share {x} of set {set}.",
    safe: "The share is unharmed, and may be tried again.",
    next: "Try again: capital letters and spelling count, the number of spaces does not.",
  },
  "mismatched.manifest": {
    happened: "The manifest is not the one that the card of set {set} promises.",
    safe: NOT_REVEALED,
    next: "Use the manifest file that was written when the set was sealed.",
  },
  "mismatched.label-set": {
    happened: "This label is of set {set}, which this round does not look at.",
    safe: LABEL_SAFE,
    next: "Put the bag back. If the book should have its set, look at it in another round; if nobody knows it, record an incident.",
  },
  "mismatched.label-generation": {
    happened:
      "This label is of generation {generation} (set {set}) of the same custody set, not of the one that this round looks at.",
    safe: LABEL_SAFE,
    next: "Look for the bag of the right generation. Sheets of an old one are to be destroyed: record it.",
  },
  "mismatched.label-sheet": {
    happened: "By the book sheet {x} of set {set} is in no sealed bag, and this is the label of such a bag.",
    safe: LABEL_SAFE,
    next: "Find out which is right. If a sheet turned up that should not be there any more, record an incident.",
  },
  "mismatched.label": {
    happened: "This label says that it is of sheet {x} of set {set}, and it is not the one that the signed manifest promises.",
    safe: LABEL_SAFE,
    next: "Scan it again. If it stays so, the label is not the one that was printed: say so in the note on this bag, and check the sheet alone.",
  },
  "mismatched.signer-passphrase": {
    happened: "The passphrase does not open this signing key.",
    safe: "The key is unharmed, and may be tried again. Nothing was signed.",
    next: "Try again: capital letters and spelling count, the number of spaces does not.",
  },
  "mismatched.signature": {
    happened: "A signature does not belong to what it should sign ({field}).",
    safe: "The sheets are not concerned, and nothing in the book was changed.",
    next: "Do not rely on the file that it signs. Take the book's copy, and record the finding.",
  },
  "mismatched.book-chain": {
    happened: "The chain of records breaks at record {position} ({field}).",
    safe: "The sheets are not concerned, and nothing in the book was changed.",
    next: "The book was altered, cut or mixed with another. Take its copy, and keep this one as it is: it may be evidence.",
  },
  "mismatched.book": {
    happened: "{says} The book breaks rule {rule} at {field}.",
    safe: "{means} The sheets are not concerned, and nothing in the book was changed.",
    next: "{advice} What is damaged or missing can be taken from the book's second copy; the app does it, and keeps what was there.",
  },
  "mismatched.copy-book": {
    happened: "{says} The copy of the book breaks rule {rule} at {field}.",
    safe: "{means} Nothing was changed, neither in the book nor in its copy.",
    next: "{advice} Choose another folder for the copy, or have this one mended from the book: open it in the app as the book.",
  },
  "mismatched.copy": {
    happened: "The book and its copy went different ways: they differ at {field}, and both are signed.",
    safe: "Nothing was changed, neither in the book nor in its copy.",
    next: "Keep both as they are: they may be evidence. Compare each with the heads on paper, and record the finding. For a copy choose another folder.",
  },
  "mismatched.totp-codes": {
    happened: "The two codes do not prove the enrolment ({field}).",
    safe: "The seed is unharmed, and nothing was sealed yet. The target may not be protected by it.",
    next: "Type two codes that follow each other, the older first. If it stays so, the target has another seed, or the two clocks differ: compare both with a watch, then enrol again.",
  },
} as const satisfies Record<`mismatched.${string}`, FailureText>;
