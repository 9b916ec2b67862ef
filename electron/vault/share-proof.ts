import { createHash } from "node:crypto";
import type { VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { equalBytes } from "../../core/encoding/bytes.ts";
import { fail, Failure } from "../../core/failure/failure.ts";
import { shareCommitment } from "../../core/share/commitment.ts";
import { readScan, type Scan } from "../../core/share/scan.ts";
import type { ReadShare } from "../../core/share/share-text.ts";
import type { SymbolKind } from "../../core/sheet/symbol-plan.ts";
import { correctionsOf } from "./corrections.ts";
import { failureViewOf } from "./reading-view.ts";
import { ofOtherSheet, wipeScan } from "./stray-code.ts";
import { SymbolsSeen } from "./symbols-seen.ts";

type Expected = VaultRequest<"proof:begin">;
type View = VaultReply<"proof:scan">;
type Code = VaultRequest<"proof:scan">["codes"][number];

/**
 * What one code is to the sheet in hand; a share of it is judged already, and gone. `seen` is what it is on paper, where it is
 * graded.
 */
type Judged =
  | { readonly kind: "stray"; readonly problem: Failure }
  | { readonly kind: "share"; readonly holds: boolean; readonly seen: SeenAs }
  | { readonly kind: "doubtful"; readonly corrections: View["corrections"] }
  | { readonly kind: "other"; readonly seen: SeenAs | null };

interface SeenAs {
  readonly name: string;
  readonly kind: SymbolKind;
}

/**
 * One sheet held alone against the commitment of its manifest (the ladder's third level). The commitment is over the record as
 * printed, so a locked share needs no passphrase. Each share is wiped as soon as it is judged: two of them are never held at a
 * time.
 */
export class ShareProof {
  readonly #expected: Expected;
  readonly #commitment: Uint8Array;
  #seen = new SymbolsSeen();
  #state: View["state"] = "reading";
  #problem: Failure | null = null;
  /** What was shown to be confirmed, and a digest of the text that it was shown for. */
  #doubtful: { readonly digest: string; readonly corrections: View["corrections"] } | null = null;

  /** Fails with `unreadable.message` when the commitment is not 32 bytes in hexadecimal. */
  constructor(expected: Expected) {
    if (!/^[0-9a-f]{64}$/.test(expected.commitment)) fail("unreadable.message");
    this.#expected = expected;
    this.#commitment = new Uint8Array(Buffer.from(expected.commitment, "hex"));
  }

  /**
   * Takes the codes of one picture. Where it shows a code of another sheet, set or generation, none of it counts. The problem
   * told is that of the last picture which showed anything; a code of no sheet is none once something was read.
   */
  scan(codes: readonly Code[]): void {
    if (codes.length === 0) return;
    const judged = codes.map((code) => ({ code, found: this.#judge(code.text) }));
    const strays = judged.flatMap(({ found }) => (found.kind === "stray" ? found.problem : []));
    if (strays.some(({ code }) => code.startsWith("mismatched."))) {
      this.#problem = strays.findLast(({ code }) => code.startsWith("mismatched.")) ?? null;
      return;
    }
    const shares = judged.filter(({ found }) => found.kind === "share" || found.kind === "doubtful");
    // Of two that both claim to be this sheet's share the wrong one counts.
    const wrong = shares.find(({ found }) => found.kind === "share" && !found.holds);
    for (const { code, found } of wrong === undefined ? shares : [wrong]) this.#take(code.text, found);
    for (const { found } of judged) {
      const seen = seenAs(found);
      if (seen === null) continue;
      const shown = judged.filter((one) => seenAs(one.found)?.name === seen.name);
      this.#seen.note(
        seen.name,
        seen.kind,
        shown.map(({ code }) => code),
      );
    }
    const unknown = strays.at(-1) ?? null;
    const passed = unknown?.code === "unreadable.unknown-code" && (!this.#seen.isEmpty || this.#state !== "reading");
    this.#problem = passed ? null : unknown;
  }

  /**
   * Takes a share that was typed in words or as a code. With corrections it is shown and not judged, unless it is `confirmed`
   * and exactly what was shown. Fails as `readScan`, and with `refused.no-shares` for a code that is no share.
   */
  words({ text, confirmed }: VaultRequest<"proof:words">): void {
    const shown = confirmed && this.#doubtful?.digest === digestOf(text);
    this.#doubtful = null;
    const scan = readScan(text);
    if (scan.kind !== "share") return fail("refused.no-shares");
    const found = this.#judgeScan(text, scan, shown);
    this.#problem = found.kind === "stray" ? found.problem : null;
    this.#take(text, found);
  }

  view(): View {
    return {
      state: this.#state,
      grades: this.#seen.grades,
      problem: failureViewOf(this.#problem),
      corrections: this.#doubtful?.corrections ?? [],
    };
  }

  #judge(text: string): Judged {
    try {
      return this.#judgeScan(text, readScan(text), false);
    } catch (error) {
      if (error instanceof Failure && error.code.startsWith("unreadable.")) return { kind: "stray", problem: error };
      throw error;
    }
  }

  #judgeScan(text: string, scan: Scan, confirmed: boolean): Judged {
    try {
      const problem = ofOtherSheet(scan, this.#expected);
      if (problem !== null) return { kind: "stray", problem };
      if (scan.kind === "label") return { kind: "other", seen: null };
      if (scan.kind === "card") return { kind: "other", seen: { name: "card", kind: "card" } };
      if (scan.kind === "part") return { kind: "other", seen: { name: `part ${scan.part.index}`, kind: "part" } };
      const { share } = scan;
      if (share.corrections.length > 0 && !confirmed) return { kind: "doubtful", corrections: correctionsOf(text, share) };
      return { kind: "share", holds: this.#holds(share), seen: { name: "share", kind: "share" } };
    } finally {
      wipeScan(scan);
    }
  }

  // The commitment is over the header too: with another threshold it cannot be the same.
  #holds({ record }: ReadShare): boolean {
    const { m, n } = this.#expected;
    return record.m === m && record.n === n && equalBytes(shareCommitment(record), this.#commitment);
  }

  #take(text: string, found: Judged): void {
    if (found.kind === "doubtful") this.#doubtful = { digest: digestOf(text), corrections: found.corrections };
    if (found.kind !== "share") return;
    this.#doubtful = null;
    // The last one counts: what was typed wrong may be typed again.
    this.#state = found.holds ? "proved" : "mismatch";
    if (!found.holds) this.#seen = new SymbolsSeen();
  }
}

// A sheet that is not its share has no grade as that.
function seenAs(found: Judged): SeenAs | null {
  if (found.kind === "share") return found.holds ? found.seen : null;
  return found.kind === "other" ? found.seen : null;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
