import { counted, grouped } from "./counting.ts";

export const RESULT = {
  holds: { book: "The book holds", pack: "The audit pack holds" },
  broken: { book: "The book does not hold", pack: "The audit pack does not hold" },
  counts: (records: number, sets: number, signatures: number) =>
    `${counted(records, "record")}, ${counted(sets, "set")} and ${counted(signatures, "signature")} were checked, and no rule is broken.`,
  findings: (count: number) =>
    count === 1
      ? "One finding. What it means and what to do stands below."
      : `${grouped(count)} findings, the first file first. What they mean and what to do stands below.`,
  readable: (records: number, sets: number) =>
    `${counted(records, "record")} and ${counted(sets, "manifest")} can be read all the same.`,
  findingsHeading: "Findings",
  noticesHeading: "Notices",
  noticesLead: "These do not keep it from holding.",
  next: "Next:",
  more: (count: number) => `Show ${grouped(count)} more`,
  again: "Check another",
  print: "Print this page",
};

export const FACTS = {
  heading: "What was checked",
  what: "Files",
  whatBook: (name: string, files: number) => `book “${name}”, ${counted(files, "file")}`,
  whatPack: (name: string, files: number) => `audit pack “${name}”, ${counted(files, "file")}`,
  when: "Checked at",
  span: "Records",
  spanOf: (first: string, last: string) => `from ${first} to ${last}`,
  none: "none",
  list: "Signers by",
  own:
    "the book's own list. Whoever rewrote the book could have rewritten it too: check again with a list that was kept " +
    "elsewhere.",
  given: (name: string) => `the list “${name}” that was given`,
  signers: "They are",
  unknown: "no record added this key",
  sums: "SHA-256 of SHA256SUMS",
  sumsHint: "Compare it with what was told when the pack was exported.",
  by: "Signatures computed by",
  browser: "this browser (Web Cryptography)",
  page: "this page: the browser has no Ed25519",
};

export const HEAD = {
  heading: "Compare with paper",
  lead:
    "This is the head of the journal. The newest sheet, receipt or label round must show the same, or an earlier one that stands " +
    "in this journal. Nothing else shows whether the end was cut off.",
  leadBroken: "This is the head of what could be read and follows. It says nothing before the findings are cleared up.",
  record: (seq: number) => (seq === 0 ? "No record yet" : `Record ${seq}`),
  code: "Code",
  words: "Words",
  given: (count: number) =>
    count === 1
      ? "The head that was typed from paper stands in this journal."
      : `All ${count} heads that were typed from paper stand in this journal.`,
};

export const RECORDS = {
  heading: "Records",
  lead: "For orientation. What a record says is what people signed; whether it is true is for them to answer.",
  number: "No.",
  time: "Time",
  says: "What it says",
  signed: "Signed by",
  operator: "operator",
  witness: "witness",
  nobody: "nobody",
  doubtful: (role: string) => `${role}, and it breaks a rule`,
  unreadable: "unreadable signature",
  machine: "machine's clock",
  more: (count: number) => `Show ${grouped(count)} more records`,
};

export const LIMITS = {
  heading: "What this page cannot see",
  items: [
    "Symbolic links: a browser passes over them, so that one in the place of a file looks like a missing file. verify.py and the command line name it as a link.",
    "Empty folders: a browser may not show them. Where “records” is there, “manifests” is taken to be there too.",
    "Whether the end of the journal was cut off, and whether the list of signers is the right one: only paper and a list kept elsewhere show that.",
    "Whether this page is the real one. If it came with the pack, whoever made the pack could have changed it: take verify.html from another source, or use verify.py, ssh-keygen and sha256sum.",
  ],
};
