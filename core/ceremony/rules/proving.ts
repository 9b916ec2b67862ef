import type { Take } from "./take.ts";

export const takeProofSet: Take<"proof-set"> = (facts, given) => ({ ...facts, proof: given });

export const takeQuorum: Take<"quorum"> = (facts, given) => ({ ...facts, opened: given });

export const takeLiveMatch: Take<"live-match"> = (facts, given) => ({ ...facts, matched: given.matched });
