import { isolated } from "./unseen.ts";

/** Sentences of reading sheets: the print read back, and the sheets of a quorum. */

/** Sheets in hand have letters, so that nobody takes them for the numbers of shares. */
export function sheetName(sheet: number): string {
  return `Sheet ${String.fromCharCode(65 + ((sheet - 1) % 26)).repeat(Math.ceil(sheet / 26))}`;
}

const KINDS = {
  share: { one: "share", title: "Share" },
  card: { one: "card", title: "Card" },
  part: { one: "payload part", title: "Payload" },
  label: { one: "outer label", title: "Outer label" },
} as const;

export const CODES = KINDS;

export const READ_BACK = {
  heading: (x: number, custodian: string) => `Read sheet ${x} of ${isolated(custodian)} back from paper`,
  kicker: (x: number, n: number) => `Sheet ${x} of ${n}`,
  lead: "Hold the print to the camera until every code is read. Only the custodian and whoever holds the sheet look at it.",
  wanted: "What this sheet needs",
  state: (have: number, need: number) => (have >= need ? "read" : need === 1 ? "not yet" : `${have} of ${need}`),
  complete: "Every code on this sheet reads as it was made.",
  completeNext: "The sheet goes into its bag next.",
  poor: "Every code was read, but one prints too badly to last.",
  poorNext: "Hold it once more to the camera, flat and without shadow. If the grade stays F, print the sheet again.",
  grades: "How the codes stand on paper",
  gradesHint: "The grade says how much of a code’s error correction the print has used up already.",
  columns: { code: "Code", grade: "Grade", used: "Correction used" },
  grade: {
    A: "very good",
    B: "good",
    C: "fair",
    D: "weak: print it again if you can",
    F: "too weak: print it again",
  },
  used: (percent: number) => (percent === 0 ? "nothing" : `${percent} %`),
  noGrade: "No code was graded yet.",
  problem: "A code that does not belong here",
  reprint: "Print it again",
  reprintHeading: "Why is the sheet printed again?",
  reprintLead: "You go back to the printer. This print is destroyed under the eyes of the witness: it holds a share.",
  reprintAct: "Go back to the printer",
};

export const SHARES = {
  heading: "Read the sheets in",
  lead: "In any order. From each sheet the share and the card; the payload parts once, from any of them.",
  inHand: "Sheet in hand",
  counts: (sheet: number) => `What is scanned or typed now counts as ${sheetName(sheet)}.`,
  next: "Next sheet",
  turned: (sheet: number) => `Another share was seen: it counts as ${sheetName(sheet)}.`,
  again: (sheet: number) => `${sheetName(sheet)} is in hand again.`,
  old: "The sheet that is finished is still in the picture. Put it away.",
  two: "Two sheets are in the picture. Show one at a time.",
  way: "How is it read?",
  ways: { camera: "Camera", words: "Type the words", code: "Type a code" },
  standing: "What is in",
  nothing: "Nothing yet.",
  set: "Set",
  opensWith: (m: number, n: number) => (m === n ? `opens with all ${n} sheets` : `opens with any ${m} of ${n} sheets`),
  shares: "Shares",
  sharesHave: (have: number, need: number) => `${have} of ${need} needed`,
  cards: "Card",
  cardsHave: (count: number) => (count === 0 ? "not read yet" : count === 1 ? "on 1 sheet" : `the same on ${count} sheets`),
  parts: "Payload",
  partsHave: (have: number, of: number) => (of === 0 ? "no part read yet" : `${have} of ${of} parts`),
  sheets: "Sheets",
  sheet: (sheet: number, x: number | null) => (x === null ? sheetName(sheet) : `${sheetName(sheet)}: share ${x}`),
  has: (kinds: readonly ("share" | "card" | "part")[]) => {
    const names = kinds.map((kind) => KINDS[kind].one);
    return names.length === 0 ? "nothing read yet" : `${names.join(", ")} read`;
  },
  isInHand: "in hand",
  locked: "locked",
  good: "in",
  bad: "not used",
  aside: "Set aside",
  asideNamed: (sheet: number) => `Set aside ${sheetName(sheet)}`,
  asideHint: "It is left out. The other sheets still count.",
  missing: "Still missing",
  ready: "Everything needed is in.",
  open: "Open the set",
  doubtHeading: "Open it without proof?",
  doubtLead:
    "No card vouches for these sheets. What they open may not be what was sealed: someone may have made them to mislead you.",
  doubtRules: [
    "First look for the card on every sheet, and scan it.",
    "If you go on, treat every credential as possibly false, and type none where it could do harm.",
    "UNAUTHENTICATED stands above all that is shown, and in the signed record.",
  ],
  doubt: "Open without proof",
  doubtAct: "Open it UNAUTHENTICATED",
};

export const WORDS = {
  heading: "Words of the share",
  hint: "Four letters are enough: the rest completes itself. Space goes to the next word. Put ? for a word that cannot be read.",
  count: "The sheet has",
  counts: (count: number) => (count === 36 ? "36 words" : `${count} words: a locked share`),
  box: (position: number) => `Word ${position}`,
  left: (count: number) => (count === 0 ? "All words are typed." : count === 1 ? "1 word to go." : `${count} words to go.`),
  unknown: (positions: readonly number[]) =>
    `Not in the list: word ${positions.join(", ")}. Compare with the paper, or put ? there.`,
  take: "Take in the words",
  clear: "Empty all",
};

export const CODE = {
  label: "Text of a code",
  hint: "As printed beside its symbol: it begins with SWS1, SWC1 or SWP1. Small letters and spaces do not matter.",
  take: "Take in the code",
  missing: "Nothing was typed yet.",
};

export const CORRECTION = {
  heading: (sheet: number) => `Does ${sheetName(sheet)} say this?`,
  lead: "What was typed has mistakes, and the check words say what the paper must hold. Compare each of these places with the paper.",
  columns: { position: "Place", typed: "Typed", word: "Paper must say" },
  unreadable: "not readable",
  accept: "The paper says so",
  refuse: "It says something else",
};

export const UNLOCK = {
  heading: (xs: readonly number[]) =>
    xs.length === 1 ? `Share ${xs[0] ?? ""} is locked` : `Shares ${xs.join(", ")} are locked`,
  lead: "Its custodian types the passphrase; the others look away. Spelling and capitals count.",
  label: "Passphrase of the share",
  act: "Unlock",
  missing: "Type the passphrase.",
};
