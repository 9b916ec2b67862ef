import type { FailureText } from "./text.ts";

const SHEETS_SAFE = "Nothing was changed and nothing was revealed. The sheets are as good as before.";
const RETYPE = "Scan it again, or compare what was typed with the paper, sign by sign.";
const RESCAN = "Scan again with more light and no shadow, or type the numbered words instead.";
const OTHER_SHEET = "Take the same part from another sheet: the parts are the same on every sheet of a set.";
const NOTHING_SHOWN = "Nothing of the content was shown. The sheets still hold the set.";

/** Cannot be parsed: the input is not what it would have to be. */
export const UNREADABLE = {
  "unreadable.empty": {
    happened: "There was nothing to read.",
    safe: SHEETS_SAFE,
    next: "Scan a code of a sheet, or type its words.",
  },
  "unreadable.too-long": {
    happened: "The input has {actual} characters; at most {limit} are accepted.",
    safe: SHEETS_SAFE,
    next: "Enter one code or one share's words at a time.",
  },
  "unreadable.character": {
    happened: "At position {position} stands a character that no sheet uses.",
    safe: SHEETS_SAFE,
    next: "Type the plain letters A-Z and digits 2-7 as printed. Copied text often carries look-alike or invisible characters.",
  },
  "unreadable.unknown-code": {
    happened: "This is not a code of a Sealwright sheet.",
    safe: SHEETS_SAFE,
    next: "Scan the codes under Share, Card and Payload. The code of another product or of a poster is of no use here.",
  },
  "unreadable.no-label": {
    happened: "No label of a bag is among the codes in view.",
    safe: "What was in view was not kept. Labels that were scanned before still count.",
    next: "Hold the label on the outside of the bag to the camera. Sheets stay in their bags.",
  },
  "unreadable.foreign-share": {
    happened: "This is a raw share of another secret-sharing tool, not of a Sealwright sheet.",
    safe: SHEETS_SAFE,
    next: "Use the share code of a Sealwright sheet; it begins with SWS1.",
  },
  "unreadable.base32": {
    happened: "A character is wrong or missing: the text is not valid base32.",
    safe: SHEETS_SAFE,
    next: RETYPE,
  },
  "unreadable.length": {
    happened: "The code has the wrong length: {actual} instead of {expected}.",
    safe: SHEETS_SAFE,
    next: "Something is missing, or there is too much. " + RETYPE,
  },
  "unreadable.word-count": {
    happened: "{actual} words were read. A share has 36 words, a locked share 64.",
    safe: SHEETS_SAFE,
    next: "Compare the numbers beside the words: one is missing or typed twice. Put ? for a word that cannot be read.",
  },
  "unreadable.check": {
    happened: "The check symbols do not fit, and more is wrong than they can correct.",
    safe: SHEETS_SAFE,
    next: "Put ? for each word that is doubtful: four known places can be corrected, but only two unknown ones. " + RESCAN,
  },
  "unreadable.version": {
    happened: "This is format version {actual}; this program reads version {expected}.",
    safe: SHEETS_SAFE,
    next: "Use the Sealwright release named at the foot of the sheet, or a later one.",
  },
  "unreadable.flags": {
    happened: "The code uses a flag that version 1 does not have.",
    safe: SHEETS_SAFE,
    next: "Use the Sealwright release named at the foot of the sheet, or a later one.",
  },
  "unreadable.header": {
    happened: "The code's {field} is outside its limits.",
    safe: SHEETS_SAFE,
    next: RETYPE,
  },
  "unreadable.lock": {
    happened: "The lock of this share has settings outside the limits ({field}).",
    safe: SHEETS_SAFE,
    next: RETYPE + " No sheet made by Sealwright has such settings.",
  },
  "unreadable.part": {
    happened: "This payload part is malformed ({field}).",
    safe: SHEETS_SAFE,
    next: OTHER_SHEET,
  },
  "unreadable.age": {
    happened: "The sealed payload is not an age file with one scrypt recipient.",
    safe: NOTHING_SHOWN,
    next: "Read the payload parts again from another sheet.",
  },
  "unreadable.work-factor": {
    happened: "The sealed payload asks for a scrypt work factor of {actual}; at most {limit} is accepted.",
    safe: NOTHING_SHOWN,
    next: "Sealwright writes 16. Take the payload parts from another sheet.",
  },
  "unreadable.gzip": {
    happened: "The opened payload is compressed, but the compression is damaged or something follows it.",
    safe: NOTHING_SHOWN,
    next: "Keep the sheets and ask for help; a set sealed by Sealwright never looks like this.",
  },
  "unreadable.payload-size": {
    happened: "The opened payload is larger than {limit} bytes.",
    safe: NOTHING_SHOWN,
    next: "Keep the sheets and ask for help; a set sealed by Sealwright never looks like this.",
  },
  "unreadable.utf8": {
    happened: "The text is not valid UTF-8.",
    safe: NOTHING_SHOWN,
    next: "Save the file as UTF-8 text, or scan the sheet instead.",
  },
  "unreadable.json": {
    happened: "The content is not valid JSON.",
    safe: NOTHING_SHOWN,
    next: "Keep the sheets and ask for help; a set sealed by Sealwright never looks like this.",
  },
  "unreadable.json-depth": {
    happened: "The JSON is nested deeper than {limit} levels.",
    safe: NOTHING_SHOWN,
    next: "Keep the sheets and ask for help; a set sealed by Sealwright never looks like this.",
  },
  "unreadable.json-key": {
    happened: "The JSON has a key twice, or a key that is not allowed.",
    safe: NOTHING_SHOWN,
    next: "Keep the sheets and ask for help; a set sealed by Sealwright never looks like this.",
  },
  "unreadable.payload": {
    happened: "The payload does not have the shape of a Sealwright payload ({field}).",
    safe: NOTHING_SHOWN,
    next: "Keep the sheets and ask for help; a set sealed by Sealwright never looks like this.",
  },
  "unreadable.canonical": {
    happened: "The document is not in canonical form ({field}).",
    safe: "The sheets are not concerned.",
    next: "Use the unchanged file as it was written, byte for byte.",
  },
  "unreadable.name": {
    happened: "A name cannot be used ({field}): it is too long, or has characters that cannot be printed safely.",
    safe: "Nothing was sealed or printed.",
    next: "Shorten the name; use letters, digits and ordinary punctuation.",
  },
  "unreadable.otpauth": {
    happened: "This is not a usable otpauth address ({field}).",
    safe: "Nothing was sealed or printed.",
    next: "Scan the enrolment code again, or type the seed and its settings.",
  },
  "unreadable.entropy": {
    happened: "The rolls or the second machine's bytes cannot be read at position {position}.",
    safe: "Nothing was generated yet.",
    next: "Dice: digits 1 to 6. Second machine: pairs of hexadecimal digits.",
  },
  "unreadable.image": {
    happened: "The file is not an image that can be read, or it has more than {limit} pixels.",
    safe: SHEETS_SAFE,
    next: "Use PNG or JPEG, or type the words.",
  },
  "unreadable.pdf": {
    happened: "The file is not a PDF that can be read, or it has more than {limit} pages.",
    safe: SHEETS_SAFE,
    next: "Save the scan as PNG or JPEG images, or type the words.",
  },
  "unreadable.no-codes": {
    happened: "No code was found in the picture.",
    safe: SHEETS_SAFE,
    next: RESCAN,
  },
  "unreadable.record": {
    happened: "A record of the book does not have the shape of a Sealwright record ({field}).",
    safe: "The sheets are not concerned, and nothing in the book was changed.",
    next: "Use the unchanged book, or its copy. A record made by a later release needs that release.",
  },
  "unreadable.manifest": {
    happened: "A manifest does not have the shape of a Sealwright manifest ({field}).",
    safe: "The sheets are not concerned, and nothing in the book was changed.",
    next: "Use the manifest file that was written when the set was sealed, byte for byte.",
  },
  "unreadable.signature": {
    happened: "A signature file is not an OpenSSH signature as Sealwright writes it ({field}).",
    safe: "The sheets are not concerned, and nothing in the book was changed.",
    next: "Use the unchanged file as it was written, or the book's copy.",
  },
  "unreadable.allowed-signers": {
    happened: "The list of allowed signers cannot be read at line {position}.",
    safe: "The sheets are not concerned, and nothing in the book was changed.",
    next: "Use the unchanged file allowed_signers, or the book's copy.",
  },
  "unreadable.signer-file": {
    happened: "The file of a signing key is not one that Sealwright wrote ({field}).",
    safe: "Nothing was signed, and nothing in the book was changed.",
    next: "Use the unchanged file from the folder signers, or the book's copy, or make a new key.",
  },
  "unreadable.book-file": {
    happened: "A file of the book is missing, too large, or not what its name says ({field}).",
    safe: "The sheets are not concerned, and nothing in the book was changed.",
    next: "Take the book's copy, or choose another book. Keep this one as it is: it may be evidence.",
  },
  "unreadable.zip": {
    happened: "The file is not a zip that can be read, or more than a book's audit pack would need ({field}).",
    safe: "Nothing of it was used, and nothing was changed.",
    next: "Give the zip as it was exported, or the folder that it was unpacked to.",
  },
  "unreadable.totp-code": {
    happened: "Code {position} does not have {expected} digits.",
    safe: "The seed is unharmed, and nothing was sealed yet.",
    next: "Type the code as the authenticator shows it, digits only.",
  },
  "unreadable.time": {
    happened: "This is not a date and time that can be ({field}).",
    safe: "Nothing was changed.",
    next: "Type the date as 2026-03-31, the time as 14:05 or 14:05:30, and the distance from UTC as +01:00 or -05:00.",
  },
  "unreadable.mail-address": {
    happened: "Mail address {position} cannot be used.",
    safe: "Nothing was sent, and nothing was changed.",
    next: "Give at most {limit} addresses like duty@example.org, without names, spaces or accents. Or show the message as text.",
  },
  "unreadable.verifier": {
    happened: "This is not something that can be compared here: {field}.",
    safe: "Nothing was compared, and nothing of what is sealed was shown.",
    next:
      "Give it whole, as the target keeps it: PostgreSQL SCRAM-SHA-256, bcrypt, Argon2, crypt $5$ or $6$, an OpenSSH public key, " +
      "or a certificate in PEM. Or go on without it, and try the sign-in by hand.",
  },
  "unreadable.message": {
    happened: "A message between the windows does not have the form that it must have.",
    safe: "It was not acted on. Nothing was changed.",
    next: "Go back one step and try again. If it stays so, report what you did, without any content of the sheets.",
  },
} as const satisfies Record<`unreadable.${string}`, FailureText>;
