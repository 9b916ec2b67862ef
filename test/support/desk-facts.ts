import { type Ceremony, stateOf } from "../../core/ceremony/ceremony.ts";
import { type Facts, NO_RUNBOOK, noFacts } from "../../core/ceremony/facts.ts";
import { rail } from "../../core/ceremony/rail.ts";
import { unrolled } from "../../core/ceremony/script.ts";
import type { CeremonyKind, StepId } from "../../core/ceremony/step.ts";
import type { CeremonyView } from "../../core/contract/desk-view.ts";

/** What two made-up ceremonies gather, step by step: with `asOf` everything that was known before a step. */

export const CUSTODIANS = [
  { name: "Anna Keller", role: "Head of finance", place: "Safe, Basel office" },
  { name: "Jonas Weber", role: "Data protection officer", place: "Bank box, Zürich" },
  { name: "Ines Moreau", role: "Head of IT", place: "Safe, Geneva office" },
  { name: "Tomasz Nowak", role: "Auditor", place: "Notary, Bern" },
  { name: "Lucía Prieto", role: "Company secretary", place: "Safe, Lausanne office" },
];

const MANIFEST = "9f2c51a07be4d6338812ce04fa7790b15dd3e1f6240ac98b7e5506d1c4f3a928";
const PASSWORD = { length: 32, alphabet: "no-look-alikes" } as const;
const GRADES = [
  { kind: "share", used: 4, letter: "A" },
  { kind: "card", used: 11, letter: "B" },
] as const;

export const ACCOUNTS: Facts["accounts"] = [
  {
    id: "c1",
    kind: "login",
    title: "Identity provider, break-glass admin",
    system: "login.example.org",
    url: "https://login.example.org/admin",
    username: "bg-admin-1",
    notes: "",
    runbook: NO_RUNBOOK,
    secrets: [
      { field: "password", source: "generate" },
      { field: "recoveryCodes", source: "import" },
    ],
    password: PASSWORD,
  },
  {
    id: "c2",
    kind: "database",
    title: "Customer database, owner",
    system: "db-prod-1",
    url: "",
    username: "owner",
    notes: "",
    runbook: NO_RUNBOOK,
    secrets: [{ field: "password", source: "generate" }],
    password: PASSWORD,
  },
];

type Change = Partial<Facts>;
type Stage = readonly [step: StepId, learned: Change];

const OPENED: readonly Stage[] = [
  ["operator-key", { operatorKey: { id: "K3J7QWMA", name: "Mira Haller" } }],
  ["witness-key", { witnessKey: { id: "B5TXN2RD", name: "Paul Okafor" } }],
  ["machine-checks", { checks: { found: [], acceptances: [] } }],
  ["date", { date: { time: "2026-11-22T02:05:00Z", off: 12, acceptances: [] } }],
];

const sheet = (x: number, done: boolean) => ({
  x,
  printed: done ? { printer: "Brother HL-L2375", copies: 1 } : null,
  readBack: done ? GRADES : null,
  bag: done ? `CH-40071${x}` : null,
});

const SEALING: readonly Stage[] = [
  [
    "roll-call",
    {
      title: "Identity provider, first set",
      organisation: "Halvorsen AG",
      roster: { operator: "Mira Haller", witness: "Paul Okafor", custodians: CUSTODIANS, acceptances: [] },
    },
  ],
  ...OPENED,
  ["accounts", { accounts: ACCOUNTS, runbook: "Sign in at login.example.org, then call the provider." }],
  ["policy", { policy: { m: 3, n: 5, acceptances: [] } }],
  [
    "install",
    {
      installed: [
        { account: 0, proof: "login" },
        { account: 1, proof: "login" },
      ],
    },
  ],
  [
    "split",
    {
      set: { set: "MZXW6YTB", generation: 1, parts: 2, manifest: MANIFEST },
      sheets: [1, 2, 3, 4, 5].map((x) => sheet(x, x < 3)),
    },
  ],
  [
    "print",
    {
      sheets: [
        sheet(1, true),
        sheet(2, true),
        { ...sheet(3, false), printed: { printer: "Brother HL-L2375", copies: 1 } },
        sheet(4, false),
        sheet(5, false),
      ],
    },
  ],
  ["bag", { sheets: [1, 2, 3, 4, 5].map((x) => sheet(x, true)) }],
  ["receipts", { receipts: [1, 2, 3, 4, 5] }],
];

