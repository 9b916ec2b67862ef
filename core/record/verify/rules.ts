/** One rule that every book keeps (FORMAT.md, "Verifying a book"): what the file that breaks it shows, what that means, what to do. */
export interface Rule {
  /** What was found, in one sentence about the file. */
  readonly says: string;
  /** What may have happened. */
  readonly means: string;
  readonly next: string;
}

const EVIDENCE = "Keep this book as it is: it may be evidence. Compare it with a copy and with the heads on paper.";
const COPY = "Take the file from a copy of the book; the rules tell whether it is the right one.";

/** Rules by their identifier: P pack, B files of the book, R records, S signatures, M manifests, H heads on paper. */
export const RULES = {
  P1: {
    says: "The file is not the one that SHA256SUMS names.",
    means: "It was changed after the pack was made.",
    next: EVIDENCE,
  },
  P2: {
    says: "SHA256SUMS names the file, and it is not there.",
    means: "It was removed from the pack, or the copy is not whole.",
    next: COPY,
  },
  P3: { says: "SHA256SUMS does not name the file.", means: "It was added after the pack was made.", next: EVIDENCE },
  P4: { says: "SHA256SUMS cannot be read.", means: "It was changed, or the copy is not whole.", next: COPY },

  B1: {
    says: "No file of a book has this name.",
    means: "Somebody put it there, or a program made a second copy of a file.",
    next: "Look at it, and move it out of the book.",
  },
  B2: {
    says: "This is not a plain file (a link, a folder, a device).",
    means: "Somebody put it there: a book holds plain files only.",
    next: EVIDENCE,
  },
  B3: { says: "The file is larger than any of its kind.", means: "It was overwritten, or the disk is damaged.", next: COPY },
  B4: {
    says: "This signature's document is not there.",
    means: "A write did not finish, or the document was removed.",
    next: "Open the book in Sealwright, which sets unfinished writes aside; then compare the head with paper.",
  },
  B5: {
    says: "The list of allowed signers is missing or cannot be read.",
    means: "It was removed, edited, or damaged. Nothing can be said about signatures.",
    next: COPY,
  },
  B6: {
    says: "A folder of the book is missing or cannot be read.",
    means: "This is not a book, or not all of it.",
    next: "Give the folder that holds `records` and `manifests`.",
  },

  R1: {
    says: "This is not canonical JSON.",
    means: "It was edited, written anew by another program, or damaged.",
    next: EVIDENCE,
  },
  R2: {
    says: "This is not a record of a known event with exactly its fields.",
    means: "It was edited, or a newer program wrote it.",
    next: EVIDENCE,
  },
  R3: {
    says: "The record has another number than its file.",
    means: "It was moved, copied (replayed), or put in another order.",
    next: EVIDENCE,
  },
  R4: { says: "The record is missing.", means: "It was removed, or the copy is not whole.", next: COPY },
  R5: {
    says: "The record does not follow the one before it.",
    means: "The one before was changed, or this one comes from elsewhere.",
    next: EVIDENCE,
  },
  R6: {
    says: "The record is earlier than the one before it, and nobody gave a reason.",
    means: "A clock was put back, or the order is not the true one.",
    next: EVIDENCE,
  },
  R7: {
    says: "The record is of a time to come.",
    means: "A clock was wrong, or it was signed for later.",
    next: "Check the date of this machine first.",
  },
  R8: {
    says: "The record begins a second chain.",
    means: "Two books were mixed, or the beginning was replaced.",
    next: EVIDENCE,
  },
  R9: {
    says: "The record follows an earlier one than the one before it.",
    means: "Two histories go on from the same record: a fork.",
    next: EVIDENCE,
  },
  R10: {
    says: "The record adds a key that is known already, or that is not of its identifier.",
    means: "Somebody tried to put another key in the place of one.",
    next: EVIDENCE,
  },

  S1: { says: "The operator's signature is missing.", means: "It was removed, or the copy is not whole.", next: COPY },
  S2: { says: "This is not an SSH signature as it is written here.", means: "Its text was edited or damaged.", next: COPY },
  S3: { says: "The signature was made for another kind of document.", means: "It was taken from elsewhere.", next: EVIDENCE },
  S4: {
    says: "The key is none that may sign this.",
    means: "Somebody else signed it, or the list of allowed signers is not the right one.",
    next: EVIDENCE,
  },
  S5: { says: "The signature is not over these bytes.", means: "The document or the signature was changed.", next: EVIDENCE },
  S6: { says: "The witness's signature is missing.", means: "It was removed, or one person acted alone.", next: COPY },
  S7: { says: "Operator and witness signed with one key.", means: "One person acted alone.", next: EVIDENCE },
  S8: {
    says: "The key was not yet added when this was signed.",
    means: "It was signed later and put in, or the record that added the key is gone.",
    next: EVIDENCE,
  },
  S9: {
    says: "The key was not valid at the time of the document.",
    means: "It had expired, or was not valid yet.",
    next: EVIDENCE,
  },
  S10: { says: "The key had been revoked.", means: "Somebody used a key that counts no longer.", next: EVIDENCE },
  S11: {
    says: "The record names another person than the one who signed.",
    means: "Somebody signed for somebody else.",
    next: EVIDENCE,
  },

  M1: { says: "This is not a manifest in canonical JSON.", means: "It was edited or damaged.", next: EVIDENCE },
  M2: { says: "The manifest is of another set than its file.", means: "It was moved or copied.", next: EVIDENCE },
  M3: {
    says: "No record says that this set was sealed.",
    means: "The ceremony did not come to its end. The set does not count.",
    next: "Nothing, when the journal tells of that ceremony. Its sheets must be destroyed.",
  },
  M4: {
    says: "The journal tells of another manifest of this set, or it is not there.",
    means: "The manifest was replaced or removed.",
    next: EVIDENCE,
  },
  M5: {
    says: "The manifest was made on another journal than this one.",
    means: "The journal was rewritten since, or the manifest comes from another book.",
    next: EVIDENCE,
  },

  H1: {
    says: "The journal ends before the record that the paper names.",
    means: "Its end was cut off, or this is an older copy.",
    next: EVIDENCE,
  },
  H2: {
    says: "The record that the paper names is not the one in the journal.",
    means: "The journal was rewritten at this record or before it.",
    next: EVIDENCE,
  },
  H3: {
    says: "This is not a head as it is printed.",
    means: "It was mistyped: its check does not fit.",
    next: "Read it from the paper once more.",
  },

  N1: {
    says: "This is no part of the book and was not read.",
    means: "Other files lie beside the book's own.",
    next: "Nothing.",
  },
  N2: {
    says: "A write of this file did not finish.",
    means: "The program or the machine stopped in the middle.",
    next: "Nothing: Sealwright sets it aside when it opens the book.",
  },
  N3: {
    says: "A revoked key signed this, after the time from which it may have been misused.",
    means: "It may not be what the person meant.",
    next: "Ask the person whether the record is true.",
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;

/** Notices do not keep a book from holding: M3 and those of family N. */
export const NOTICES: readonly RuleId[] = ["M3", "N1", "N2", "N3"];
