import type { ReadingView, Revealed, TaskOf, TaskView } from "../../core/contract/clean-room-view.ts";
import type { FailureView } from "../../core/contract/outcome.ts";
import { groupsOfFour, spell } from "../../core/credential/spelling.ts";
import { plainSymbol } from "../../core/sheet/plain-symbol.ts";

/** What a person does on a screen before it is looked at. */
export type Deed =
  | readonly ["press", button: string]
  | readonly ["choose", option: string]
  | readonly ["wait", text: string]
  | readonly ["fill", label: string, text: string];

/** One screen of the clean room: the view that it draws, what calls are answered, what is done first. */
export interface CleanRoomScreen {
  readonly name: string;
  readonly view: TaskView;
  /** By field and way: `password value`. */
  readonly reveals?: Readonly<Record<string, Revealed>>;
  /** By channel and kind, as `enter words`: the view from then on, a refusal, or no answer ever. Else the view stays. */
  readonly answers?: Readonly<Record<string, TaskView | { readonly failure: FailureView } | "never">>;
  readonly camera?: "paper" | "none" | "real";
  readonly deeds?: readonly Deed[];
}

const ACCOUNT = {
  title: "Cloud console, root",
  system: "Example Cloud, organisation root",
  url: "https://console.cloud.example/login",
  username: "root@northwind.example",
  fields: ["password", "totp", "recoveryCodes"],
} as const satisfies TaskOf<"import">["account"];

export const MADE_UP_PASSWORD = "rT7#kWm2 xq9=Zb4vHs6y";
export const MADE_UP_SEED = "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP";

export const REVEALS: Readonly<Record<string, Revealed>> = {
  "password value": characters(MADE_UP_PASSWORD),
  "totp codes": { kind: "codes", previous: "482913", current: "107366", next: "950021", period: 30, ends: 0 },
  "totp enrolment": {
    kind: "enrolment",
    seed: MADE_UP_SEED,
    settings: "SHA-1, 6 digits, 30 seconds",
    symbol: symbol(
      "otpauth://totp/Example%20Cloud:root@northwind.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example%20Cloud",
    ),
  },
  "recoveryCodes value": { kind: "list", items: ["4k8d-22mq", "zz91-7pla", "0ohh-1il7"] },
  "privateKey value": { kind: "text", text: "-----BEGIN PRIVATE KEY-----\nbm90IGEga2V5\n-----END PRIVATE KEY-----\n" },
};

export function characters(password: string): Extract<Revealed, { kind: "characters" }> {
  const spelt = spell(password);
  const kindOf = (one: string) => (/\p{L}/u.test(one) ? "letter" : /\d/.test(one) ? "digit" : "symbol");
  const groups = groupsOfFour(password).map(({ position }) => ({
    position,
    characters: spelt
      .slice(position - 1, position + 3)
      .map(({ character, spoken }) => ({ character, word: spoken, kind: kindOf(character) }) as const),
  }));
  return { kind: "characters", groups, layoutDependent: true };
}

function symbol(text: string): { modules: number; path: string } {
  const { modules, path } = plainSymbol(text);
  return { modules, path };
}

export const KEY: TaskOf<"key"> = {
  task: "key",
  role: "operator",
  name: "Ada Marsh",
  keys: [{ id: "SW-7F3K-QM2P", name: "Ada Marsh" }],
  least: 12,
  drill: false,
};
const NEW_KEY = { ...KEY, role: "witness", name: "Tomás Ibarra", keys: [] } as const;

const IMPORT: TaskOf<"import"> = { task: "import", account: ACCOUNT, field: "totp", position: 2, of: 3, drill: false };

export const INSTALL: TaskOf<"install"> = {
  task: "install",
  account: ACCOUNT,
  position: 1,
  of: 3,
  drill: false,
  imported: false,
  codesNeeded: true,
  codesProved: false,
};

