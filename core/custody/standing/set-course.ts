import type { Entry } from "./entry.ts";
import { type RecordOf, told, type Told } from "./told.ts";

/** A set that took the place of this one, and the record that says so. */
export interface Replacement extends Told {
  readonly set: string;
}

export interface RotationStanding extends Told {
  readonly to: string;
  readonly cause: RecordOf<"rotation.completed">["body"]["cause"];
}

/** The last review of the need for a set. */
export interface NeedReview extends Told {
  readonly decision: "keep" | "change" | "retire";
}

/** What becomes of a set, from its records in the journal's order. */
export interface SetCourse {
  readonly sealed: Told | null;
  readonly rotations: readonly RotationStanding[];
  readonly superseded: (Told & { readonly by: string }) | null;
  readonly retired: Told | null;
  readonly review: NeedReview | null;
  /** Incidents leak or misuse since it was sealed. */
  readonly leaks: readonly Told[];
}

const NOTHING = { sealed: null, superseded: null, retired: null, review: null };

export function courseOf(set: string, entries: readonly Entry[]): SetCourse {
  let { sealed, superseded, retired, review }: Pick<SetCourse, "sealed" | "superseded" | "retired" | "review"> = NOTHING;
  const rotations: RotationStanding[] = [];
  const leaks: Told[] = [];
  for (const { record } of entries) {
    if (record.event === "set.sealed") sealed ??= told(record);
    else if (record.event === "rotation.completed" && record.body.from === set) {
      rotations.push({ ...told(record), to: record.body.to, cause: record.body.cause });
    } else if (record.event === "set.superseded") superseded = { ...told(record), by: record.body.by };
    else if (record.event === "set.retired") retired = told(record);
    else if (record.event === "set.reviewed") review = { ...told(record), decision: record.body.decision };
    else if (record.event === "incident" && sealed !== null && isLeak(record, set)) leaks.push(told(record));
  }
  return { sealed, rotations, superseded, retired, review, leaks };
}

function isLeak({ set: about, body: { what, sets } }: RecordOf<"incident">, set: string): boolean {
  return (what === "leak" || what === "misuse") && (about === set || sets.includes(set));
}
