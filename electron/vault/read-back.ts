import type { VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { fail, Failure } from "../../core/failure/failure.ts";
import { type Grade, printGrade } from "../../core/sheet/print-grade.ts";
import type { SymbolKind } from "../../core/sheet/symbol-plan.ts";
import type { SealedPapers } from "./sealing.ts";
import { strayCode } from "./stray-code.ts";

type Progress = VaultReply<"read-back:scan">;
type Code = VaultRequest<"read-back:scan">["codes"][number];
type Grades = Progress["grades"];

// The share's symbol is printed twice.
const MOST_SHOWN = 2;

/** One sheet on its way back from paper: which of its codes were read exactly as they were made, and how well they stand there. */
export class ReadBack {
  readonly #papers: SealedPapers;
  readonly #x: number;
  readonly #expected: ReadonlyMap<string, SymbolKind>;
  /** By text, the grades of the picture that showed it best. */
  readonly #seen = new Map<string, { readonly shown: number; readonly grades: Grades }>();
  #problem: Failure | null = null;

  /** Fails with `unreadable.message` when the set has no share x. */
  constructor(papers: SealedPapers, x: number) {
    const share = papers.shares[x - 1] ?? fail("unreadable.message");
    this.#papers = papers;
    this.#x = x;
    this.#expected = new Map<string, SymbolKind>([
      [share.text, "share"],
      [papers.cardText, "card"],
      ...papers.parts.map((part) => [part, "part"] as const),
    ]);
  }

  /**
   * Takes the codes of one picture. Card and parts are the same on all sheets: where the picture shows a code of another sheet,
   * none of it counts. The problem told is that of the last picture which showed anything.
   */
  take(codes: readonly Code[]): void {
    if (codes.length === 0) return;
    const strays = codes.filter(({ text }) => !this.#expected.has(text));
    const problems = strays.flatMap(({ text }) => strayCode(text, this.#papers, this.#x) ?? []);
    this.#problem = problems.at(-1) ?? null;
    if (problems.some(({ code }) => code.startsWith("mismatched."))) return;
    for (const [text, kind] of this.#expected) {
      const shown = codes.filter((code) => code.text === text);
      if (shown.length > 0) this.#note(text, kind, shown);
    }
  }

  progress(): Progress {
    const counts = { share: 0, card: 0, part: 0, label: 0 };
    for (const [text, { shown }] of this.#seen) {
      const kind = this.#expected.get(text) ?? fail("fault.unexpected");
      counts[kind] += kind === "share" ? shown : 1;
    }
    const wanted: Progress["wanted"] = [
      { kind: "share", have: counts.share, need: 1 },
      { kind: "card", have: counts.card, need: 1 },
      { kind: "part", have: counts.part, need: this.#papers.parts.length },
    ];
    const problem = this.#problem === null ? null : { code: this.#problem.code, facts: { ...this.#problem.facts } };
    return {
      wanted,
      grades: [...this.#seen.values()].flatMap(({ grades }) => grades),
      complete: wanted.every(({ have, need }) => have >= need),
      problem,
    };
  }

  #note(text: string, kind: SymbolKind, shown: readonly Code[]): void {
    const count = kind === "share" ? Math.min(shown.length, MOST_SHOWN) : 1;
    const grades = shown.flatMap((code) => gradeOf(kind, code) ?? []).slice(0, count);
    const before = this.#seen.get(text);
    const better = before === undefined || grades.length > before.grades.length || isBetter(grades, before.grades);
    this.#seen.set(text, { shown: Math.max(count, before?.shown ?? 0), grades: better ? grades : before.grades });
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
