import { sheetsToProve } from "./sheets-to-prove.ts";
import { sheetsToRebag } from "./sheets-to-rebag.ts";
import { KEYS } from "./opening.ts";
import type { Step } from "./step.ts";

/** A sheet that was out of its bag goes into a new one. */
export const REBAG: Step = {
  id: "rebag",
  phase: "running",
  room: "desk",
  who: ["custodian", "witness"],
  asserts: KEYS,
  items: (facts) => sheetsToRebag(facts).map((_, index) => index),
  keeps: "facts",
  evidence: ["bag.sealed", "custody.accepted"],
};

/** One sheet after the other: out of its bag, read and held against its commitment, into a new bag. */
export const SHARE_PROOF: readonly Step[] = [
  {
    id: "share-proof",
    phase: "running",
    room: "clean-room",
    who: ["custodian", "operator"],
    asserts: [...KEYS, "offline"],
    items: (facts) => sheetsToProve(facts).map((_, index) => index),
    keeps: "facts",
    evidence: ["bag.opened", "seal.checked", "sheet.read-back"],
  },
  REBAG,
];
