import type { JournalRecord } from "../../record/record.ts";

/** Where in the journal something is told. */
export interface Told {
  readonly seq: number;
  /** RFC 3339, as the record has it. */
  readonly time: string;
}

export function told({ seq, time }: JournalRecord): Told {
  return { seq, time };
}
