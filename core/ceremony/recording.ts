import { once, OPENING } from "./opening.ts";
import type { Passage } from "./step.ts";

const KEYS = ["keys-open", "book-writable"] as const;

/** Putting into the journal what happened without the program: one event after the other, each signed by two. */
export const RECORDING: readonly Passage[] = [
  {
    id: "roll-call",
    phase: "convening",
    room: "desk",
    who: ["operator", "witness"],
    asserts: [],
    items: once,
    keeps: "facts",
    evidence: [],
  },
  ...OPENING,
  {
    id: "events",
    phase: "running",
    room: "desk",
    who: ["operator", "witness"],
    asserts: KEYS,
    // Always one more than was recorded: the last answer says that there is none.
    items: ({ recorded }) => Array.from({ length: recorded.length + 1 }, (_, index) => index),
    keeps: "facts",
    evidence: ["any event"],
  },
  {
    id: "finish",
    phase: "closing",
    room: "machine",
    who: ["operator", "witness"],
    asserts: KEYS,
    items: once,
    keeps: "facts",
    evidence: ["ceremony.closed"],
  },
];
