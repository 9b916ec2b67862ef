import type { Facts, SheetOfSet } from "./facts.ts";

/** The sheets that are in the hands of who leaves or moves, in order: each is one item of the step `handover`. */
export function sheetsToHandOver({ leaving }: Facts): readonly SheetOfSet[] {
  return (leaving?.holds ?? []).flatMap(({ set, x, present }) => (present ? [{ set, x }] : []));
}
