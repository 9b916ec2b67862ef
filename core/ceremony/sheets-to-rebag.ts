import type { Facts, SheetOfSet } from "./facts.ts";
import { sheetsToProve } from "./sheets-to-prove.ts";

/**
 * The sheets that were taken out of their bags in this ceremony and go into new ones, in order: those that a round proves alone, or those whose
 * bags were brought for the proof of a quorum, with those that were used and whose bag the book did not know.
 */
export function sheetsToRebag(facts: Facts): readonly SheetOfSet[] {
  const { round, proof, bags, opened } = facts;
  if (round !== null) return sheetsToProve(facts);
  if (proof === null) return [];
  const brought = bags.flatMap(({ x }) => x ?? []);
  const shares = new Set([...brought, ...(opened?.used ?? [])]);
  return [...shares].map((x) => ({ set: proof.set, x }));
}
