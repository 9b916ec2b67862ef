import { FINISH, KEYS, OPENING, ROLL_CALL } from "./opening.ts";
import type { Passage } from "./step.ts";

/** Putting into the journal what happened without the program: one event after the other, each signed by two. */
export const RECORDING: readonly Passage[] = [
  ROLL_CALL,
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
  FINISH,
];
