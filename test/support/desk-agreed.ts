import { type Facts, NO_RUNBOOK } from "../../core/ceremony/facts.ts";
import type { StepId } from "../../core/ceremony/step.ts";

/** Who and what the made-up ceremonies of the desk are about, and what each of them gathers before its work. */

export const CUSTODIANS = [
  { name: "Anna Keller", role: "Head of finance", place: "Safe, Basel office" },
  { name: "Jonas Weber", role: "Data protection officer", place: "Bank box, Zürich" },
  { name: "Ines Moreau", role: "Head of IT", place: "Safe, Geneva office" },
  { name: "Tomasz Nowak", role: "Auditor", place: "Notary, Bern" },
  { name: "Lucía Prieto", role: "Company secretary", place: "Safe, Lausanne office" },
];

export const MANIFEST = "9f2c51a07be4d6338812ce04fa7790b15dd3e1f6240ac98b7e5506d1c4f3a928";
const PASSWORD = { length: 32, alphabet: "no-look-alikes" } as const;
export const GRADES = [
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

/** What is known from a step on. */
export type Stage = readonly [step: StepId, learned: Partial<Facts>];

export const OPENED: readonly Stage[] = [
  ["operator-key", { operatorKey: { id: "K3J7QWMA", name: "Mira Haller" } }],
  ["witness-key", { witnessKey: { id: "B5TXN2RD", name: "Paul Okafor" } }],
  ["machine-checks", { checks: { found: [], acceptances: [] } }],
  ["date", { date: { time: "2026-11-22T02:05:00Z", off: 12, acceptances: [] } }],
];

/** A sheet on its way into its bag. */
export const sheet = (x: number, done: boolean) => ({
  x,
  printed: done ? { printer: "Brother HL-L2375", copies: 1 } : null,
  readBack: done ? GRADES : null,
  bag: done ? `CH-40071${x}` : null,
});

/** From accounts to receipts. */
export const MAKING: readonly Stage[] = [
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
