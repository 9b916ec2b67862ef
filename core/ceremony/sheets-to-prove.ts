import type { Facts, SheetOfSet } from "./facts.ts";

/**
 * The sheets that a round proves alone, in order: those that were chosen, without those whose seal was not found intact in it. What lies in such
 * a bag, if anything does, proves nothing, and would count among the M-1 that may be read.
 */
export function sheetsToProve({ round, seals }: Pick<Facts, "round" | "seals">): readonly SheetOfSet[] {
  const wrong = seals.filter(({ result }) => result !== "intact");
  return (round?.proofs ?? []).filter(({ set, x }) => !wrong.some((found) => found.set === set && found.x === x));
}
