/** Sentences of the copies of the book: a second book, an audit pack, mending one from the other. */

export const COPIES = {
  heading: "Copy and export",
  copy: {
    heading: "Copy the book",
    lead: "A second copy on another drive, kept in another place. A copy that was made before is brought up to date; nothing in it is ever overwritten. A book that was damaged is mended from such a copy.",
    act: "Copy the book",
    done: "The book is copied.",
    already: "The copy had everything already.",
    next: "Take out the drive and keep it apart from the book.",
  },
  pack: {
    heading: "Export an audit pack",
    lead: "What an auditor needs to check everything without this program.",
    holds: "What is in it",
    holdsLines: [
      "All records, manifests and signatures, and allowed_signers: the book without its private keys.",
      "A printable report: the timeline, and for each set custody, checks, uses, rotations and what is overdue.",
      "The map of controls with the evidence, and what is not claimed.",
      "emergency-access.json for the systems that archive openings, and the checklist for the review after use.",
      "FORMAT.md, verify.html and verify.py, which check it all offline, and SHA256SUMS.",
    ],
    not: "It holds no secret, no share, no payload and no private key. It does hold names, places and bag numbers: give it only to who may know them.",
    unrecorded:
      "This export is not in the journal unless it is recorded. To record it, call a recording and choose “A copy left the book”.",
    form: "As",
    forms: {
      folder: { name: "A folder", hint: "Can be opened and checked at once" },
      zip: { name: "One zip file", hint: "Easier to hand over" },
    },
    act: "Export the pack",
    done: "The pack is written.",
    sum: "SHA-256 of its SHA256SUMS",
    sumNext:
      "Write this number on the paper that goes with the pack. Whoever receives it compares: then nothing in the pack was changed on the way.",
    next: "Record it: call a recording and choose “A copy left the book”.",
  },
  where: "Where to",
  drive: "On a removable drive",
  disk: "On this machine’s disk",
  dialog: "Another folder",
  dialogHint: { copy: "The system asks: an empty one, or that of a copy", pack: "The system asks for it" },
  missing: "Choose where to.",
  noDrive: "No other drive is plugged in. Plug one in and look again, or choose a folder.",
  again: "Look again for drives",
  cancelled: "No folder was chosen. Nothing was written.",
  place: "Place",
  name: "Name",
  files: "Files written",
};

export const MEND = {
  heading: "Mend it from the other copy",
  lead: "This book has lost a file, or one is damaged. What it lost is taken from a copy of it, file by file, and only where the rules of the book say that the copy’s file is the right one. Nothing that is sound is touched; what is damaged is set aside, not deleted.",
  careful: "Do not mend a book that somebody may have changed on purpose.",
  carefulWhy:
    "It is evidence: keep it as it is, and open the other copy instead. The sheets and the sealed sets are not concerned.",
  missing: "Choose where the other copy is.",
  act: "Mend from the other copy",
  where: "Where is the other copy?",
};
