import { FINISH, KEYS, once, OPENING, ROLL_CALL } from "./opening.ts";
import { SHARE_PROOF } from "./proving.ts";
import type { Passage } from "./step.ts";

/** The quarterly look at the seals: every bag by number and look (L1), by its label (L2), and a few sheets alone (L3). */
export const ROUND: readonly Passage[] = [
  ROLL_CALL,
  ...OPENING,
  {
    id: "round",
    phase: "running",
    room: "desk",
    who: ["operator", "witness"],
    asserts: KEYS,
    items: once,
    keeps: "facts",
    evidence: ["round.held"],
  },
  {
    id: "seal-labels",
    phase: "running",
    room: "clean-room",
    who: ["operator", "witness"],
    asserts: KEYS,
    items: once,
    keeps: "facts",
    evidence: [],
  },
  {
    id: "seals",
    phase: "running",
    room: "desk",
    who: ["operator", "witness"],
    asserts: KEYS,
    items: ({ round }) => (round?.bags ?? []).map((_, index) => index),
    keeps: "facts",
    evidence: ["seal.checked", "seal.photographed"],
  },
  { inTurn: SHARE_PROOF },
  FINISH,
];
