import { stepsOf } from "../ceremony/script.ts";
import { CEREMONY_KINDS, STEP_IDS, type StepId } from "../ceremony/step.ts";

const ALL = CEREMONY_KINDS.flatMap(stepsOf);

/** The steps of each room, read from the scripts. */
export const CEREMONY_STEPS: Readonly<Record<"desk" | "clean-room" | "all", readonly StepId[]>> = {
  desk: [...new Set(ALL.filter(({ room }) => room === "desk").map(({ id }) => id))],
  "clean-room": [...new Set(ALL.filter(({ room }) => room === "clean-room").map(({ id }) => id))],
  all: STEP_IDS,
};

/** Where codes are scanned, and so where the clean room may have the camera. */
export const SCAN_STEPS: readonly StepId[] = [
  "imports",
  "read-back",
  "shares",
  "seal-labels",
  "share-proof",
  "quorum",
  "live-match",
];