export const READ_BACK: TaskOf<"read-back"> = {
  task: "read-back",
  set: "MZXW6YTB",
  x: 2,
  n: 5,
  custodian: "Ingrid Solheim",
  drill: false,
  wanted: [
    { kind: "share", have: 1, need: 1 },
    { kind: "card", have: 0, need: 1 },
    { kind: "part", have: 1, need: 3 },
  ],
  grades: [
    { kind: "share", used: 12, letter: "A" },
    { kind: "part", used: 55, letter: "C" },
  ],
  complete: false,
  problem: null,
};
const READ_ALL: TaskOf<"read-back"> = {
  ...READ_BACK,
  wanted: READ_BACK.wanted.map((one) => ({ ...one, have: one.need })),
  grades: [
    { kind: "share", used: 12, letter: "A" },
    { kind: "share", used: 0, letter: "A" },
    { kind: "card", used: 40, letter: "B" },
    { kind: "part", used: 55, letter: "C" },
    { kind: "part", used: 70, letter: "D" },
    { kind: "part", used: 3, letter: "A" },
  ],
  complete: true,
};

const NOTHING_READ: ReadingView = {
  set: null,
  m: 0,
  n: 0,
  sharesIn: 0,
  cardsIn: 0,
  partsIn: 0,
  parts: 0,
  sheets: [],
  missing: { code: "refused.no-shares", facts: {} },
  corrections: [],
};
const SOME_READ: ReadingView = {
  ...NOTHING_READ,
  set: "MZXW6YTB",
  m: 3,
  n: 5,
  sharesIn: 2,
  cardsIn: 2,
  partsIn: 2,
  parts: 3,
  sheets: [
    { sheet: 1, x: 1, has: ["share", "card", "part"], locked: false, problem: null },
    { sheet: 2, x: 4, has: ["share", "card"], locked: true, problem: null },
    { sheet: 3, x: 2, has: ["share", "card"], locked: false, problem: { code: "mismatched.set", facts: { set: "KRUGKIDR" } } },
  ],
  missing: { code: "refused.not-enough-shares", facts: { set: "MZXW6YTB", have: 2, need: 3 } },
};
export const SHARES: TaskOf<"shares"> = {
  task: "shares",
  sheet: 1,
  drill: false,
  purpose: "open",
  reading: NOTHING_READ,
  opening: false,
};
const SHARES_SOME: TaskOf<"shares"> = { ...SHARES, sheet: 3, reading: SOME_READ };
export const SHARES_READY: TaskOf<"shares"> = {
  ...SHARES,
  sheet: 4,
  reading: {
    ...SOME_READ,
    sharesIn: 3,
    cardsIn: 3,
    partsIn: 3,
    sheets: SOME_READ.sheets.map((one) => ({ ...one, locked: false, problem: null })),
    missing: null,
  },
};
const SHARES_DOUBT: TaskOf<"shares"> = {
  ...SHARES_READY,
  reading: { ...SHARES_READY.reading, cardsIn: 0, missing: { code: "refused.unauthenticated", facts: { set: "MZXW6YTB" } } },
};
export const SHARES_CORRECTED: TaskOf<"shares"> = {
  ...SHARES,
  reading: {
    ...NOTHING_READ,
    corrections: [
      { position: 7, typed: "acid", word: "acne" },
      { position: 19, typed: "?", word: "priority" },
    ],
  },
};

export const SHARES_PROVE: TaskOf<"shares"> = { ...SHARES_READY, purpose: "prove" };

const BAGS = [
  { set: "MZXW6YTB", x: 1, custodian: "Ada Marsh", place: "Safe A, Oslo" },
  { set: "MZXW6YTB", x: 2, custodian: "Ingrid Solheim", place: "Safe A, Oslo" },
  { set: "MZXW6YTB", x: 3, custodian: "Tomás Ibarra", place: "Bank vault, Bergen" },
  { set: "KRUGKIDR", x: 1, custodian: "Mei Lin Zhang", place: "" },
] as const;
export const LABELS: TaskOf<"labels"> = { task: "labels", drill: false, of: 4, matched: [], problem: null };
export const LABELS_SOME: TaskOf<"labels"> = { ...LABELS, matched: [BAGS[0], BAGS[2]] };
export const LABELS_ALL: TaskOf<"labels"> = { ...LABELS, matched: [...BAGS] };

