import { FINISH, KEYS, once, OPENING } from "./opening.ts";
import { MAKING, ROLL_CALL_OF_ALL } from "./sealing.ts";
import type { Passage } from "./step.ts";

/**
 * The next generation of a set: new credentials are made, installed and sealed first. Only then is it shown on the targets that
 * the new ones work and the old ones are refused, and the old sheets are destroyed.
 */
export const ROTATION: readonly Passage[] = [
  ROLL_CALL_OF_ALL,
  ...OPENING,
  {
    id: "rotate",
    phase: "running",
    room: "desk",
    who: ["operator", "witness"],
    asserts: KEYS,
    items: once,
    keeps: "facts",
    evidence: [],
  },
  ...MAKING,
  {
    id: "rotated",
    phase: "closing",
    room: "desk",
    who: ["operator", "witness"],
    asserts: KEYS,
    items: once,
    keeps: "facts",
    evidence: [],
  },
  {
    id: "old-sheets",
    phase: "closing",
    room: "desk",
    who: ["custodian", "operator", "witness"],
    asserts: KEYS,
    items: once,
    keeps: "facts",
    evidence: ["sheet.destroyed", "rotation.completed", "set.superseded"],
  },
  FINISH,
];
