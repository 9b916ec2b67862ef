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
};
