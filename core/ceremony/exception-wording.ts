import type { FailureText } from "../failure/text.ts";
import type { ExceptionKind } from "./exceptions.ts";

const KEPT = "Everything that is done stays done. Sheets in their bags are as good as before.";
/** What people are told when the ceremony halts. None of it depends on the step. */
export const EXCEPTION_TEXT: { readonly [E in ExceptionKind]: FailureText } = {
  "camera-lost": {
    happened: "The camera is gone.",
    safe: KEPT,
    next: "Plug it in again and resume. A print is read back from paper before it goes into its bag, and that needs a camera.",
  },
  "camera-denied": {
    happened: "The camera was not allowed.",
    safe: KEPT,
    next: "Allow the camera in the settings of the system, or switch on its hardware key, and resume.",
  },
  "printer-failed": {
    happened: "The printer did not finish the sheet.",
    safe: KEPT,
    next: "Destroy what came out under the eyes of the witness, mend the printer, and empty its queue. Then resume and print again.",
  },
  "vault-died": {
    happened: "The vault ended, and the secrets in it are gone.",
    safe: "What is on paper stays on paper, and every record written so far is whole.",
    next:
      "Resume, and open the signing keys again. If the ceremony went back to the accounts, the sheets printed so far belong to a set that is " +
      "never signed, those in bags too: first replace the secrets that were installed, then destroy these sheets under the eyes of the witness.",
  },
  slept: {
    happened: "The machine slept.",
    safe: KEPT,
    next: "Check that everyone named is still in the room and nobody touched the machine. Then resume.",
  },
  "book-gone": {
    happened: "The folder of the book is not there.",
    safe: "The records written so far are whole: a record is written entirely or not at all.",
    next: "Plug in the stick that holds the book, the same one, and resume.",
  },
  "book-full": {
    happened: "The folder of the book has no room for the record.",
    safe: "The records written so far are whole: a record is written entirely or not at all.",
    next: "Make room on it without touching the files of the book, and resume.",
  },
  "book-failed": {
    happened: "The book did not take the record.",
    safe: "The records written so far are whole: a record is written entirely or not at all.",
    next:
      "Resume: it is tried again. If it fails again, do not mend the book by hand: abandon the ceremony, copy the folder, and open the book " +
      "anew, which says what is wrong with it.",
  },
  "network-up": {
    happened: "A network connection came up.",
    safe: "This program uses no network. Whether anything else on the machine did is not known.",
    next: "Pull the cable, turn the radio off, and say who did what. Resume only if operator and witness agree; else abandon.",
  },
  "person-left": {
    happened: "Someone who takes part left the room.",
    safe: KEPT,
    next: "Lay unbagged sheets face down; nobody touches them or the machine. Resume when everyone is back.",
  },
  "sheet-spoiled": {
    happened: "A sheet was spoiled.",
    safe: "The other sheets are as good as before.",
    next: "Destroy it under the eyes of the witness. If its read-back is not done, resume and ask for a new print there.",
  },
  other: {
    happened: "The ceremony was halted by hand.",
    safe: KEPT,
    next: "Say why; it is written down. Resume when operator and witness agree, or abandon the ceremony.",
  },
};
