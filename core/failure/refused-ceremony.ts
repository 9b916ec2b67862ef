import type { FailureText } from "./text.ts";

const UNCHANGED = "Nothing was changed. The ceremony stands where it stood.";
const NOT_OPENED = "Nothing was revealed. The sheets are as good as before.";

/** Not allowed now in a ceremony. */
export const REFUSED_CEREMONY = {
  "refused.ceremony-closed": {
    happened: "The ceremony is closed.",
    safe: "Its records are written and signed.",
    next: "Call a new ceremony.",
  },
  "refused.ceremony-halted": {
    happened: "The ceremony is halted.",
    safe: UNCHANGED,
    next: "Do what the notice says, then resume. Or abandon the ceremony with a reason.",
  },
  "refused.not-this-step": {
    happened: "This is not the step that is to be done now.",
    safe: UNCHANGED,
    next: "Go on with the step that the screen shows.",
  },
  "refused.assertion": {
    happened: "The step cannot begin: {field} does not hold.",
    safe: UNCHANGED,
    next: "Bring it about as the step says, and try again.",
  },
  "refused.answer": {
    happened: "What was entered cannot be used ({field}).",
    safe: UNCHANGED,
    next: "Correct it and try again.",
  },
  "refused.check-stop": {
    happened: "The machine check {field} failed, and no reason overrules it.",
    safe: "Nothing was generated, sealed, printed or revealed.",
    next: "Mend it and check again, or use another machine.",
  },
  "refused.check-open": {
    happened: "The machine check {field} gave a warning, and nobody has said why it is accepted.",
    safe: UNCHANGED,
    next: "Mend it and check again, or accept it with a reason, which is signed.",
  },
  "refused.clock-off": {
    happened: "The machine's clock and the watch differ by {actual} seconds; {limit} are allowed.",
    safe: UNCHANGED,
    next: "Compare the watch, the date and the time zone. Set the clock, or accept the difference with a reason, which is signed.",
  },
  "refused.account": {
    happened: "Account {position} cannot be sealed as it is planned ({field}).",
    safe: "Nothing was generated, sealed or printed.",
    next: "Correct it. Each account needs a title of its own and at least one secret.",
  },
  "refused.accounts": {
    happened: "{actual} accounts are planned; a set holds 1 to {limit}.",
    safe: "Nothing was generated, sealed or printed.",
    next: "Name at least one account, or seal two sets.",
  },
  "refused.install-proof": {
    happened: "This does not prove that account {position} is installed ({field}).",
    safe: "Nothing was printed. The secret is still in the vault.",
    next: "Where a one-time code was made here, enter two consecutive codes. Else sign in with the secret. Say “already” only if it was.",
  },
  "refused.read-back": {
    happened: "The sheet is not proved: {field}.",
    safe: "The other sheets are as good as before.",
    next: "Scan what is missing again with more light. If a code stays bad, have the sheet printed again and destroy this one.",
  },
  "refused.bag-number": {
    happened: "This cannot be the number of a bag.",
    safe: UNCHANGED,
    next: "Type the number that is printed on the bag: 4 to 40 letters, digits and hyphens.",
  },
  "refused.bag-twice": {
    happened: "The number of this bag was entered already.",
    safe: UNCHANGED,
    next: "Read the number from the bag again. Two bags never have the same number; if they do, use another bag.",
  },
  "refused.receipts": {
    happened: "{have} of {need} custodians have signed for their bags.",
    safe: "The sheets stay in their bags.",
    next: "Let every custodian sign. If one cannot, halt the ceremony and say so.",
  },
  "refused.classification": {
    happened: "A drill is classified as a drill, and nothing else is.",
    safe: NOT_OPENED,
    next: "Choose “drill” in a drill. If this is an emergency, abandon the drill and call a real ceremony.",
  },
  "refused.approvers": {
    happened: "{have} of {need} approvers are named, and nobody has said why fewer suffice.",
    safe: NOT_OPENED,
    next: "Reach another approver, or go on with fewer and say why, which is signed.",
  },
  "refused.approver": {
    happened: "Approver {position} cannot approve this ({field}).",
    safe: NOT_OPENED,
    next: "Name different people, none of whom is operator or witness of this ceremony.",
  },
  "refused.bags": {
    happened: "{actual} bags are entered; at least 1 and at most {limit} can be.",
    safe: NOT_OPENED,
    next: "Enter the bags that were brought, before any of them is opened.",
  },
  "refused.real-set-in-drill": {
    happened: "Set {set} is a real one, and this is a drill.",
    safe: NOT_OPENED,
    next: "Put the sheets into new bags and record it. Bring the sheets that are marked DRILL.",
  },
  "refused.drill-set-in-emergency": {
    happened: "Set {set} is a drill's: its credentials are made up.",
    safe: NOT_OPENED,
    next: "Bring the real sheets, without the mark DRILL.",
  },
  "refused.witness-keeps": {
    happened: "Sheet {x} of set {set} is kept by {field}: a custodian is no witness of the same generation.",
    safe: UNCHANGED,
    next: "Let somebody witness this who keeps no sheet of these sets, or leave that set to another ceremony.",
  },
  "refused.seal-number": {
    happened: "This is not the number that the book has for this bag.",
    safe: "Nothing is recorded of this bag yet.",
    next: "Read the number from the bag again, sign by sign, and type it. If it is the same as before, it is recorded as a wrong number.",
  },
  "refused.set-over": {
    happened: "Set {set} is over: the journal says that it was superseded, retired or destroyed.",
    safe: UNCHANGED,
    next: "Choose the set that took its place. If sheets of this one are still about, record that they are destroyed.",
  },
  "refused.generation-sealed": {
    happened: "Set {set} was replaced already: generation {generation} of it is sealed.",
    safe: "Nothing was generated, sealed or printed. Both sets stand as before.",
    next:
      "Rotate the later one. If the rotation was not finished, try new and old on their targets and record it, then the destroyed sheets, in a " +
      "recording.",
  },
} as const satisfies Record<`refused.${string}`, FailureText>;
