import { fail } from "../failure/failure.ts";
import { foldedName } from "./same-name.ts";

/** A sheet and who keeps it. */
export interface KeptSheet {
  readonly set: string;
  readonly x: number;
  readonly custodian: string;
}

/**
 * A witness is no custodian of the generation (LIFECYCLE.md, PPL-3). Fails with `refused.witness-keeps`, which names the first sheet that the
 * witness keeps.
 */
export function refuseKeepingWitness(witness: string, kept: readonly KeptSheet[]): void {
  const own = keptBy(witness, kept);
  if (own !== undefined) fail("refused.witness-keeps", { set: own.set, x: own.x, field: "the witness" });
}

/** Where people went without the machine, one of them at least keeps none of these sheets. Fails with `refused.witness-keeps`. */
export function refuseKeepersAlone(people: readonly string[], kept: readonly KeptSheet[]): void {
  const all = people.map((name) => keptBy(name, kept));
  const [first] = all;
  if (first === undefined || all.includes(undefined)) return;
  fail("refused.witness-keeps", { set: first.set, x: first.x, field: "everybody who looked" });
}

/** The first of these sheets that this person keeps. */
export function keptBy(name: string, kept: readonly KeptSheet[]): KeptSheet | undefined {
  return kept.find(({ custodian }) => foldedName(custodian) === foldedName(name));
}
