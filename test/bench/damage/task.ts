import type { PlaceName, SheetSubject } from "./sheet-subject.ts";
import type { SheetTrial } from "./sheet-trial.ts";
import type { SymbolSubject } from "./subject.ts";
import type { SymbolOutcome, SymbolReading } from "./symbol-trial.ts";

/** What the workers are given once: the pictures. */
export interface Subjects {
  readonly symbols: Readonly<Record<string, readonly SymbolSubject[]>>;
  readonly sheets: readonly SheetSubject[];
}

/** One cell of a table: some pictures of one subject under one class of damage, both by name. */
export type Task =
  | ({ readonly kind: "symbol"; readonly subject: string; readonly damage: string } & SymbolReading)
  | { readonly kind: "sheet"; readonly damage: string; readonly where: readonly PlaceName[]; readonly sample: number };

export type Answer =
  | { readonly kind: "symbol"; readonly outcome: SymbolOutcome }
  | { readonly kind: "sheet"; readonly trial: SheetTrial };
