import type { DamageClass } from "./classes.ts";

/** How much is tried. */
export interface Effort {
  /** Pictures for each cell of a table: with a stain, and without one. */
  readonly stains: number;
  readonly views: number;
  /** Of the classes of damage, each, or only each third, and so on. */
  readonly every: number;
  readonly workers: number;
  readonly zbarimg: boolean;
}

export function samplesOf({ stain }: DamageClass, { stains, views }: Effort): number {
  return stain > 0 ? stains : views;
}

/** The first of every few. */
export function thinned<T>(items: readonly T[], { every }: Effort): readonly T[] {
  return items.filter((_, index) => index % every === 0);
}
