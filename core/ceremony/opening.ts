import type { Step } from "./step.ts";

export const once = (): readonly number[] => [0];

/** What must hold wherever a record is signed. */
export const KEYS = ["keys-open", "book-writable"] as const;

/** The roll call of those who sign; a sealing calls the custodians too. */
export const ROLL_CALL: Step = {
  id: "roll-call",
  phase: "convening",
  room: "desk",
  who: ["operator", "witness"],
  asserts: [],
  items: once,
  keeps: "facts",
  evidence: [],
};

/** How every ceremony begins after its roll call: keys, machine, date. */
export const OPENING: readonly Step[] = [
  {
    id: "operator-key",
    phase: "convening",
    room: "clean-room",
    who: ["operator"],
    asserts: ["roll-called"],
    items: once,
    keeps: { vault: "signing-key", until: "finish" },
    evidence: [],
  },
  {
    id: "witness-key",
    phase: "convening",
    room: "clean-room",
    who: ["witness"],
    asserts: ["roll-called"],
    items: once,
    keeps: { vault: "signing-key", until: "finish" },
    evidence: [],
  },
  {
    id: "machine-checks",
    phase: "convening",
    room: "desk",
    who: ["operator", "witness"],
    asserts: [],
    items: once,
    keeps: "facts",
    evidence: [],
  },
  {
    id: "date",
    phase: "convening",
    room: "desk",
    who: ["witness", "operator"],
    asserts: KEYS,
    items: once,
    keeps: "facts",
    evidence: ["ceremony.opened"],
  },
];

/** Bags that were brought, each with its number and its look, before any is opened. */
export const BAGS: Step = {
  id: "bags",
  phase: "running",
  room: "desk",
  who: ["custodian", "witness"],
  asserts: KEYS,
  items: once,
  keeps: "facts",
  evidence: ["bag.brought"],
};

/** How every ceremony ends. */
export const FINISH: Step = {
  id: "finish",
  phase: "closing",
  room: "machine",
  who: ["operator", "witness"],
  asserts: KEYS,
  items: once,
  keeps: "facts",
  evidence: ["ceremony.closed"],
};
