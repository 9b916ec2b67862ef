import { isolated } from "./unseen.ts";

/** Sentences of checking without opening: labels, one sheet alone, the proof of a quorum, and what targets keep. */

export const LABELS = {
  heading: "Hold each bag’s label to the camera",
  lead: "One after the other, any order. No bag is opened, and the labels hold no secret.",
  way: "How is the label read?",
  ways: { camera: "Camera", code: "Type the label" },
  scanHint: "The label is the one code on the outside of the bag. Labels are read by themselves.",
  label: "Text of the label",
  hint: "As printed beside its code: it begins with SWL1. Small letters and spaces do not matter.",
  standing: "Labels that match",
  count: (have: number, of: number) => `${have} of ${of} bags`,
  last: "Just now",
  lastIn: (x: number, custodian: string) => `Share ${x} of ${isolated(custodian)}: the label matches.`,
  bag: (x: number, set: string) => `share ${x} of set ${set}`,
  problem: "This label does not count",
  none: "No label was scanned yet.",
  some: "Bags whose label is not scanned are checked by their number and look alone (level 1).",
  all: "Every label is the one of the signed manifest.",
  allNext: "Next, the number of each bag is read from the bag and typed at the desk.",
  goOn: "Go on without the rest",
};

export const PROOF = {
  heading: (x: number, custodian: string) =>
    custodian === "" ? `Read sheet ${x} alone` : `Read sheet ${x} of ${isolated(custodian)} alone`,
  kicker: (position: number, of: number) => `Sheet ${position} of ${of} in this round`,
  share: (x: number, n: number, set: string) => `share ${x} of ${n}, set ${set}`,
  lead: "Only its custodian looks at the sheet. The share is compared with the signed manifest and forgotten at once. A locked share needs no passphrase.",
  result: "What was found",
  reading: "The share was not read yet.",
  readingNext:
    "Scan the code under Share, or type its words. The card and the payload may be scanned too: their print is graded. If the share cannot be read in any way, leave, and halt the ceremony at the desk.",
  proved: "PROVED",
  provedSays: (x: number) => `This is share ${x}, exactly as it was printed and signed.`,
  provedSafe: "Nothing was opened, and nothing of the share is kept.",
  provedNext: "Fold the sheet with the share inward and have a new bag at hand: it goes in next.",
  mismatch: "NOT ITS SHARE",
  mismatchSays: (x: number) => `This sheet says that it is share ${x}, and is not what was printed and signed.`,
  mismatchSafe: "Nothing was opened. The other sheets of the set are not concerned.",
  mismatchNext:
    "Read it once more, first with the camera and then by its words. If it stays so, record it: the sheet may be damaged or forged, and is kept in a bag as evidence.",
  record: "Record that it is not its share",
  recordHeading: "Record that this sheet is not its share?",
  recordLead:
    "The record is signed and cannot be taken back. This sheet no longer counts for opening the set, and the app says what to do about that.",
  problem: "This does not count",
  correction: "Does the sheet say this?",
};

export const PROVE = {
  heading: "Read the sheets in for the proof",
  lead: "In any order. From each sheet the share and the card; the payload parts once, from any of them. Nothing that is sealed will be shown.",
  act: "Prove the quorum",
  ready: "Everything needed is in. Key and payload are checked next, and nothing is shown.",
  noCard: "Without one card that is the same on all sheets nothing is proved.",
  noCardSafe: "Nothing was opened. The sheets are as good as before.",
  noCardNext:
    "Scan the card of every sheet. If a card differs, set that sheet aside and bring another. Else leave, and halt the ceremony at the desk.",
  working: "Proving the quorum: shares, card and payload are checked against one another.",
};

export const MATCH = {
  heading: "Does what is sealed still fit its target?",
  lead: "For an account whose target is at hand: give what the target keeps of the secret. Nothing that is sealed is shown, and nothing is sent to the target.",
  accounts: "Accounts",
  state: { none: "not compared", fits: "fits", differs: "differs" },
  holds: "Sealed",
  way: "How is it taken in?",
  ways: { type: "Type or paste it", scan: "Scan it as a code" },
  label: "What the target keeps",
  hint: "PostgreSQL: SCRAM-SHA-256$… · Linux: the line of /etc/shadow with $5$ or $6$ · applications: $2b$… or $argon2id$… · SSH: the public key’s line · certificate: from BEGIN to END.",
  paste: "What is pasted stays in the clipboard: clear it afterwards.",
  scanHint: "Hold the camera to a screen or paper that shows it as one code, and nothing else.",
  several: "More than one code is in the picture. Cover the others: nobody can tell which is meant.",
  take: "Compare",
  missing: "Nothing was typed yet.",
  working: "Comparing. Good verifiers are made slow on purpose: this may take most of a minute.",
  fits: "FITS",
  fitsSays: (title: string) => `What is sealed for ${isolated(title)} fits what its target keeps.`,
  fitsNext: "Go on with the next account.",
  differs: "DIFFERS",
  differsSays: (title: string) => `What is sealed for ${isolated(title)} does not fit what its target keeps.`,
  differsSafe: "Nothing was shown and nothing changed, neither here nor on the target.",
  differsNext:
    "See whether this is the line of the right account, and compare again. If it stays so, go on: it is recorded. For this account what is sealed is of no use until the set is rotated.",
  kind: (kind: string) => `Compared as ${kind}.`,
  again: "Compare again",
  none: "Nothing was compared yet. Without it the proof stands as it is, at level 4.",
  goOn: "Go on without the rest",
};
