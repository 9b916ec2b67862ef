import type { Manifest } from "../../record/manifest-reading.ts";
import { foldedName } from "../same-name.ts";
import type { Entry } from "./entry.ts";
import { told, type Told } from "./told.ts";

/** The record with which somebody's hands had held M shares of a set (ROT-7); null when nobody's ever did. */
export function quorumInHands({ m, shares }: Manifest, entries: readonly Entry[], sealed: Told): Told | null {
  const hands = new Map<string, Set<number>>();
  const took = (custodian: string, x: number): boolean => {
    const who = foldedName(custodian);
    const held = (hands.get(who) ?? new Set()).add(x);
    hands.set(who, held);
    return held.size >= m;
  };
  if (shares.some(({ custodian, x }) => took(custodian, x))) return sealed;
  for (const { record } of entries) {
    if (record.event !== "bag.sealed" && record.event !== "custody.accepted") continue;
    const { custodian, x } = record.body;
    if (shares.some((share) => share.x === x) && took(custodian, x)) return told(record);
  }
  return null;
}
