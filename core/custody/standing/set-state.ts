import type { BagStanding } from "./bag-standing.ts";
import type { Replacement, SetCourse } from "./set-course.ts";
import { told, type Told } from "./told.ts";
import type { UseStanding } from "./use-standing.ts";

export type SetState = "in-custody" | "opened" | "replaced" | "superseded" | "retired" | "destroyed";

export interface StateFacts extends Pick<SetCourse, "retired" | "superseded"> {
  readonly sealed: Told;
  readonly bags: readonly BagStanding[];
  readonly replaced: Replacement | null;
  readonly uses: readonly UseStanding[];
}

/** SET-1 to SET-6, and the record that made it so. */
export function stateOf({ bags, retired, superseded, replaced, uses, sealed }: StateFacts): {
  readonly state: SetState;
  readonly since: Told;
} {
  if (bags.every(({ state }) => state === "destroyed")) {
    const gone = bags.flatMap(({ since }) => (since === null ? [] : [since]));
    return { state: "destroyed", since: told(gone.toSorted((one, other) => other.seq - one.seq)[0] ?? sealed) };
  }
  if (retired !== null) return { state: "retired", since: retired };
  if (superseded !== null) return { state: "superseded", since: told(superseded) };
  if (replaced !== null) return { state: "replaced", since: told(replaced) };
  const use = uses.find(isUnsettled);
  return use === undefined ? { state: "in-custody", since: sealed } : { state: "opened", since: told(use) };
}

/** ROT-1 is not settled for this use. That of a drill's set obliges to nothing, and yet its sheets are out. */
export function isUnsettled({ rotation: { done, state } }: UseStanding): boolean {
  return done === null && state !== "waived";
}

/** Superseded, retired or destroyed: nothing more can become of it. */
export function isOver(state: SetState): boolean {
  return state === "superseded" || state === "retired" || state === "destroyed";
}
