import type { GateStep } from "./desk-types.ts";
import { isolated } from "./unseen.ts";

/** What the desk says before a step that is done in the clean room. */

export const GATE = {
  lead: "This step is done in the clean room: a window of its own that keeps nothing and ends with the step.",
  happens: "What happens there",
  hand: "Have at hand",
  enter: "Enter the clean room",
  open: "The clean room is open. Go on in its window.",
  openNext: "When the step is done there, this screen goes on by itself.",
  close: "Close the clean room",
  closeHint: "Nothing is lost: the step stays as it is, and you can enter again.",
};

interface GateText {
  readonly heading: (who: string) => string;
  readonly happens: readonly string[];
  readonly hand: readonly string[];
}

/** `who` is the person, account or sheet that the step is about; "" where there is none. */
export const GATE_TEXT: { readonly [S in GateStep]: GateText } = {
  "operator-key": {
    heading: (who) => `${isolated(who)}: open your signing key`,
    happens: [
      "You type the passphrase of your signing key. A new key is made if the book holds none of yours.",
      "The others look away from screen and keyboard.",
    ],
    hand: ["Your passphrase. It is nowhere in this app; nobody can reset it."],
  },
  "witness-key": {
    heading: (who) => `${isolated(who)}: open your signing key`,
    happens: [
      "The witness sits down at the keyboard and types the passphrase. A new key is made if the book holds none of theirs.",
      "The operator and the others look away.",
    ],
    hand: ["The witness’s own passphrase. It must differ from the operator’s."],
  },
  imports: {
    heading: (who) => `Bring in: ${isolated(who)}`,
    happens: [
      "The operator types the secret, or scans its code.",
      "The witness sees that it is the right account and does not read along.",
    ],
    hand: ["The secret, on paper or on the screen of its system"],
  },
  install: {
    heading: (who) => `Install: ${isolated(who)}`,
    happens: [
      "The new secret is shown, and you set it on its system. From here on the old one may no longer work.",
      "One-time codes are proved by two codes in a row; a password by signing in.",
    ],
    hand: ["A machine from which the system can be reached", "Someone who may change this account"],
  },
  "read-back": {
    heading: (who) => `Read back: ${isolated(who)}`,
    happens: [
      "Hold the printed sheet before the camera until every code is read.",
      "Each code gets a grade. If one reads badly, the sheet is printed again and this one is destroyed.",
    ],
    hand: ["The sheet just printed, flat and well lit", "The camera of this machine"],
  },
  shares: {
    heading: () => "Read the sheets in",
    happens: [
      "Open the bags. Scan share and card of each sheet, and every payload part once; or type the words.",
      "The screen says which sheets are in, what is missing, and which sheet is bad and why.",
    ],
    hand: ["The sheets, of as many custodians as are needed", "The passphrases of custodians whose sheets are locked"],
  },
  reveal: {
    heading: () => "Show the credentials",
    happens: [
      "One credential at a time, in large type, with positions. One-time codes run live.",
      "Everything is hidden when the window loses the focus and when the time is up: one hour, unless you extend it with a reason.",
    ],
    hand: ["The machine on which the credential is typed", "The witness’s watch, for one-time codes"],
  },
  "seal-labels": {
    heading: () => "Scan the labels",
    happens: [
      "Hold the label of each bag to the camera, one after the other. No bag is opened.",
      "Each label is compared with the signed manifest of its set. What fits lifts its bag to level 2.",
      "Labels that are torn, or bags that are elsewhere, are left out: go on without them.",
    ],
    hand: ["The bags, as they come from their places", "The camera of this machine"],
  },
  "share-proof": {
    heading: (who) => `Prove one sheet: ${isolated(who)}`,
    happens: [
      "The custodian opens this bag and scans this sheet, and no other. No second bag is open meanwhile.",
      "The vault compares it with its commitment, tells whether it is the share, and forgets it.",
      "Afterwards it goes into a new bag at once.",
    ],
    hand: ["This one sheet in its bag", "A new, numbered bag", "The passphrase, if the sheet is locked"],
  },
  quorum: {
    heading: () => "Prove that a quorum opens it",
    happens: [
      "Open the bags and read the sheets in, by camera or by typing the words.",
      "The vault opens the set and compares key and payload with the signed manifest. Nothing is shown.",
      "The screen says whether a quorum opens it, and which sheet is bad and why.",
    ],
    hand: [
      "The sheets, of as many custodians as are needed",
      "The passphrases of custodians whose sheets are locked",
      "New, numbered bags",
    ],
  },
  "live-match": {
    heading: () => "Compare with the targets",
    happens: [
      "For each account: scan or type what its target keeps of the secret. The vault says whether what is sealed still fits.",
      "The secret itself is not shown. An account without a verifier at hand is left out.",
      "When this step is done, what was opened is forgotten.",
    ],
    hand: [
      "The verifier of each account, on paper or as a code, as its system’s administrator exports it",
      "The witness’s watch, for one-time codes",
    ],
  },
};
