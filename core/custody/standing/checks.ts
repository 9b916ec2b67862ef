import type { SealCheck } from "./bag-standing.ts";
import type { Entry } from "./entry.ts";
import { type RecordOf, told, type Told } from "./told.ts";

/** A check as recorded, and when it was made: when its round was (DUE-1). */
export function checkOf(record: RecordOf<"seal.checked">, { round }: Entry): SealCheck {
  const { level, result, x } = record.body;
  return { ...told(record), level, result, x, made: round?.body.finished ?? record.time };
}

/** The level that a set was last verified to (LVL-1). */
export interface Level extends Told {
  readonly level: SealCheck["level"];
  /** RFC 3339: when it was looked at. */
  readonly made: string;
}

export interface SetChecks {
  /** The last check of the set or of any of its bags, whatever was found. */
  readonly last: SealCheck | null;
  readonly level: Level | null;
  /** The last check of the whole set (L4, L5), when it was not intact (ROT-8). */
  readonly misfit: Told | null;
}

/** What the checks of a set come to, from its records in the journal's order. */
export function setChecks(entries: readonly Entry[]): SetChecks {
  let last: SealCheck | null = null;
  let misfit: Told | null = null;
  let level: (Level & { readonly ceremony: number }) | null = null;
  for (const entry of entries) {
    const { record, ceremony } = entry;
    if (record.event !== "seal.checked") continue;
    last = checkOf(record, entry);
    if (last.x === null) misfit = last.result === "intact" ? null : told(record);
    const higher: boolean = level === null || level.ceremony !== ceremony || level.level <= last.level;
    if (last.result === "intact" && higher) level = { ...told(record), level: last.level, made: last.made, ceremony };
  }
  if (level === null) return { last, level, misfit };
  const { ceremony: _, ...of } = level;
  return { last, level: of, misfit };
}
