import { wipe } from "../encoding/bytes.ts";
import { fail, Failure } from "../failure/failure.ts";
import type { Argon2id } from "../ports.ts";
import { type Assessment, assess, type Remark } from "./assessment.ts";
import { foreignRemarks } from "./foreign-evidence.ts";
import { unlockShare } from "./lock.ts";
import { openQuorum } from "./open-quorum.ts";
import type { Quorum } from "./quorum.ts";
import type { Scan } from "./scan.ts";
import { type Evidence, size, withOpened, withoutSource, withScan } from "./set-evidence.ts";
import type { LockedRecord } from "./share-record.ts";

// 16 parts, a card and a share from each of 15 sheets, and room for strays.
const MOST_SCANS = 400;

/**
 * Whatever was scanned or typed, in any order, of any set: not yet a quorum. It says what it needs, sets aside what disagrees, and turns into
 * a `Quorum` only by `validate`. The order of adding makes no difference. It holds shares: call `wipe` when done.
 */
export class UntrustedQuorum {
  #evidence: Evidence = new Map();

  /**
   * Takes one scan. `source` names the sheet (file, page) that it came from: the codes of one source are believed or set aside together.
   * The same code from the same source again is not counted. Fails with `refused.too-many-items` after 400 different ones.
   */
  add(scan: Scan, source: string): void {
    const after = withScan(this.#evidence, scan, source);
    if (after === this.#evidence) return;
    if (size(after) > MOST_SCANS) fail("refused.too-many-items", { limit: MOST_SCANS });
    this.#evidence = after;
  }

  /** Forgets all that came from `source`: a person's decision to leave that sheet out, as when its card differs. */
  setAside(source: string): void {
    this.#evidence = withoutSource(this.#evidence, source);
  }

  /** How things stand, a set each, the one nearest to opening first. */
  assess(): readonly Assessment[] {
    return [...this.#evidence.values()].map(assess).toSorted((a, b) => nearness(b) - nearness(a) || (a.set < b.set ? -1 : 1));
  }

  /** What does not belong to the set that is nearest to opening. */
  foreign(): readonly Remark[] {
    return this.#foreignTo(this.assess()[0]);
  }

  /**
   * Tries a passphrase on every share that counts and is still locked; returns the x of those that it opened. Fails with `fault.argon2`
   * when it opened none and one could not be computed. What is added meanwhile is kept. The caller wipes the passphrase.
   */
  async unlock(passphrase: Uint8Array, argon2id: Argon2id): Promise<readonly number[]> {
    const opened: number[] = [];
    let fault: Failure | null = null;
    for (const share of this.assess().flatMap(({ shares }) => shares)) {
      if (!share.printed.locked || share.open !== null) continue;
      const result = await attempt(share.printed, passphrase, argon2id);
      if (result instanceof Failure) {
        if (result.code !== "mismatched.passphrase") fault = result;
        continue;
      }
      const after = withOpened(this.#evidence, share, result);
      if (after === this.#evidence) wipe(result.y); // Set aside or wiped meanwhile.
      else opened.push(share.printed.x);
      this.#evidence = after;
    }
    if (opened.length === 0 && fault !== null) throw fault;
    return opened;
  }

  /**
   * Proves and opens the one set that is complete. Fails with `refused.no-shares`, `refused.not-enough-shares`, `refused.locked`,
   * `refused.no-parts`, `refused.missing-parts`, `refused.several-sets`, `refused.disagreement`, `mismatched.key`,
   * `mismatched.payload`, `mismatched.payload-key`, `mismatched.payload-set`, and as `openPayload` and the payload's readers do.
   * Nothing is lost by a failure: add more and try again.
   */
  async validate(): Promise<Quorum> {
    const [leading, second] = this.assess();
    if (leading === undefined || leading.shares.length + leading.remarks.length === 0) return fail("refused.no-shares");
    if (second !== undefined && isComplete(leading) && isComplete(second)) return fail("refused.several-sets");
    const foreign = this.#foreignTo(leading);
    const quorum = await openQuorum(leading);
    return { ...quorum, remarks: [...quorum.remarks, ...foreign] };
  }

  /** Overwrites the shares that are held. */
  wipe(): void {
    for (const { shares } of this.#evidence.values()) {
      for (const { printed, open } of shares) wipe(printed.locked ? printed.sealedY : printed.y, open?.y);
    }
    this.#evidence = new Map();
  }

  #foreignTo(leading: Assessment | undefined): readonly Remark[] {
    if (leading === undefined) return [];
    const strays = [...this.#evidence.values()].filter(({ set }) => set !== leading.set);
    return strays.flatMap((stray) => foreignRemarks(stray, leading.set));
  }
}

async function attempt(record: LockedRecord, passphrase: Uint8Array, argon2id: Argon2id) {
  try {
    return await unlockShare(record, passphrase, argon2id);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function isComplete({ shares, m, assembly }: Assessment): boolean {
  return m > 0 && shares.length >= m && assembly.kind === "complete";
}

function nearness(assessment: Assessment): number {
  const { shares, m, assembly } = assessment;
  return (
    (isComplete(assessment) ? 1000 : 0) +
    (m > 0 && shares.length >= m ? 100 : 0) +
    shares.length * 2 +
    Number(assembly.kind === "complete")
  );
}
