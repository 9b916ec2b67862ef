import type { SetRow } from "../../../core/contract/desk-view.ts";
import { CREDENTIAL_TICKS } from "./credential-ticks.ts";
import { type Draft, fieldsIn, listIn, textIn, type TypedFields } from "./typed.ts";

/**
 * What follows from the set or sheet that was just chosen: a line for each credential of the set, the custodian whom the book names for the
 * sheet, unless the event says who keeps it from now on. The number of a bag is never filled in: it is read from the bag. `changed` is the field of the body that was typed into.
 */
export function filledIn(draft: Draft, sets: readonly SetRow[], changed?: string): Draft {
  const set = sets.find((row) => row.set === draft.set);
  return { ...draft, body: { ...draft.body, ...credentialsOf(draft, set), ...custodianOf(draft, set, changed) } };
}

function credentialsOf({ event, body }: Draft, set: SetRow | undefined): TypedFields {
  const ticks = CREDENTIAL_TICKS[event];
  if (ticks === undefined) return {};
  const untried = { ...Object.fromEntries(ticks.map((tick) => [tick, false])), how: "" };
  const before = listIn(body["credentials"]).map(fieldsIn);
  const credentials = (set?.accounts ?? []).map(({ id }) => before.find((one) => one["id"] === id) ?? { id, ...untried });
  return { credentials };
}

/** Events that say who keeps a sheet from now on: the paper tells it, not the book. */
const OF_KEEPERS: readonly string[] = ["bag.sealed", "custody.accepted"];

function custodianOf({ event, body }: Draft, set: SetRow | undefined, changed?: string): TypedFields {
  if (changed !== "x" || !("custodian" in body) || OF_KEEPERS.includes(event)) return {};
  const holder = set?.holders.find(({ x }) => String(x) === textIn(body["x"]));
  return { custodian: holder?.custodian ?? "" };
}
