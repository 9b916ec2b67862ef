export type { RecordOf } from "../../record/record.ts";

/** Where in the journal something is told. */
export interface Told {
  readonly seq: number;
  /** RFC 3339, as the record has it. */
  readonly time: string;
}

export function told({ seq, time }: Told): Told {
  return { seq, time };
}

/** The one that was told first; null of none. */
export function firstTold<T extends Told>(several: readonly (T | null)[]): T | null {
  return several.reduce((first, one) => (one !== null && (first === null || one.seq < first.seq) ? one : first), null);
}
