import type { RecordEvent } from "../../../core/contract/wording.ts";
import type { FAMILIES } from "../../text/desk-journal.ts";

export type Kind = keyof typeof FAMILIES;

/** The part of an event's name before the dot. */
type Family = RecordEvent extends infer E ? (E extends `${infer F}.${string}` ? F : E) : never;

/** Which families of events are shown under one word. None can be forgotten. */
export const KIND_OF: { readonly [F in Family]: Kind } = {
  ceremony: "ceremonies",
  exception: "ceremonies",
  override: "ceremonies",
  set: "sets",
  sheet: "sets",
  bag: "bags",
  seal: "bags",
  round: "bags",
  custody: "bags",
  custodian: "people",
  combination: "people",
  emergency: "use",
  credential: "use",
  use: "use",
  rotation: "rotation",
  drill: "drills",
  incident: "incidents",
  key: "keys",
  book: "book",
};

/** The families behind the words that were chosen. */
export function familiesOf(kinds: readonly Kind[]): string[] {
  return Object.entries(KIND_OF).flatMap(([family, kind]) => (kinds.includes(kind) ? [family] : []));
}
