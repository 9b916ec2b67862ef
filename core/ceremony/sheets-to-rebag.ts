import type { Facts, SheetOfSet } from "./facts.ts";

/**
 * The sheets that were taken out of their bags in this ceremony and go into new ones, in order: those that a round proves alone, or those whose
 * bags were brought for the proof of a quorum.
 */
export function sheetsToRebag({ round, proof, bags }: Facts): readonly SheetOfSet[] {
  if (round !== null) return round.proofs;
  if (proof === null) return [];
  return bags.flatMap(({ x }) => (x === null ? [] : [{ set: proof.set, x }]));
}