const OPENING: readonly Stage[] = [
  [
    "roll-call",
    {
      title: "Identity provider down",
      organisation: "Halvorsen AG",
      roster: { operator: "Mira Haller", witness: "Paul Okafor", custodians: [], acceptances: [] },
    },
  ],
  ...OPENED,
  [
    "request",
    {
      request: {
        set: "MZXW6YTB",
        classification: "emergency",
        ticket: "INC-20931",
        reason: "Single sign-on is down since 01:40.",
      },
    },
  ],
  ["approvers", { approvers: { names: ["Clara Vogt", "Samir Aziz"], acceptances: [] } }],
  ["message", { message: { told: true, reason: "" } }],
  [
    "bags",
    {
      bags: [
        { number: "CH-400711", look: "intact", x: 1 },
        { number: "CH-400713", look: "intact", x: 3 },
        { number: "CH-400714", look: "broken", x: 4 },
      ],
    },
  ],
  [
    "shares",
    {
      opened: {
        set: "MZXW6YTB",
        m: 3,
        n: 5,
        drill: false,
        trust: "authenticated",
        used: [1, 3, 4],
        aside: [],
        reason: "",
        accounts: [{ id: "c1", title: "Identity provider, break-glass admin", fields: ["password", "recoveryCodes"] }],
      },
    },
  ],
  ["reveal", { shown: { minutes: 42, extensions: [], fields: [{ account: "c1", field: "password" }] } }],
  ["used", { used: { done: "Signed in and restored the identity provider.", by: "Mira Haller", until: "2026-11-24" } }],
];

const RECORDING: readonly Stage[] = [
  [
    "roll-call",
    {
      title: "Quarterly checks",
      organisation: "Halvorsen AG",
      roster: { operator: "Mira Haller", witness: "Paul Okafor", custodians: [], acceptances: [] },
    },
  ],
  ...OPENED,
];

const STAGES: { readonly [K in CeremonyKind]: readonly Stage[] } = {
  sealing: SEALING,
  "break-glass": OPENING,
  recording: RECORDING,
};

/** The facts of a ceremony that has come to `step`; all of them for null. */
export function factsAt(kind: CeremonyKind, drill: boolean, step: StepId | null): Facts {
  const stages = STAGES[kind];
  const all = stages.reduce((facts, [, learned]) => ({ ...facts, ...learned }), noFacts(kind, drill));
  const order = unrolled(all).map((at) => at.step);
  const end = step === null ? order.length : order.indexOf(step);
  return stages
    .filter(([learnedIn]) => order.indexOf(learnedIn) < end)
    .reduce((facts, [, learned]) => ({ ...facts, ...learned }), noFacts(kind, drill));
}

/** The view of a ceremony that has come to that step and item. */
export function ceremonyAt(
  kind: CeremonyKind,
  step: StepId | null,
  change: {
    readonly drill?: boolean;
    readonly item?: number;
    readonly live?: Partial<CeremonyView["live"]>;
    readonly ceremony?: Partial<Ceremony>;
  } = {},
): CeremonyView {
  const { drill = false, live = {} } = change;
  const facts = factsAt(kind, drill, step);
  const all = unrolled(facts);
  const first = all.find((at) => at.step === step)?.item ?? 0;
  const at = step === null ? null : { step, item: change.item ?? first };
  const end = at === null ? all.length : all.findIndex((other) => other.step === at.step && other.item === at.item);
  const ceremony: Ceremony = { facts, done: all.slice(0, end), halted: null, exceptions: [], closed: "no", ...change.ceremony };
  return {
    facts,
    state: stateOf(ceremony),
    closed: ceremony.closed,
    at,
    rail: [...rail(ceremony)],
    halted: ceremony.halted,
    exceptions: [...ceremony.exceptions],
    live: {
      checks: null,
      machineTime: "2026-11-22T02:05:12Z",
      printers: [],
      message: null,
      cleanRoom: "closed",
      due: [],
      knownBags: 0,
      ...live,
    },
  };
}
