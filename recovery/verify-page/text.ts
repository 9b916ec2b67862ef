/**
 * Every sentence of verify.html, but for the rules (core/record/verify/rules.ts), the failures (core/failure) and what records say
 * (core/record/sentence.ts). For an auditor with an afternoon: exact, and no more is promised than was looked at.
 */

import { grouped } from "./counting.ts";

export * from "./text-of-results.ts";

export const NAME = "Sealwright";
export const PAGE = "Verification page";

export const QUESTION = {
  heading: "Check a book",
  lead:
    "This page checks the records of a book, or a whole audit pack, from the files alone. It works without any network, sends " +
    "nothing anywhere, and changes nothing.",
  what: "What is to be checked",
  whatHint: "The folder of the book (it holds “records” and “manifests”), the folder of an audit pack, or a pack's zip.",
  folder: "Choose a folder",
  zip: "Choose a zip",
  drop: "or drop it here",
  nothing: "Nothing chosen yet.",
  chosen: (name: string) => `Chosen: ${name}`,
  signers: "List of allowed signers (optional)",
  signersHint:
    "A file allowed_signers that was kept elsewhere. Without it the book's own list is used, which whoever rewrote the book " +
    "could have rewritten.",
  heads: "Heads from paper (optional)",
  headsHint:
    "One a line: the code or the twelve words under “Journal” on a sheet, receipt or label round. They show whether the journal " +
    "was cut or rewritten since that paper was printed.",
  go: "Check",
  missing: "Choose a folder or a zip first.",
  several: "Drop one folder, or one zip.",
  clock: (now: string) =>
    `This machine's clock says ${now}. A record of a time to come is a finding: look whether the clock is right.`,
};

export const CHECKING = {
  heading: "Checking",
  listing: "Looking at the names.",
  reading: (done: number, of: number) => `Reading: ${grouped(done)} of ${grouped(of)} files.`,
  signatures: (done: number, of: number) => `Signatures: ${grouped(done)} of ${grouped(of)}.`,
  slow: "This browser has no Ed25519 of its own: the page computes it, which takes a millisecond or two for each signature.",
};
