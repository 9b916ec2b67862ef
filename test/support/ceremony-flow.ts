import type { Answer, Answers } from "../../core/ceremony/answers.ts";
import { call, type Ceremony, current } from "../../core/ceremony/ceremony.ts";
import {
  type AccountPlan,
  type Facts,
  type MachineCheck,
  NO_RUNBOOK,
  type OpenedSet,
  type RecordedEvent,
  type SymbolGrade,
} from "../../core/ceremony/facts.ts";
import { answer } from "../../core/ceremony/machine.ts";
import type { CeremonyKind, StepAt, StepId } from "../../core/ceremony/step.ts";
import { Failure } from "../../core/failure/failure.ts";
import { changeAnswers, NEW_SET } from "./ceremony-flow-changes.ts";
import { checkAnswers } from "./ceremony-flow-checks.ts";

export const SET = "AAAAAAAB";
export const REASON = "agreed with the head of operations";

/** Everything that only the host knows is as it should be. */
export const allHolds = () => true;

const password = { length: 32, alphabet: "no-look-alikes" } as const;
const blank = { system: "", url: "", username: "", notes: "", runbook: NO_RUNBOOK, password } as const;

export const ACCOUNTS: readonly AccountPlan[] = [
  {
    ...blank,
    id: "c1",
    kind: "login",
    title: "Cloud root",
    system: "Cloud",
    username: "root",
    secrets: [{ field: "password", source: "generate" }],
  },
  {
    ...blank,
    id: "c2",
    kind: "login",
    title: "Directory, one-time codes",
    system: "Directory",
    username: "admin",
    secrets: [{ field: "totp", source: "generate" }],
  },
  {
    ...blank,
    id: "c3",
    kind: "ssh-key",
    title: "Gateway",
    secrets: [
      { field: "privateKey", source: "import" },
      { field: "certificate", source: "import" },
    ],
  },
];

export const CHECKS: readonly MachineCheck[] = [
  { id: "network", result: "pass", count: 0 },
  { id: "swap", result: "pass", count: 0 },
];

export const GRADES: readonly SymbolGrade[] = [
  { kind: "share", used: 0, letter: "A" },
  { kind: "card", used: 40, letter: "C" },
  { kind: "part", used: 12, letter: "A" },
];

export const OPENED: OpenedSet = {
  set: SET,
  m: 2,
  n: 3,
  drill: false,
  trust: "authenticated",
  used: [1, 3],
  aside: [{ sheet: 2, code: "mismatched.share" }],
  reason: "",
  accounts: [{ id: "c1", title: "Cloud root", fields: ["username", "password"] }],
};

/** What people record in a recording: one event, then that there is no more. */
export const CHECKED: RecordedEvent = {
  event: "seal.checked",
  set: SET,
  reason: "",
  ticket: "",
  approvers: [],
  body: {
    level: "L1",
    result: "intact",
    x: 1,
    bag: "TE-1001",
    custodian: "Ana Silva",
    place: "Safe in Lisbon",
    note: "",
  },
};