export const PROOF: TaskOf<"proof"> = {
  task: "proof",
  drill: false,
  set: "MZXW6YTB",
  x: 2,
  n: 5,
  custodian: "Ingrid Solheim",
  position: 1,
  of: 2,
  state: "reading",
  grades: [],
  problem: null,
  corrections: [],
};
export const PROVED: TaskOf<"proof"> = {
  ...PROOF,
  state: "proved",
  grades: [
    { kind: "share", used: 12, letter: "A" },
    { kind: "card", used: 55, letter: "C" },
  ],
};
export const MISMATCH: TaskOf<"proof"> = { ...PROOF, state: "mismatch" };
export const PROOF_CORRECTED: TaskOf<"proof"> = { ...PROOF, corrections: SHARES_CORRECTED.reading.corrections };

export const MATCH: TaskOf<"live-match"> = {
  task: "live-match",
  drill: false,
  set: "MZXW6YTB",
  accounts: [
    { account: { ...ACCOUNT, url: "", username: "" }, result: null },
    {
      account: { title: "Orders database, superuser", system: "PostgreSQL 15", url: "", username: "", fields: ["password"] },
      result: { verifier: "scram-sha-256", result: "fits" },
    },
    {
      account: { title: "Bastion host", system: "Build", url: "", username: "", fields: ["privateKey"] },
      result: { verifier: "ssh-public-key", result: "differs" },
    },
  ],
  problem: null,
};

export const WORDS_TYPED = Array.from({ length: 36 }, () => "academic").join(" ");

const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString().replace(/\.\d+Z$/, "Z");

export function revealView(change: Partial<TaskOf<"reveal">> = {}): TaskOf<"reveal"> {
  return {
    task: "reveal",
    trust: "authenticated",
    set: "MZXW6YTB",
    drill: false,
    accounts: [
      ACCOUNT,
      { title: "Identity provider, break-glass", system: "Example ID", url: "", username: "bg-admin", fields: ["password"] },
      { title: "Signing key of the release", system: "Build", url: "", username: "", fields: ["privateKey"] },
    ],
    runbook:
      "Sign in at the cloud console first.\nThen switch the identity provider to local accounts.\nCall the duty officer.",
    until: at(3130),
    machineTime: at(0),
    off: 0,
    minutesGiven: 60,
    over: false,
    ...change,
  };
}

