import type { VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { Failure } from "../../core/failure/failure.ts";
import { type Grade, printGrade } from "../../core/sheet/print-grade.ts";
import type { SymbolKind } from "../../core/sheet/symbol-plan.ts";

type Code = VaultRequest<"read-back:scan">["codes"][number];
type Grades = VaultReply<"read-back:scan">["grades"];

/** One code of a sheet: in how many symbols at once it was seen, and the grades of the picture that showed it best. */
interface SeenSymbol {
  readonly kind: SymbolKind;
  readonly shown: number;
  readonly grades: Grades;
}

// The share's symbol is printed twice.
const MOST_SHOWN = 2;

/** The codes of one sheet that were seen so far, and how well they stand on paper. It keeps nothing of their text. */
export class SymbolsSeen {
  readonly #seen = new Map<string, SeenSymbol>();

  /** Takes note of symbols of one code in one picture; `name` tells the codes of the sheet apart. */
  note(name: string, kind: SymbolKind, shown: readonly Code[]): void {
    if (shown.length === 0) return;
    const count = kind === "share" ? Math.min(shown.length, MOST_SHOWN) : 1;
    const grades = shown.flatMap((code) => gradeOf(kind, code) ?? []).slice(0, count);
    const before = this.#seen.get(name);
    const better = before === undefined || grades.length > before.grades.length || isBetter(grades, before.grades);
    this.#seen.set(name, {
      kind,
      shown: Math.max(count, before?.shown ?? 0),
      grades: better ? grades : before.grades,
    });
  }

  /** How many symbols of that kind were seen: of a share's two those that were in one picture, of the others one each. */
  count(wanted: SymbolKind): number {
    const found = [...this.#seen.values()].filter(({ kind }) => kind === wanted);
    return found.reduce((sum, { shown }) => sum + shown, 0);
  }

  /** One grade a symbol. */
  get grades(): Grades {
    return [...this.#seen.values()].flatMap(({ grades }) => grades);
  }

  get isEmpty(): boolean {
    return this.#seen.size === 0;
  }
}

function isBetter(grades: Grades, before: Grades): boolean {
  return grades.length === before.length && worst(grades) < worst(before);
}

function worst(grades: Grades): number {
  return Math.max(0, ...grades.map(({ used }) => used));
}

// A decoder that mistook the size of a symbol which it read all the same has sampled nothing to be graded.
function gradeOf(kind: SymbolKind, { text, modules }: Code): Pick<Grade, "kind" | "used" | "letter"> | null {
  if (modules === null) return null;
  try {
    const { used, letter } = printGrade(kind, text, modules);
    return { kind, used, letter };
  } catch (error) {
    if (error instanceof Failure && error.code === "fault.print-back") return null;
    throw error;
  }
}
