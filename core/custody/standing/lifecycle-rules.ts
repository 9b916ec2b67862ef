const numbered = <P extends string>(family: P, count: number): readonly `${P}-${number}`[] =>
  Array.from({ length: count }, (_, index): `${P}-${number}` => `${family}-${index + 1}`);

/** Every rule of LIFECYCLE.md, in its order. A number is never given to another rule. */
export const LIFECYCLE_RULES = [
  ...numbered("BAG", 8),
  ...numbered("SET", 7),
  ...numbered("EXP", 6),
  ...numbered("MAR", 1),
  ...numbered("LVL", 2),
  ...numbered("ROT", 9),
  ...numbered("DUE", 8),
  ...numbered("PRT", 3),
  ...numbered("NEXT", 9),
  ...numbered("PPL", 5),
  ...numbered("CER", 8),
] as const;

export type LifecycleRule = (typeof LIFECYCLE_RULES)[number];
/** Why a share is exposed. */
export type ExposureRule = "EXP-1" | "EXP-2" | "EXP-3" | "EXP-4" | "EXP-5";
/** Why a set must be rotated. */
export type RotateRule = "ROT-1" | "ROT-2" | "ROT-3" | "ROT-4" | "ROT-5" | "ROT-6" | "ROT-7" | "ROT-8" | "ROT-9";
/** Why something is due: by itself, or because the set must be rotated. */
export type DueRule = "DUE-1" | "DUE-2" | "DUE-3" | "DUE-4" | "DUE-5" | "DUE-6" | RotateRule;
/** Why an act is the next one. */
export type NextRule = "NEXT-1" | "NEXT-2" | "NEXT-3" | "NEXT-4" | "NEXT-5" | "NEXT-6" | "NEXT-7" | "NEXT-8" | "NEXT-9";
