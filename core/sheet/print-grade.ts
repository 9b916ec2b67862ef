import { fail } from "../failure/failure.ts";
import { codewordLayout } from "./codeword-layout.ts";
import type { SampledModules } from "./sampled-modules.ts";
import { symbolModules } from "./symbol-modules.ts";
import type { SymbolKind } from "./symbol-plan.ts";

export const GRADE_LETTERS = ["A", "B", "C", "D", "F"] as const;
export type GradeLetter = (typeof GRADE_LETTERS)[number];

/** How well one symbol stands on paper. It holds nothing of the text. */
export interface Grade {
  readonly kind: SymbolKind;
  /**
   * Of the errors that the worst Reed-Solomon block can correct, the share that is used up: whole percent, 0..100, rounded up. Blots on the
   * fixed patterns are not in it.
   */
  readonly used: number;
  /** Modules of the whole symbol that were seen dark and are light, or the other way round. */
  readonly modulesWrong: number;
  /** Those among them in the fixed patterns: finders, timing, alignment, format and version. */
  readonly patternModulesWrong: number;
  /** By the unused error correction alone, in the steps of ISO/IEC 15415: A from 62 %, B from 50, C from 37, D from 25, F below. */
  readonly letter: GradeLetter;
}

/** Whole percent of a block's error correction that must be unused, at least. */
const UNUSED: readonly (readonly [GradeLetter, number])[] = [
  ["A", 62],
  ["B", 50],
  ["C", 37],
  ["D", 25],
];

/**
 * The grade of a symbol that was printed from `text` and read back from paper. The caller has compared the text already: this one makes
 * the symbol again and counts, block by block, the codewords that do not stand on paper as they were made. What it measures is this scan
 * of this print: light, camera and scanner count with it. Fails with `fault.print-back` when the symbol seen has another size than the
 * one that is printed for this text, and with `fault.symbol` when none is printed for it.
 */
export function printGrade(kind: SymbolKind, text: string, sampled: SampledModules): Grade {
  const symbol = symbolModules(kind, text);
  const { size, dark, fixed } = symbol;
  if (sampled.size !== size || sampled.bits.length !== size * size) fail("fault.print-back", { field: kind });
  const wrong = [...sampled.bits.keys()].filter(
    (module) => dark(Math.floor(module / size), module % size) !== (sampled.bits[module] === 1),
  );
  const { codewords, blocks, correctable } = codewordLayout(symbol);
  const wrongIn = new Array<number>(Math.max(...blocks) + 1).fill(0);
  for (const codeword of new Set(wrong.map((module) => codewords[module] ?? -1))) {
    const block = blocks[codeword];
    if (block !== undefined) wrongIn[block] = (wrongIn[block] ?? 0) + 1;
  }
  const worst = Math.min(Math.max(...wrongIn), correctable);
  return {
    kind,
    used: Math.ceil((100 * worst) / correctable),
    modulesWrong: wrong.length,
    patternModulesWrong: wrong.filter((module) => fixed(Math.floor(module / size), module % size)).length,
    letter: UNUSED.find(([, unused]) => 100 * (correctable - worst) >= unused * correctable)?.[0] ?? "F",
  };
}

/** The worse of two or more; undefined of none. */
export function worstGrade(grades: readonly Grade[]): Grade | undefined {
  return grades.toSorted((one, other) => other.used - one.used)[0];
}
