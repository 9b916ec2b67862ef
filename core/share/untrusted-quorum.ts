import { wipe } from "../encoding/bytes.ts";
import { fail, Failure } from "../failure/failure.ts";
import type { Argon2id } from "../ports.ts";
import { type Assessment, assess, type Remark } from "./assessment.ts";
import { foreignRemarks } from "./foreign-evidence.ts";
import { unlockShare } from "./lock.ts";
import { openQuorum } from "./open-quorum.ts";
import type { Quorum } from "./quorum.ts";
import type { Scan } from "./scan.ts";
import { type SetEvidence, withScan } from "./set-evidence.ts";

// 16 parts, a card and a share from each of 15 sheets, and room for strays.
const MOST_SCANS = 400;

/**
 * Whatever was scanned or typed, in any order, of any set: not yet a quorum. It says what it needs, sets aside what disagrees, and turns into
 * a `Quorum` only by `validate`. It holds shares: call `wipe` when done.
 */
export class UntrustedQuorum {
  #evidence: ReadonlyMap<string, SetEvidence> = new Map();
  #scans = 0;

  /**
   * Takes one scan. `source` names the sheet (file, page) that it came from: the codes of one source are believed or set aside together.
   * Fails with `refused.too-many-items` after 400.
   */
  add(scan: Scan, source: string): void {
    if (++this.#scans > MOST_SCANS) fail("refused.too-many-items", { limit: MOST_SCANS });
    this.#evidence = withScan(this.#evidence, scan, source);
  }

  /** How things stand, a set each, the one nearest to opening first. */
  assess(): readonly Assessment[] {
    return [...this.#evidence.values()].map(assess).toSorted((a, b) => nearness(b) - nearness(a));
  }

  /** What does not belong to the set that is nearest to opening. */
  foreign(): readonly Remark[] {
    const [leading] = this.assess();
    if (leading === undefined) return [];
    const strays = [...this.#evidence.values()].filter(({ set }) => set !== leading.set);
    return strays.flatMap((stray) => foreignRemarks(stray, leading.set));
  }

  /**
   * Tries a passphrase on every share that is still locked; returns the x of those that it opened. Fails with `fault.argon2`.
   * The caller wipes the passphrase.
   */
  async unlock(passphrase: Uint8Array, argon2id: Argon2id): Promise<readonly number[]> {
    const opened: number[] = [];
    for (const evidence of this.#evidence.values()) {
      const shares = [];
      for (const share of evidence.shares) {
        const open = share.open ?? (share.printed.locked ? await opens(share.printed, passphrase, argon2id) : null);
        if (share.open === null && open !== null) opened.push(share.printed.x);
        shares.push({ ...share, open });
      }
      this.#evidence = new Map(this.#evidence).set(evidence.set, { ...evidence, shares });
    }
    return opened;
  }

  /**
   * Proves and opens the one set that is complete. Fails with `refused.no-shares`, `refused.not-enough-shares`, `refused.locked`,
   * `refused.missing-parts`, `refused.several-sets`, `refused.disagreement`, `mismatched.key`, `mismatched.payload`,
   * `mismatched.payload-key`, `mismatched.payload-set`, and as `openPayload` and the payload's readers do. Nothing is lost by a
   * failure: add more and try again.
   */
  async validate(): Promise<Quorum> {
    const [leading, second] = this.assess();
    if (leading === undefined || leading.shares.length + leading.remarks.length === 0) return fail("refused.no-shares");
    if (second !== undefined && isComplete(leading) && isComplete(second)) return fail("refused.several-sets");
    const quorum = await openQuorum(leading);
    return { ...quorum, remarks: [...quorum.remarks, ...this.foreign()] };
  }

  /** Overwrites the shares that are held. */
  wipe(): void {
    for (const { shares } of this.#evidence.values()) {
      for (const { printed, open } of shares) wipe(printed.locked ? printed.sealedY : printed.y, open?.y);
    }
    this.#evidence = new Map();
    this.#scans = 0;
  }
}

async function opens(...[record, passphrase, argon2id]: Parameters<typeof unlockShare>) {
  try {
    return await unlockShare(record, passphrase, argon2id);
  } catch (error) {
    if (error instanceof Failure && error.code === "mismatched.passphrase") return null;
    throw error;
  }
}

function isComplete({ shares, m, assembly }: Assessment): boolean {
  return m > 0 && shares.length >= m && assembly.kind === "complete";
}

function nearness(assessment: Assessment): number {
  const { shares, m, assembly } = assessment;
  return (isComplete(assessment) ? 1000 : 0) + (m > 0 && shares.length >= m ? 100 : 0) + shares.length * 2 + Number(assembly.kind === "complete");
}
