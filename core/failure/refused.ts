import type { FailureText } from "./text.ts";

const KEPT = "Nothing was revealed. The sheets are as good as before.";
const NOT_MADE = "Nothing was generated, sealed or printed.";

/** Not allowed now: the input may be fine, the rule says no. */
export const REFUSED = {
  "refused.not-enough-shares": {
    happened: "{have} of the {need} shares that set {set} needs are in.",
    safe: KEPT,
    next: "Bring more sheets of the same set. Those that were set aside do not count.",
  },
  "refused.no-shares": {
    happened: "No share was read.",
    safe: KEPT,
    next: "Scan the code under Share, or type the words.",
  },
  "refused.no-parts": {
    happened: "The shares of set {set} suffice, but no payload part was read.",
    safe: KEPT,
    next: "Scan the codes under Payload of any one sheet of the set: they are the same on all.",
  },
  "refused.missing-parts": {
    happened: "{have} of {need} payload parts of set {set} are in.",
    safe: KEPT,
    next: "Scan the missing parts from any sheet of the set: they are the same on all.",
  },
  "refused.locked": {
    happened: "Share {x} of set {set} is locked by its custodian's passphrase.",
    safe: KEPT,
    next: "Ask the custodian for the passphrase, or bring another sheet.",
  },
  "refused.unauthenticated": {
    happened: "No card of set {set} was read, so nobody can tell whether what its shares open is what was sealed.",
    safe: KEPT,
    next: "Scan the card of every sheet. Only if the cards are lost: accept the result as unauthenticated, and treat it so.",
  },
  "refused.uncertain-correction": {
    happened: "Share {x} of set {set} was corrected, but no card vouches for the correction.",
    safe: KEPT,
    next: "Scan a card of the set, or read the share again without mistakes.",
  },
  "refused.several-sets": {
    happened: "The sheets make up more than one complete set.",
    safe: KEPT,
    next: "Open one set at a time: leave out the sheets of the other.",
  },
  "refused.disagreement": {
    happened: "Too many sheets of set {set} disagree with one another to tell which are right.",
    safe: KEPT,
    next: "Scan the cards of all sheets: they tell which shares were printed. Leave out the sheet whose card differs.",
  },
  "refused.too-many-items": {
    happened: "More than {limit} different codes were read.",
    safe: KEPT,
    next: "Start again with the sheets of one set.",
  },
  "refused.no-file": {
    happened: "The file is not there or may not be read.",
    safe: KEPT,
    next: "Check the name, and that the stick is in.",
  },
  "refused.not-plain": {
    happened: "What was named is neither a folder nor a plain file ({field}).",
    safe: "Nothing was read, and nothing was changed.",
    next: "Name the folder or the zip itself.",
  },
  "refused.folder-not-empty": {
    happened: "The folder is not empty, or it cannot be written to.",
    safe: "Nothing in it was changed.",
    next: "Name a new folder.",
  },
  "refused.file-there": {
    happened: "The file is there already, or it cannot be written.",
    safe: "Nothing was overwritten.",
    next: "Name a new file, in a folder that is there.",
  },
  "refused.inside-book": {
    happened: "The place to write to lies in the book's own folder.",
    safe: "Nothing was written.",
    next: "Name a place outside the book.",
  },
  "refused.pack-too-large": {
    happened: "The audit pack has more than {limit} files, or more than 512 MiB, which is too much for one zip.",
    safe: "Nothing was written, and the book is as it was.",
    next: "Export the pack as a folder.",
  },
  "refused.threshold": {
    happened: "{m} of {n} is not possible: at least 2, at most 15, and never more needed than printed.",
    safe: NOT_MADE,
    next: "Choose a threshold of 2 or more and at most as many as there are custodians, 15 at most.",
  },
  "refused.generation": {
    happened: "A generation is a number from 1 to 255.",
    safe: NOT_MADE,
    next: "After generation 255 start a new custody set.",
  },
  "refused.payload-too-large": {
    happened: "The sealed credentials take {actual} bytes; the sheets carry at most {limit}.",
    safe: NOT_MADE,
    next: "Shorten notes and files, or split the credentials into two sets.",
  },
  "refused.password-policy": {
    happened: "The password policy cannot be used ({field}).",
    safe: NOT_MADE,
    next: "Change the policy: 30 to 128 characters, and every class it requires must have characters left to choose from.",
  },
  "refused.passphrase-policy": {
    happened: "The passphrase policy cannot be used ({field}).",
    safe: NOT_MADE,
    next: "Choose 6 to 24 words and one of the separators offered.",
  },
  "refused.payload-field": {
    happened: "The credentials cannot be sealed as they are: {field} is missing, unknown, too long or cannot be shown safely.",
    safe: NOT_MADE,
    next: "Correct it. Text must not hold invisible characters; a password is one line; lists have at most 100 entries.",
  },
  "refused.totp-settings": {
    happened: "These one-time-code settings are not possible ({field}).",
    safe: NOT_MADE,
    next: "Use SHA-1, SHA-256 or SHA-512, 6 or 8 digits, and a seed of 10 to 128 bytes.",
  },
  "refused.entropy-too-little": {
    happened: "The rolls and bytes given count {actual} bits; at least {need} are needed to be worth mixing in.",
    safe: NOT_MADE,
    next: "Go on rolling, or leave the extra source out: the system's randomness is used in any case.",
  },
  "refused.entropy-pattern": {
    happened: "The {field} given repeat themselves in a way that chance does not.",
    safe: NOT_MADE,
    next: "Roll real dice and write down every roll, or leave the extra source out.",
  },
  "refused.lock-settings": {
    happened: "The lock's settings are outside the limits ({field}).",
    safe: NOT_MADE,
    next: "Use the default settings, and a passphrase that is not empty.",
  },
  "refused.roster": {
    happened: "These people cannot hold this ceremony together ({field}).",
    safe: NOT_MADE,
    next: "Name 2 to 15 different custodians, an operator, and a witness who is neither the operator nor a custodian.",
  },
  "refused.lint-stop": {
    happened: "The plan breaks rule {field} of custody, and no reason overrules it.",
    safe: NOT_MADE,
    next: "Change the plan as the rule says.",
  },
  "refused.lint-open": {
    happened: "The plan goes against rule {field} of custody, and nobody has said why.",
    safe: NOT_MADE,
    next: "Change the plan as the rule says, or accept the warning with a reason, which is signed.",
  },
  "refused.reason": {
    happened: "A reason of {need} to {limit} plain characters on one line is needed.",
    safe: "Nothing was changed.",
    next: "Say in a few words why. It is written into the signed record, so put no secret into it.",
  },
  "refused.record": {
    happened: "What should be recorded does not have the fields of its event ({field}).",
    safe: "Nothing was written.",
    next: "Report it: the program must ask for what a record needs before it writes one.",
  },
  "refused.record-text": {
    happened: "What was typed cannot go into a signed record ({field}).",
    safe: "Nothing was written.",
    next: "Use one line of letters, digits and ordinary punctuation, {limit} characters at most, and put no secret into it.",
  },
  "refused.passphrase-short": {
    happened: "The passphrase has {actual} characters; a signing key needs at least {need}.",
    safe: "No key was written.",
    next: "Choose a longer one. Four random words or more are easy to type and hard to guess.",
  },
  "refused.same-signer": {
    happened: "Operator and witness would sign with the same key.",
    safe: "Nothing was written.",
    next: "Let another person witness, with a key of their own.",
  },
  "refused.signer-known": {
    happened: "The book has this signing key already.",
    safe: "Nothing in it was changed.",
    next: "Open the key that is there with its passphrase, or make a new one.",
  },
  "refused.book-not-empty": {
    happened: "The folder is neither empty nor a book of Sealwright.",
    safe: "Nothing in it was changed.",
    next: "Choose the folder of a book, or an empty one.",
  },
  "refused.book-in-use": {
    happened: "The book is open in another window or program.",
    safe: "Nothing in it was changed.",
    next: "Close the other one. If there is none, for certain, remove the file book.lock from the folder and try again.",
  },
  "refused.book-rule": {
    happened: "{says} The book takes nothing that breaks its rule {rule} ({field}).",
    safe: "Nothing was written, and all that was recorded before stays.",
    next: "Open the signing keys again. If it stays so, make a new key: the book then tells of it.",
  },
  "refused.copy-place": {
    happened: "The book and its copy cannot be kept in one folder, nor one in the other.",
    safe: "Nothing was changed.",
    next: "Choose a folder elsewhere for the copy, best on a removable drive.",
  },
  "refused.copy-ahead": {
    happened: "The copy has what the book has not ({field}): it is the newer one.",
    safe: "Nothing was changed, neither in the book nor in its copy.",
    next: "Open the copy as the book, and bring this one up to it.",
  },
  "refused.copy-lacks": {
    happened: "{says} The book breaks rule {rule} at {field}, and the copy does not have that file.",
    safe: "Nothing was changed, neither in the book nor in its copy.",
    next: "Bring a newer copy. Without one this book cannot be mended: keep it as it is, and go on with the copy.",
  },
  "refused.book-place": {
    happened: "A book cannot be kept in this place ({field}).",
    safe: "Nothing was changed.",
    next: "Choose a plain folder on a stick or on this machine's disk, without links in it.",
  },
  "refused.clock-difference": {
    happened: "Machine and watch are {actual} hours apart; more than {limit} is a wrong date, not a wrong clock.",
    safe: "Nothing was changed.",
    next: "Compare the date with a second person's. Correct what was typed, or set the machine's clock.",
  },
  "refused.reveal-too-long": {
    happened: "Credentials may be shown for {limit} minutes in all, not for {actual}.",
    safe: "Nothing was changed; what may be shown goes on until its time is over.",
    next: "Give whole minutes within the limit: 60 at first, up to 240 with a reason. After that, open the set anew.",
  },
  "refused.sender": {
    happened: "A message came from something that is not a window of this program.",
    safe: "It was not read. Nothing was changed.",
    next: "Close the program and start it again. If it comes back, do not use this machine.",
  },
  "refused.other-room": {
    happened: "A window asked for what belongs to the other window.",
    safe: "It was not read. Nothing was changed.",
    next: "Close the program and start it again. If it comes back, report it.",
  },
  "refused.message-too-large": {
    happened: "A message between the windows is larger than it may be ({limit} bytes).",
    safe: "It was not read. Nothing was changed.",
    next: "Enter less at once: shorten long texts, or show fewer codes in one picture.",
  },
} as const satisfies Record<`refused.${string}`, FailureText>;
