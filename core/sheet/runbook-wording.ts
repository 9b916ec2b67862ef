import { numberInWords } from "./in-words.ts";

/** What is printed around the runbooks of the accounts. */
export const RUNBOOK = {
  side: "Runbook · No secret on it",
  title: "Runbooks",
  account: (number: number, count: number) => `Account ${number} of ${count}`,
  goesOn: "continued",
  lead:
    "For whoever is called. Read all of it before you begin. No secret is on this paper: the credentials are in the sealed bags, and " +
    "the custodians below bring them.",
  system: "System",
  set: "Set",
  opensWith: "Opens with",
  anyOf: (m: number, n: number) =>
    m === n ? `all ${numberInWords(n)} bags` : `any ${numberInWords(m)} of ${numberInWords(n)} bags`,
  parts: { when: "When", approval: "Who approves", steps: "Steps", afterwards: "Afterwards" },
  custodians: "Where the custodians are reached",
  custodiansNote:
    "To be filled in by hand, and again when somebody changes. Keep this paper where those who are called find it.",
  columns: ["Custodian", "Place", "Telephone, day and night"],
} as const;
