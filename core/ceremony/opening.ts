import type { Step } from "./step.ts";

export const once = (): readonly number[] => [0];

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
    asserts: ["keys-open", "book-writable"],
    items: once,
    keeps: "facts",
    evidence: ["ceremony.opened"],
  },
];
