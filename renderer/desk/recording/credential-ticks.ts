import type { RecordableEvent } from "../../../core/contract/wording.ts";

/** What is ticked of every credential of a set, or it is said how that is dealt with (rules E10, E39). */
export const CREDENTIAL_TICKS: { readonly [E in RecordableEvent]?: readonly string[] } = {
  "rotation.completed": ["newWorks", "oldRefused"],
  "set.retired": ["disabled"],
};
