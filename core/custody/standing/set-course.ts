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
  /** The first that a rotation of it installed on a target (ROT-9). */
  readonly overtaken: Told | null;
}

const NOTHING = { sealed: null, superseded: null, retired: null, review: null, overtaken: null };

export function courseOf(set: string, entries: readonly Entry[]): SetCourse {
  let { sealed, superseded, retired, review, overtaken }: Omit<SetCourse, "rotations" | "leaks"> = NOTHING;
  const rotations: RotationStanding[] = [];
  const leaks: Told[] = [];
  for (const { record } of entries) {
    if (record.event === "set.sealed") sealed ??= told(record);
    else if (record.event === "rotation.completed" && record.body.from === set) {
      rotations.push({ ...told(record), to: record.body.to, cause: record.body.cause });
    } else if (record.event === "set.superseded") superseded = { ...told(record), by: record.body.by };
    else if (record.event === "set.retired") retired = told(record);
    else if (record.event === "set.reviewed") review = { ...told(record), decision: record.body.decision };
    else if (record.event === "set.installed" && sealed !== null && isInstalled(record)) overtaken ??= told(record);
    else if (record.event === "incident" && sealed !== null && isLeak(record, set)) leaks.push(told(record));
  }
  return { sealed, rotations, superseded, retired, review, leaks, overtaken };
}

/** What was taken over as it was, and what a drill does, leaves the target as it is. */
function isInstalled({ body: { credentials } }: RecordOf<"set.installed">): boolean {
  return credentials.some(({ proof }) => proof === "codes" || proof === "login");
}

function isLeak({ set: about, body: { what, sets } }: RecordOf<"incident">, set: string): boolean {
  return (what === "leak" || what === "misuse") && (about === set || sets.includes(set));
}
