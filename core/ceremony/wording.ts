import type { Assertion, Role, StepId } from "./step.ts";

export { EXCEPTION_TEXT } from "./exception-wording.ts";

/** One step as screens and the printed script tell it. */
export interface StepText {
  /** A few words: for the rail and the heading. */
  readonly title: string;
  /** What people do now, in the order in which they do it. */
  readonly does: string;
  /** What remains of it: what is written, printed or signed. */
  readonly evidence: string;
}

const NO_RECORD = "Nothing is written yet. It is part of the next record.";

export const STEP_TEXT: { readonly [S in StepId]: StepText } = {
  "roll-call": {
    title: "Roll call",
    does: "The operator names the ceremony and everyone who takes part. The witness compares each name with the person in the room.",
    evidence: "The names are part of the record that opens the ceremony.",
  },
  "operator-key": {
    title: "Operator’s key",
    does: "The operator opens the signing key with its passphrase. The others look away.",
    evidence: "Every record from here on carries the operator’s signature.",
  },
  "witness-key": {
    title: "Witness’s key",
    does: "The witness opens their own signing key with its passphrase. The others look away.",
    evidence: "Every record from here on carries the witness’s signature too.",
  },
  "machine-checks": {
    title: "Machine checks",
    does: "Read each finding about this machine aloud. Mend it, or say why it is accepted. The network must be off.",
    evidence: "The findings stand in every record. Each reason for what was accepted becomes a signed record of its own.",
  },
  date: {
    title: "Date and time",
    does: "The witness reads date and time from a watch and types them. The clock of the machine is compared with them.",
    evidence: "The record that opens the ceremony, with both times, is signed.",
  },
  accounts: {
    title: "Accounts",
    does: "Name each account whose secrets are sealed, and where each secret comes from: made here, or brought along. Type no secret.",
    evidence: "Titles and systems become part of the manifest. User names and notes are sealed with the secrets.",
  },
  imports: {
    title: "Secret brought along",
    does: "Type or scan the secret in the clean room. The witness sees that it is the right account, and does not read along.",
    evidence: "Nothing is written. The secret stays in the vault until the sheets are read back.",
  },
  policy: {
    title: "How many open it",
    does: "Choose how many of the custodians are needed. Read each warning aloud; change the plan, or say why it is accepted.",
    evidence: "The record of the plan is signed, and one for each warning accepted, with its reason. There is no set yet.",
  },
  install: {
    title: "Install on the target",
    does: "Take the secret shown in the clean room to its system, and try it there. From here on, the old secret may no longer work.",
    evidence: "The record says that it is installed and how that was proved.",
  },
  split: {
    title: "Seal and split",
    does: "Press Next and wait. The vault seals the secrets, splits the key, and tries every quorum of the shares.",
    evidence: "The set has its ID. What was made is signed only after all sheets are in their bags.",
  },
  labels: {
    title: "Outer labels",
    does: "Load label paper, choose the printer, and print. The labels hold no secret.",
    evidence: "Nothing is written. The labels go on the outside of the bags.",
  },
  print: {
    title: "Print the sheet",
    does: "Only this custodian comes to the printer. Print one sheet, take all its pages, and leave none in the tray.",
    evidence: "The record says which sheet was printed, where, and how many times.",
  },
  "read-back": {
    title: "Read the sheet back",
    does: "Scan every code of the printed sheet from the paper. If one reads badly, print the sheet again and destroy this one.",
    evidence: "The record gives the grade of each code, as read from the paper.",
  },
  bag: {
    title: "Into the bag",
    does: "The custodian folds the sheet with the share inward, bags and seals it. The witness types the number printed on the bag.",
    evidence: "The record ties the number of the bag to the share and its custodian.",
  },
  sign: {
    title: "Sign the set",
    does: "Check that every sheet is in its bag. Press Next: the keys of operator and witness sign.",
    evidence: "The manifest and the record of the sealed set are signed and written into the book.",
  },
  receipts: {
    title: "Receipts",
    does: "Each custodian compares the number on the bag with the form, and signs for it. Tick whoever has signed.",
    evidence: "A record for each receipt is signed. The forms themselves are kept on paper.",
  },
  request: {
    title: "Why it is opened",
    does: "Choose the set and say whether this is an emergency, a drill or a check for misuse. Give the ticket and the reason.",
    evidence: NO_RECORD,
  },
  approvers: {
    title: "Who approves it",
    does: "Name the two people who approve the opening. Reach them by a way that you already knew. They are not operator or witness.",
    evidence: NO_RECORD,
  },
  message: {
    title: "Tell the organisation",
    does: "Send the message shown, by telephone or by scanning its code. If it cannot be sent now, say why, and send it later.",
    evidence:
      "The record of the request, with ticket, reason, approvers and whether people were told, is signed before any bag is opened.",
  },
  bags: {
    title: "Bags brought",
    does: "Type the number of each bag from the bag itself. Look at its seal before anyone opens it, and say what is seen.",
    evidence: "A record for each bag, with its number and how it looked, is signed.",
  },
  shares: {
    title: "Sheets read in",
    does: "Open the bags. Scan share and card of each sheet and every payload part once, or type the words. Any mix will do.",
    evidence: "The record says which sheets were used and which were set aside, and why. Nothing of the content is in it.",
  },
  reveal: {
    title: "Reveal",
    does: "Show one credential at a time, and only what is needed. The witness watches the time. It is hidden when it runs out.",
    evidence: "The record says which fields were shown and for how long, never what they hold.",
  },
  used: {
    title: "What was done",
    does: "Say what was done with the credentials, by whom, and until when the access is needed.",
    evidence: "The record that ends the emergency is signed. From now on the set counts as used.",
  },
  aftermath: {
    title: "What must follow",
    does: "Read the duties aloud and give each a name: change every credential, seal a new set, hold the review.",
    evidence: "The set stays red in the book until it is changed, sealed again and checked.",
  },
  events: {
    title: "What happened",
    does: "Say what happened, one event after the other, from papers that were signed. The witness reads each one before it is recorded.",
    evidence: "A record for each event is signed.",
  },
  "drill-result": {
    title: "How the drill went",
    does: "Say when the first login worked, and which mistakes were made. The machine has measured the rest.",
    evidence: "A record of the drill, with its times and mistakes, is signed.",
  },
  rotate: {
    title: "What is replaced",
    does: "Choose the set whose credentials are changed, and say why. Everything in it gets a successor; the old sheets stay good until the end.",
    evidence: NO_RECORD,
  },
  rotated: {
    title: "New and old tried",
    does: "Try on each target that the new credential works, and that the old one is refused. Say how it was tried.",
    evidence: NO_RECORD,
  },
  "old-sheets": {
    title: "Old sheets destroyed",
    does: "Take each old sheet out of its bag under the eyes of the witness, destroy it, and say how. The screen counts how many must go.",
    evidence:
      "A record for each destroyed sheet and one of the rotation are signed. With enough of them gone the old set is superseded.",
  },
  round: {
    title: "What is looked at",
    does: "Choose the sets. Say whether the bags are here, or who went to the safes with the printed sheet, and when.",
    evidence: "The record of the round is signed. It says when the seals were looked at, and by whom.",
  },
  "seal-labels": {
    title: "Labels scanned",
    does: "Hold the label on each bag to the camera. Without the bags at hand, go on: then the numbers alone are compared.",
    evidence: "Nothing is written yet. A label that matches the signed manifest lifts its bag to level 2.",
  },
  seals: {
    title: "Each seal",
    does: "Read the number aloud from the bag or the round’s sheet, and type it. Say how the seal looks. No number is shown beforehand.",
    evidence: "A record for each bag, with its level and what was found, is signed.",
  },
  "share-proof": {
    title: "One sheet alone",
    does: "The custodian opens the bag and scans this sheet, and no other. The vault compares it with its commitment and forgets it.",
    evidence: "The record says that the bag was opened and whether the sheet is its share. How its codes read is kept.",
  },
  rebag: {
    title: "Into a new bag",
    does: "The custodian puts the sheet into a new bag and seals it. The witness types its number, and the custodian signs for it.",
    evidence: "The record ties the number of the new bag to the share and its custodian.",
  },
  "proof-set": {
    title: "Which set",
    does: "Choose the set whose quorum is proved, and say why. Nothing in it will be shown.",
    evidence: NO_RECORD,
  },
  quorum: {
    title: "Quorum proved",
    does: "Open the bags and read the sheets in. The vault opens the set and checks key and payload. Nothing is shown.",
    evidence: "The record says that a quorum opens the set. Nothing of the content is in it.",
  },
  "live-match": {
    title: "Compared with the target",
    does: "For each account whose verifier is at hand, scan or type it: the vault says whether what is sealed still fits. Or go on without.",
    evidence: "The record says which accounts fit. What is sealed is forgotten after this step.",
  },
  leaver: {
    title: "Who leaves or moves",
    does: "Type the name as the book has it. The screen shows every sheet that is or was in these hands.",
    evidence: "The record, with all sheets held, is signed.",
  },
  handover: {
    title: "Each sheet in hand",
    does: "For each sheet: a new bag for somebody else, destroyed under witness, or missing. Who moves may keep it.",
    evidence: "A record for each sheet is signed.",
  },
  safes: {
    title: "Combinations",
    does: "Name each safe whose combination this person knew, and who changed it.",
    evidence: "A record for each changed combination is signed.",
  },
  finish: {
    title: "Finish",
    does: "Press Next. The closing record is signed and the vault ends. Leave no sheet on the table.",
    evidence: "The record that closes the ceremony is signed. After that nothing can be added.",
  },
};

/** What must hold before a step, as a sentence that can be ticked. */
export const ASSERTION_TEXT: { readonly [A in Assertion]: string } = {
  "keys-open": "Both signing keys are open.",
  "book-writable": "The book can be written to.",
  offline: "This machine is on no network.",
  "roll-called": "Everyone was called by name.",
  "sheets-made": "The set is sealed and split, and its sheets are ready to print.",
  "set-open": "A quorum opened the set.",
};

/** Who acts, as printed. */
export const ROLE_TEXT: { readonly [R in Role]: string } = {
  operator: "Operator",
  witness: "Witness",
  custodian: "Custodian",
  approver: "Approver",
  machine: "Machine",
};