/** The book of screens. */
export const CLEAN_ROOM_SCREENS: readonly CleanRoomScreen[] = [
  { name: "key-choose", view: KEY },
  { name: "key-open", view: KEY, deeds: [["press", "Next"]] },
  {
    name: "key-refused",
    view: KEY,
    answers: { "enter passphrase": { failure: { code: "mismatched.passphrase", facts: { set: "MZXW6YTB", x: 1 } } } },
    deeds: [
      ["press", "Next"],
      ["fill", "Passphrase", "not the right one"],
      ["press", "Done"],
      ["wait", "Close this message"],
    ],
  },
  { name: "key-make", view: NEW_KEY, deeds: [["fill", "Passphrase", "too short"]] },
  {
    name: "key-working",
    view: NEW_KEY,
    answers: { "enter passphrase": "never" },
    deeds: [
      ["fill", "Passphrase", "four plain words here"],
      ["fill", "The same once more", "four plain words here"],
      ["press", "Done"],
      ["wait", "made slow on purpose"],
    ],
  },
  { name: "import-type", view: IMPORT },
  { name: "import-key", view: { ...IMPORT, field: "privateKey", position: 3 }, deeds: [["press", "Done"]] },
  {
    name: "import-scan",
    view: IMPORT,
    deeds: [
      ["choose", "Scan its code"],
      ["wait", "only this one code"],
    ],
  },
  { name: "install-password-hidden", view: INSTALL, reveals: REVEALS },
  { name: "install-password", view: INSTALL, reveals: REVEALS, deeds: [["press", "Show the password"]] },
  {
    name: "install-enrolment",
    view: { ...INSTALL, drill: true },
    reveals: REVEALS,
    deeds: [
      ["press", "Next"],
      ["press", "Show seed and code"],
    ],
  },
  {
    name: "install-codes",
    view: INSTALL,
    reveals: REVEALS,
    deeds: [
      ["press", "Next"],
      ["press", "Next"],
      ["press", "Next"],
      ["press", "Show the codes"],
    ],
  },
  {
    name: "install-proof",
    view: { ...INSTALL, drill: true, codesProved: true },
    deeds: [
      ["press", "Next"],
      ["press", "Next"],
      ["press", "Next"],
      ["press", "Next"],
    ],
  },
  { name: "read-back", view: READ_BACK, deeds: [["wait", "Hold the paper flat"]] },
  {
    name: "read-back-stray",
    view: { ...READ_BACK, problem: { code: "mismatched.sheet", facts: { set: "MZXW6YTB", x: 3, expected: 2 } } },
  },
  { name: "read-back-complete", view: READ_ALL },
  {
    name: "read-back-poor",
    view: { ...READ_ALL, grades: READ_ALL.grades.map((one, index) => (index === 2 ? { ...one, used: 90, letter: "F" } : one)) },
    deeds: [["press", "Print it again"]],
  },
  { name: "shares-begin", view: SHARES, deeds: [["wait", "Hold the paper flat"]] },
  { name: "shares-some", view: SHARES_SOME },
  { name: "shares-no-camera", view: SHARES, camera: "none", deeds: [["wait", "No camera was found"]] },
  {
    name: "shares-words",
    view: SHARES,
    deeds: [
      ["choose", "Type the words"],
      ["fill", "Word 1", "acad"],
      ["fill", "Word 2", "zzz"],
      ["fill", "Word 3", "?"],
    ],
  },
  {
    name: "shares-words-locked",
    view: SHARES,
    deeds: [
      ["choose", "Type the words"],
      ["choose", "a locked share"],
    ],
  },
  { name: "shares-code", view: SHARES, deeds: [["choose", "Type a code"]] },
  {
    name: "shares-correction",
    view: SHARES,
    answers: { "enter words": SHARES_CORRECTED },
    deeds: [
      ["choose", "Type the words"],
      ["fill", "Word 1", WORDS_TYPED],
      ["press", "Take in the words"],
      ["wait", "Compare each"],
    ],
  },
  { name: "shares-ready", view: SHARES_READY },
  { name: "shares-doubt", view: SHARES_DOUBT, deeds: [["press", "Open without proof"]] },
  { name: "prove-ready", view: SHARES_PROVE },
  { name: "prove-no-card", view: { ...SHARES_DOUBT, purpose: "prove" } },
  { name: "labels-begin", view: LABELS, deeds: [["wait", "Labels are read by themselves"]] },
  {
    name: "labels-some",
    view: { ...LABELS, matched: [BAGS[0]] },
    answers: { scan: LABELS_SOME },
    deeds: [
      ["choose", "Type the label"],
      ["fill", "Text of the label", "SWL1:AAAA"],
      ["press", "Take in the code"],
      ["wait", "Just now"],
    ],
  },
  {
    name: "labels-stray",
    view: {
      ...LABELS_SOME,
      drill: true,
      problem: { code: "mismatched.label-generation", facts: { set: "MZXW6YTA", generation: 1 } },
    },
  },
  { name: "labels-all", view: LABELS_ALL },
  {
    name: "labels-strange",
    view: {
      ...LABELS_SOME,
      matched: [{ set: "MZXW6YTB", x: 15, custodian: "W".repeat(80), place: "שרה 7 ".repeat(13).trim() }],
    },
    camera: "none",
    deeds: [["wait", "No camera was found"]],
  },
  { name: "proof-begin", view: PROOF, deeds: [["wait", "Hold the paper flat"]] },
  {
    name: "proof-stray",
    view: { ...PROOF, drill: true, problem: { code: "mismatched.sheet", facts: { set: "MZXW6YTB", x: 3, expected: 2 } } },
    deeds: [["choose", "Type the words"]],
  },
  { name: "proof-proved", view: PROVED },
  { name: "proof-mismatch", view: MISMATCH },
  { name: "proof-mismatch-record", view: MISMATCH, deeds: [["press", "Record that it is not its share"]] },
  {
    name: "proof-correction",
    view: PROOF,
    answers: { "enter words": PROOF_CORRECTED },
    deeds: [
      ["choose", "Type the words"],
      ["fill", "Word 1", WORDS_TYPED],
      ["press", "Take in the words"],
      ["wait", "Compare each"],
    ],
  },
  { name: "match-begin", view: MATCH },
  { name: "match-fits", view: { ...MATCH, drill: true }, deeds: [["press", "Orders database, superuser fits"]] },
  { name: "match-differs", view: MATCH, deeds: [["press", "Bastion host differs"]] },
  {
    name: "match-unreadable",
    view: MATCH,
    answers: {
      "enter verifier": { failure: { code: "unreadable.verifier", facts: { field: "its kind is not known" } } },
    },
    deeds: [
      ["fill", "What the target keeps", "$y$j9T$abc"],
      ["press", "Compare"],
      ["wait", "Close this message"],
    ],
  },
  {
    name: "match-scan",
    view: MATCH,
    deeds: [
      ["choose", "Scan it as a code"],
      ["wait", "Hold the camera to a screen"],
    ],
  },
  {
    name: "match-working",
    view: MATCH,
    answers: { "enter verifier": "never" },
    deeds: [
      ["fill", "What the target keeps", "$2b$12$abc"],
      ["press", "Compare"],
      ["wait", "made slow on purpose"],
    ],
  },
  { name: "reveal", view: revealView(), reveals: REVEALS },
  {
    name: "reveal-password",
    view: revealView(),
    reveals: REVEALS,
    deeds: [
      ["press", "Show the password"],
      ["wait", "Small numbers"],
    ],
  },
  {
    name: "reveal-spelled",
    view: revealView(),
    reveals: REVEALS,
    deeds: [
      ["press", "Show the password"],
      ["press", "Spell it out"],
    ],
  },
  {
    name: "reveal-codes",
    view: revealView({ trust: "unauthenticated", drill: true }),
    reveals: REVEALS,
    deeds: [
      ["press", "Show the one-time code"],
      ["wait", "seconds left"],
      ["fill", "The watch says", "14:05:30"],
      ["press", "Compare"],
    ],
  },
  {
    name: "reveal-recovery-codes",
    view: revealView(),
    reveals: REVEALS,
    deeds: [
      ["press", "Show the recovery codes"],
      ["press", "Runbook"],
    ],
  },
  { name: "reveal-more-time", view: revealView(), deeds: [["press", "More time"]] },
  { name: "reveal-over", view: revealView({ until: at(-5), over: true }) },
  { name: "reveal-finish", view: revealView(), deeds: [["press", "Done"]] },
  // Titles as a payload may bring them: nothing of them is to be believed.
  {
    name: "reveal-strange",
    view: revealView({
      accounts: [
        { ...ACCOUNT, title: `Cloud\u202Etoor ,elosnoc ${"W".repeat(300)}`, url: `https://x.example/\u200B${"w".repeat(200)}` },
        { ...ACCOUNT, title: "שרה 7", fields: ["password"] },
        { ...ACCOUNT, title: "🔑\u2066🔒".repeat(20), fields: [] },
      ],
    }),
    reveals: { "password value": characters(`\u202E${"W".repeat(90)} שרה 7`) },
    deeds: [["press", "Show the password"]],
  },
  { name: "read-back-strange", view: { ...READ_BACK, custodian: "W".repeat(80), drill: true } },
  { name: "read-back-no-camera", view: READ_BACK, camera: "none", deeds: [["wait", "No camera was found"]] },
  {
    name: "install-strange",
    view: { ...INSTALL, account: { ...ACCOUNT, title: "שרה 7 ".repeat(13).trim() } },
    reveals: REVEALS,
  },
  { name: "none", view: { task: "none" } },
];
