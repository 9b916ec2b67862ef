import { type Ceremony, stateOf } from "../../core/ceremony/ceremony.ts";
import { type Facts, noFacts } from "../../core/ceremony/facts.ts";
import { rail } from "../../core/ceremony/rail.ts";
import { unrolled } from "../../core/ceremony/script.ts";
import type { CeremonyKind, StepId } from "../../core/ceremony/step.ts";
import type { CeremonyView } from "../../core/contract/desk-view.ts";
import { CUSTODIANS, MAKING, OPENED, type Stage } from "./desk-agreed.ts";
import { LEAVER, ROTATION } from "./desk-changes.ts";
import { QUORUM_PROOF, ROUND } from "./desk-checks.ts";

export { ACCOUNTS, CUSTODIANS } from "./desk-agreed.ts";

/** What made-up ceremonies gather, step by step: with `asOf` everything that was known before a step. */

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
  ...MAKING,
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
  ["drill-result", { drillResult: { loginMinutes: 41, mistakes: 2, note: "Two bags were brought by the wrong people." } }],
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
  rotation: ROTATION,
  round: ROUND,
  "quorum-proof": QUORUM_PROOF,
  leaver: LEAVER,
};

/** The facts of a ceremony that has come to `step`; all of them for null. */
export function factsAt(kind: CeremonyKind, drill: boolean, step: StepId | null): Facts {
  const stages = STAGES[kind];
  const all = stages.reduce((facts, [, learned]) => ({ ...facts, ...learned }), noFacts(kind, drill));
  const order = unrolled(all).map((at) => at.step);
  const end = step === null ? order.length : order.indexOf(step);
  return (
    stages
      // A step that this ceremony leaves out tells nothing.
      .filter(([learnedIn]) => order.includes(learnedIn) && order.indexOf(learnedIn) < end)
      .reduce((facts, [, learned]) => ({ ...facts, ...learned }), noFacts(kind, drill))
  );
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