/** An answer that each step takes, whatever the item; those that depend on the item or the ceremony are made from them. */
export function goodAnswers({ kind, drill }: Pick<Facts, "kind" | "drill">, item: number): Answers {
  const custodians = [
    { name: "Ana Silva", role: "finance", place: "Safe in Lisbon" },
    { name: "Bob Stone", role: "engineering", place: "Bank in Porto" },
    { name: "Cy Young", role: "operations", place: "Safe in Faro" },
  ];
  return {
    "roll-call": {
      title: "Fourth quarter",
      organisation: "Example Energy",
      paper: "a4",
      operator: "Olga Petrova",
      witness: "Wim Jansen",
      custodians: kind === "sealing" || kind === "rotation" ? custodians : [],
      acceptances: [],
    },
    "operator-key": { id: "AAAAAAAA", name: "Olga Petrova" },
    "witness-key": { id: "BBBBBBBB", name: "Wim Jansen" },
    "machine-checks": { found: CHECKS, acceptances: [] },
    date: { time: "2026-11-22T03:05:00Z", off: -12, acceptances: [] },
    accounts: { accounts: ACCOUNTS, runbook: "Call the provider first.\nThen sign in." },
    imports: {},
    policy: { m: 2, acceptances: [] },
    install: { proof: item === 0 ? "login" : item === 1 ? "codes" : "already" },
    split: {
      ...(kind === "rotation" ? { set: NEW_SET, generation: 2 } : { set: SET, generation: 1 }),
      parts: 3,
      manifest: "ab".repeat(32),
    },
    labels: { printer: "Office" },
    print: { printer: "Office" },
    "read-back": { result: "proved", grades: GRADES },
    bag: { number: `TE-${1000 + item}` },
    sign: {},
    receipts: { signed: [1, 2, 3] },
    request: {
      set: SET,
      classification: drill ? "drill" : "emergency",
      ticket: "INC-1",
      reason: "identity provider is down",
    },
    approvers: { names: ["Dora Ek", "Emil Fuchs"], acceptances: [] },
    message: { told: true, reason: "" },
    bags: {
      bags: [
        { number: "TE-1001", look: "intact", x: 1 },
        { number: "TE-1003", look: "opened", x: null },
      ],
    },
    shares: { ...OPENED, drill },
    reveal: { minutes: 60, extensions: [], fields: [{ account: "c1", field: "password" }] },
    used: { done: "Restored the sign-in and rotated the root password.", by: "Olga Petrova", until: "2026-11-23" },
    aftermath: {},
    events: { event: item === 0 ? CHECKED : null },
    finish: {},
    ...changeAnswers(ACCOUNTS, item),
    ...checkAnswers({ ...OPENED, drill }, GRADES, item),
  };
}

/** That step's answer as an answer to this place. The pair belongs together because both come from the same step. */
export function answerAt<S extends StepId>(
  { step, item }: { readonly step: S; readonly item: number },
  given: Answers[S],
): Answer {
  return { step, item, answer: given } as unknown as Answer;
}

/** The answer that the ceremony's current step takes. */
export function goodAnswer(ceremony: Ceremony): Answer {
  const at = current(ceremony);
  if (at === null) throw new Error("nothing is left to be answered");
  return answerAt(at, goodAnswers(ceremony.facts, at.item)[at.step]);
}

/** The ceremony after one good answer to its current step. */
export function step(ceremony: Ceremony): Ceremony {
  return answer(ceremony, goodAnswer(ceremony), allHolds);
}

/** A ceremony that has come, by good answers, to where `step` (and `item`) is current. */
export function ceremonyAt(kind: CeremonyKind, drill: boolean, id: StepId, item?: number): Ceremony {
  let ceremony = call(kind, drill);
  for (let count = 0; count < 200; count += 1) {
    const at = current(ceremony);
    if (at === null) break;
    if (at.step === id && (item === undefined || at.item === item)) return ceremony;
    ceremony = step(ceremony);
  }
  throw new Error(`${kind} has no step ${id}`);
}

/** Every ceremony on the way from the call to the end, the closed one last. */
export function wholeWay(kind: CeremonyKind, drill: boolean): readonly Ceremony[] {
  const way = [call(kind, drill)];
  for (let last = way[0]; last !== undefined && last.closed === "no"; last = way.at(-1)) way.push(step(last));
  return way;
}

export function nameOf(at: StepAt | null): string {
  return at === null ? "closed" : at.item === 0 ? at.step : `${at.step} ${at.item}`;
}

/** What became of an answer, in one line for the tables: `-> print 1`, or the code and field of its refusal. */
export function outcomeOf(body: () => Ceremony): string {
  try {
    return `-> ${nameOf(current(body()))}`;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [error.code, ...(error.facts.field === undefined ? [] : [error.facts.field])].join(" ");
  }
}
