import { Failure } from "../../core/failure/failure.ts";
import type { Argon2id } from "../../core/ports.ts";
import type { Assessment, Remark } from "../../core/share/assessment.ts";
import type { Quorum } from "../../core/share/quorum.ts";
import type { Scan } from "../../core/share/scan.ts";
import { UntrustedQuorum } from "../../core/share/untrusted-quorum.ts";
import { sameScan } from "./same-scan.ts";

export type ShareScan = Scan & { readonly kind: "share" };

/** What became of a text. A share that the check symbols corrected is `doubtful`: a person confirms it before it is added. */
export type Taken =
  | { readonly kind: "added" | "known"; readonly scan: Scan; readonly source: string }
  | { readonly kind: "doubtful"; readonly scan: ShareScan; readonly source: string }
  | { readonly kind: "failed"; readonly failure: Failure; readonly source: string };

/** What one sheet, file or page gave. */
export interface Source {
  readonly name: string;
  readonly scans: readonly Scan[];
}

/** All that was read so far, by source, and what it comes to. It holds shares: call `wipe` when done. */
export class Gathering {
  readonly #quorum = new UntrustedQuorum();
  #sources: ReadonlyMap<string, readonly Scan[]> = new Map();

  /** Takes one scan from a source. Never throws; says what became of it. */
  take(scan: Scan, source: string): Taken {
    if (this.#sources.get(source)?.some((before) => sameScan(before, scan)) ?? false) return { kind: "known", scan, source };
    if (scan.kind === "share" && scan.share.corrections.length > 0) return { kind: "doubtful", scan, source };
    return this.#keep(scan, source);
  }

  /** Adds a share whose correction a person has confirmed. */
  confirm(scan: ShareScan, source: string): Taken {
    return this.#keep(scan, source);
  }

  /** Leaves out what one source said: a person's decision. */
  remove(source: string): void {
    this.#quorum.setAside(source);
    const kept = new Map(this.#sources);
    kept.delete(source);
    this.#sources = kept;
  }

  sources(): readonly Source[] {
    return Array.from(this.#sources, ([name, scans]) => ({ name, scans }));
  }

  assess(): readonly Assessment[] {
    return this.#quorum.assess();
  }

  /** What belongs to another set than the one nearest to opening. */
  foreign(): readonly Remark[] {
    return this.#quorum.foreign();
  }

  /** The numbers of the shares that this passphrase opened. Fails as `UntrustedQuorum.unlock`. */
  async unlock(passphrase: Uint8Array, argon2id: Argon2id): Promise<readonly number[]> {
    return await this.#quorum.unlock(passphrase, argon2id);
  }

  /** Fails as `UntrustedQuorum.validate`. */
  async validate(): Promise<Quorum> {
    return await this.#quorum.validate();
  }

  /** Overwrites all shares and forgets all sources. */
  wipe(): void {
    this.#quorum.wipe();
    this.#sources = new Map();
  }

  #keep(scan: Scan, source: string): Taken {
    try {
      // A label says which share is in a bag; it is no evidence about it.
      if (scan.kind !== "label") this.#quorum.add(scan, source);
    } catch (error) {
      return { kind: "failed", failure: asFailure(error), source };
    }
    this.#sources = new Map(this.#sources).set(source, [...(this.#sources.get(source) ?? []), scan]);
    return { kind: "added", scan, source };
  }
}

/** A failure as it is; anything else as `fault.unexpected`, without its message. */
export function asFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure("fault.unexpected");
}
