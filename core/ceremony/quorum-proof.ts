import { BAGS, FINISH, KEYS, once, OPENING, ROLL_CALL } from "./opening.ts";
import { REBAG } from "./proving.ts";
import type { Passage } from "./step.ts";

/** The proof that a quorum opens the set (L4), and where the target's verifier is at hand that what is sealed still fits it (L5). Nothing is shown. */
export const QUORUM_PROOF: readonly Passage[] = [
  ROLL_CALL,
  ...OPENING,
  {
    id: "proof-set",
    phase: "running",
    room: "desk",
    who: ["operator", "witness"],
    asserts: KEYS,
    items: once,
    keeps: "facts",
    evidence: [],
  },
  BAGS,
  {
    id: "quorum",
    phase: "running",
    room: "clean-room",
    who: ["custodian", "operator"],
    asserts: [...KEYS, "offline"],
    items: once,
    keeps: { vault: "secrets", until: "live-match" },
    evidence: ["bag.opened", "seal.checked"],
  },
  {
    id: "live-match",
    phase: "running",
    room: "clean-room",
    who: ["operator", "witness"],
    asserts: ["set-open", ...KEYS, "offline"],
    items: once,
    keeps: "facts",
    evidence: ["seal.checked"],
  },
  REBAG,
  FINISH,
];
