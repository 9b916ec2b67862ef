import type { SetRow } from "../../core/contract/desk-view.ts";
import { sameName } from "./entries.ts";
import { sheetsLeft } from "./sets.ts";

/** One sheet with whoever keeps it. */
export interface Kept {
  readonly row: SetRow;
  readonly x: number;
  readonly custodian: string;
  readonly place: string;
}

/** All sheets of these sets that are still there. */
export function keptSheets(sets: readonly SetRow[]): readonly Kept[] {
  return sets.flatMap((row) => sheetsLeft(row).map(({ x, custodian, place }) => ({ row, x, custodian, place })));
}

/** Everybody who keeps one, each once, by name. */
export function keepers(kept: readonly Kept[]): readonly string[] {
  const names = kept.map(({ custodian }) => custodian);
  const each = names.filter((name, index) => !names.slice(0, index).some((other) => sameName(other, name)));
  return each.filter((name) => name !== "").toSorted((a, b) => (a < b ? -1 : 1));
}

/** What one person keeps. */
export function keptBy(kept: readonly Kept[], name: string): readonly Kept[] {
  return kept.filter(({ custodian }) => sameName(custodian, name));
}
