import { FINISH, KEYS, once, OPENING, ROLL_CALL } from "./opening.ts";
import { sheetsToHandOver } from "./sheets-to-hand-over.ts";
import type { Passage } from "./step.ts";

/**
 * Somebody leaves or moves: every sheet in their hands goes to somebody else or is destroyed, and the combinations they knew
 * are changed.
 */
export const LEAVER: readonly Passage[] = [
  ROLL_CALL,
  ...OPENING,
  {
    id: "leaver",
    phase: "running",
    room: "desk",
    who: ["operator", "witness"],
    asserts: KEYS,
    items: once,
    keeps: "facts",
    evidence: ["custodian.left", "custodian.moved"],
  },
  {
    id: "handover",
    phase: "running",
    room: "desk",
    who: ["custodian", "witness"],
    asserts: KEYS,
    items: (facts) => sheetsToHandOver(facts).map((_, index) => index),
    keeps: "facts",
    evidence: ["bag.opened", "bag.sealed", "custody.accepted", "sheet.destroyed", "seal.checked"],
  },
  {
    id: "safes",
    phase: "running",
    room: "desk",
    who: ["operator", "witness"],
    asserts: KEYS,
    items: once,
    keeps: "facts",
    evidence: ["combination.changed"],
  },
  FINISH,
];
