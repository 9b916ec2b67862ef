import type { VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { fail, type Failure } from "../../core/failure/failure.ts";
import type { SymbolKind } from "../../core/sheet/symbol-plan.ts";
import { failureViewOf } from "./reading-view.ts";
import type { SealedPapers } from "./sealing.ts";
import { strayCode } from "./stray-code.ts";
import { SymbolsSeen } from "./symbols-seen.ts";

type Progress = VaultReply<"read-back:scan">;
type Code = VaultRequest<"read-back:scan">["codes"][number];

/**
 * One sheet on its way back from paper: which of its codes were read exactly as they were made, and how well they stand there.
 */
export class ReadBack {
  readonly #papers: SealedPapers;
  readonly #x: number;
  readonly #expected: ReadonlyMap<string, SymbolKind>;
  readonly #seen = new SymbolsSeen();
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
    const problems = strays.flatMap(({ text }) => strayCode(text, { set: this.#papers.common.set, x: this.#x }) ?? []);
    this.#problem = problems.at(-1) ?? null;
    if (problems.some(({ code }) => code.startsWith("mismatched."))) return;
    for (const [text, kind] of this.#expected) {
      this.#seen.note(
        text,
        kind,
        codes.filter((code) => code.text === text),
      );
    }
  }

  progress(): Progress {
    const wanted: Progress["wanted"] = [
      { kind: "share", have: this.#seen.count("share"), need: 1 },
      { kind: "card", have: this.#seen.count("card"), need: 1 },
      { kind: "part", have: this.#seen.count("part"), need: this.#papers.parts.length },
    ];
    return {
      wanted,
      grades: this.#seen.grades,
      complete: wanted.every(({ have, need }) => have >= need),
      problem: failureViewOf(this.#problem),
    };
  }
}
