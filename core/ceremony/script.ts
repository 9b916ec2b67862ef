import { BREAK_GLASS } from "./break-glass.ts";
import type { Facts } from "./facts.ts";
import { LEAVER } from "./leaver.ts";
import { QUORUM_PROOF } from "./quorum-proof.ts";
import { RECORDING } from "./recording.ts";
import { ROTATION } from "./rotation.ts";
import { ROUND } from "./round.ts";
import { SEALING } from "./sealing.ts";
import type { CeremonyKind, Passage, Step, StepAt, StepId } from "./step.ts";

export const SCRIPTS: Readonly<Record<CeremonyKind, readonly Passage[]>> = {
  sealing: SEALING,
  "break-glass": BREAK_GLASS,
  recording: RECORDING,
  rotation: ROTATION,
  round: ROUND,
  "quorum-proof": QUORUM_PROOF,
  leaver: LEAVER,
};

/** Every step of a ceremony once, in order. */
export function stepsOf(kind: CeremonyKind): readonly Step[] {
  return SCRIPTS[kind].flatMap((passage) => ("inTurn" in passage ? passage.inTurn : [passage]));
}

/** The step of that ceremony, or undefined when it has none of this name. */
export function stepOf(kind: CeremonyKind, id: StepId): Step | undefined {
  return stepsOf(kind).find((step) => step.id === id);
}

/** The script with its items, as far as the facts tell them: what is to be done, one after the other. */
export function unrolled(facts: Facts): readonly StepAt[] {
  return SCRIPTS[facts.kind].flatMap((passage) => {
    if (!("inTurn" in passage)) return passage.items(facts).map((item) => ({ step: passage.id, item }));
    const items = passage.inTurn[0]?.items(facts) ?? [];
    return items.flatMap((item) => passage.inTurn.map(({ id }) => ({ step: id, item })));
  });
}
