import type { Manifest } from "../../record/manifest-reading.ts";
import type { Replacement } from "./set-course.ts";
import type { SetState } from "./set-state.ts";
import { firstTold, type Told } from "./told.ts";

/** One generation of a custody set. */
export interface GenerationStanding {
  readonly set: string;
  readonly generation: number;
  readonly state: SetState;
  readonly sealed: Told;
}

export interface SealedGeneration {
  readonly manifest: Pick<Manifest, "set" | "family" | "generation" | "drill">;
  readonly sealed: Told;
}

/** For each set the later generation of its family that was sealed first, if any (SET-4). Drills' and real sets are no family. */
export function laterGenerations(sets: readonly SealedGeneration[]): ReadonlyMap<string, Replacement> {
  const later = new Map<string, Replacement>();
  for (const family of Map.groupBy(sets, ({ manifest }) => familyOf(manifest)).values()) {
    // 255 generations at most.
    for (const { manifest: own } of family) {
      const after = family.filter(({ manifest }) => manifest.generation > own.generation);
      const first = firstTold(after.map(({ manifest: { set }, sealed }): Replacement => ({ ...sealed, set })));
      if (first !== null) later.set(own.set, first);
    }
  }
  return later;
}

/** What generations of one custody set have in common. */
export function familyOf({ family, drill }: Pick<Manifest, "family" | "drill">): string {
  return `${family}${drill ? " drill" : ""}`;
}
