import type { FailureText } from "./text.ts";

const UNWRITTEN = "Nothing was recorded. What the journal says stands as before.";

/** An event that people would put into the journal and that cannot be so. `field` is the rule's number (core/custody/recording/rules.ts). */
export const REFUSED_EVENT = {
  "refused.event-set": {
    happened: "The book has no sealed set {set} (rule {field}).",
    safe: UNWRITTEN,
    next: "Compare the set ID with the sheet or the label. If it is right, this is not the book of that set.",
  },
  "refused.event-kind": {
    happened: "Set {set} is a drill's and this recording is in earnest, or the other way round (rule {field}).",
    safe: UNWRITTEN,
    next: "Record what concerns drills in a recording that was called as a drill, and everything else in one in earnest.",
  },
  "refused.event-sheet": {
    happened: "Set {set} has no sheet {x} (rule {field}).",
    safe: UNWRITTEN,
    next: "Read the number of the share from the label or the sheet again.",
  },
  "refused.event-destroyed": {
    happened: "The journal says already that sheet {x} of set {set} was destroyed (rule {field}).",
    safe: UNWRITTEN,
    next: "Read set and number again. If a sheet turned up that should not be there any more, record an incident.",
  },
  "refused.event-level": {
    happened: "A check to level 1, 2 or 3 is of one sheet; one to level 4 or 5 is of the whole set (rule {field}).",
    safe: UNWRITTEN,
    next: "Choose the sheet, or leave it out for the levels 4 and 5.",
  },
  "refused.event-bag": {
    happened: "The number of the bag and the result do not go together for sheet {x} of set {set} (rule {field}).",
    safe: UNWRITTEN,
    next: "Read the number from the bag again. If it is not the one in the book, the result is “wrong number”; without a bag, “missing”.",
  },
  "refused.event-proved-alone": {
    happened: "{have} shares of set {set} were proved alone already, and {limit} is the most there may be (rule {field}).",
    safe: UNWRITTEN,
    next: "If one more was read all the same, record an incident (leak) and rotate the set: a quorum may be known. Else check to level 2.",
  },
  "refused.event-time": {
    happened: "A time does not fit: it is still to come, or something ends before it begins (rule {field}).",
    safe: UNWRITTEN,
    next: "Read date, time and time zone again.",
  },
  "refused.event-rotation-sets": {
    happened: "Set {set} was not replaced by the other one: they are the same, or the other one is not younger (rule {field}).",
    safe: UNWRITTEN,
    next: "Name the old set first, then the one that was sealed after it.",
  },
  "refused.event-proofs": {
    happened:
      "For credential {position} of the old set it is not said whether the new one works and the old one is refused (rule {field}).",
    safe: UNWRITTEN,
    next: "Try both on the target, for every credential. Where one could not be tried or failed, say how that is dealt with.",
  },
  "refused.event-derived": {
    happened: "Part of it is not what the journal says (rule {field}).",
    safe: UNWRITTEN,
    next: "Begin this event again. If it stays so, report it: the program must fill this in itself.",
  },
  "refused.event-not-rotated": {
    happened: "The journal does not say that set {set} was rotated to that one (rule {field}).",
    safe: UNWRITTEN,
    next: "Change its credentials, seal the new set, and record the rotation first.",
  },
  "refused.event-sheets-out": {
    happened:
      "{have} sheets of set {set} are destroyed, and {need} must be before it counts as superseded or retired (rule {field}).",
    safe: UNWRITTEN,
    next: "Fetch the others, destroy them under witness, and record each. As long as they are out, the set can be opened.",
  },
  "refused.event-superseded": {
    happened: "The journal says already that set {set} was superseded or retired (rule {field}).",
    safe: UNWRITTEN,
    next: "Read the set ID again.",
  },
  "refused.event-joined": {
    happened: "The journal says already that this person became a custodian, and not that they left (rule {field}).",
    safe: UNWRITTEN,
    next: "Record the yearly acknowledgement instead, or first that the person left.",
  },
  "refused.event-no-custodian": {
    happened: "The journal knows nobody of this name as a custodian at present (rule {field}).",
    safe: UNWRITTEN,
    next: "Write the name as it stands on the label and in the list of custodians.",
  },
  "refused.event-opening": {
    happened: "Record {position} does not say that this set was opened (rule {field}).",
    safe: UNWRITTEN,
    next: "Look up the number in the journal: it is that of the record “set opened”.",
  },
  "refused.event-key-unknown": {
    happened: "The journal has no signing key with this identifier (rule {field}).",
    safe: UNWRITTEN,
    next: "Read the eight characters again, from allowed_signers or from the record that added the key.",
  },
  "refused.event-key-revoked": {
    happened: "The journal says already that this signing key counts no longer (rule {field}).",
    safe: UNWRITTEN,
    next: "Read the eight characters of the key again.",
  },
  "refused.event-own-key": {
    happened: "This is one of the two keys that sign this recording (rule {field}).",
    safe: UNWRITTEN,
    next:
      "Nothing may bear its signature after it is revoked, not even the end of this ceremony. Let two people with other keys record it; whoever " +
      "needs a new key makes it at the beginning of that ceremony.",
  },
  "refused.event-drill-key": {
    happened: "A drill does not revoke signing keys: they are those that sign in earnest (rule {field}).",
    safe: UNWRITTEN,
    next: "In the drill, say that the key would be revoked now. To revoke it indeed, call a recording in earnest.",
  },
  "refused.event-bag-used": {
    happened: "A sheet was sealed in a bag of this number before, of this set or another (rule {field}).",
    safe: UNWRITTEN,
    next: "Read the number from the new bag again. No bag is used twice: if the sheet is in its old bag still, it was not bagged anew.",
  },
  "refused.event-keeps-other": {
    happened: "This person keeps sheet {x} of set {set} already (rule {field}).",
    safe: UNWRITTEN,
    next:
      "Nobody keeps two sheets of one set. Give the bag to somebody else; if this person had both in their hands, record an incident " +
      "(leak) and rotate the set.",
  },
  "refused.event-kept-others": {
    happened:
      "Other sheets of set {set} that are or were in this person’s hands: {have}. With one more they would have held as many as open it " +
      "(rule {field}).",
    safe: UNWRITTEN,
    next:
      "Give the bag to somebody who has kept no other sheet of this set. If this person had it all the same, record an incident (leak) and " +
      "rotate the set.",
  },
  "refused.event-receipt": {
    happened: "The last bag of sheet {x} of set {set} has another number, or was sealed for somebody else (rule {field}).",
    safe: UNWRITTEN,
    next:
      "Read number and name from the receipt again. A sheet that goes to somebody else goes into a new bag: record first that it was " +
      "bagged anew.",
  },
  "refused.event-witness": {
    happened: "The witness of this ceremony keeps a sheet of set {set}, or is to keep one (rule {field}).",
    safe: UNWRITTEN,
    next: "Let somebody witness it who keeps no sheet of this set: finish here, and call the ceremony again with them.",
  },
  "refused.event-before-last": {
    happened: "The journal has a later check of sheet {x} of set {set} than this one would be (rule {field}).",
    safe: UNWRITTEN,
    next:
      "Read date, time and time zone again, on the paper and for this ceremony. If the earlier check was dated wrongly, record an incident " +
      "(the book) that says so; this check can be recorded after the date that stands there.",
  },
  "refused.event-waived-late": {
    happened:
      "Set {set} was rotated, superseded or retired after the opening in record {position}: there is nothing to waive (rule {field}).",
    safe: UNWRITTEN,
    next: "Look up the opening that is meant. If it is this one, nothing more is due.",
  },
  "refused.event-no-rotation": {
    happened:
      "The journal knows no rotation of set {set} after the opening in record {position}, and none that was waived until now (rule {field}).",
    safe: UNWRITTEN,
    next:
      "Say “not yet” and rotate the set. If it was rotated, record the rotation first; if it is not to be rotated, record first that this " +
      "was waived, by whom and why.",
  },
  "refused.event-not-reviewed": {
    happened: "The last review of the need for set {set} did not decide to retire it, or there was none (rule {field}).",
    safe: UNWRITTEN,
    next: "Review the need for the set first, and record what was decided and why.",
  },
  "refused.event-bag-opened": {
    happened:
      "The last bag of sheet {x} of set {set} has another number, or the journal says already that it was opened (rule {field}).",
    safe: UNWRITTEN,
    next:
      "Read the number from the bag again. If the sheet was bagged anew, record that first; if another bag was there, record a check with " +
      "“another number”.",
  },
  "refused.event-generation": {
    happened: "Set {set} is no later generation of the old set than the old set itself (rule {field}).",
    safe: UNWRITTEN,
    next: "Compare both set IDs with the labels: the new set is the one with the higher generation.",
  },
  "refused.event-rotated-elsewhere": {
    happened: "The journal says already that set {set} was rotated to another set (rule {field}).",
    safe: UNWRITTEN,
    next:
      "Look up that rotation in the journal. If two were begun for one set, keep the one that is recorded, and record an incident (the book) " +
      "about the other: its credentials may not be the ones that work.",
  },
  "refused.event-waiver-approver": {
    happened: "Nobody approved it but those who sign it here or keep a sheet of set {set} (rule {field}).",
    safe: UNWRITTEN,
    next: "Have it approved by somebody who is neither operator nor witness of this ceremony nor a custodian of the set, and name them.",
  },
  "refused.event-waiver-until": {
    happened: "The time until which the rotation is waived is over already (rule {field}).",
    safe: UNWRITTEN,
    next: "Name a time that is to come, or leave it empty when the set is never to be rotated for this use.",
  },
  "refused.event-not-disabled": {
    happened: "For credential {position} of the set it is not said that it is disabled, nor why it is not (rule {field}).",
    safe: UNWRITTEN,
    next: "Disable every credential on its system, or say how it is dealt with.",
  },
  "refused.event-limit": {
    happened: "One recording takes {limit} events, and this one has them (rule {field}).",
    safe: "All of them are recorded and signed.",
    next: "Say that there is no more, finish, and call another recording.",
  },
} as const satisfies Record<`refused.${string}`, FailureText>;
