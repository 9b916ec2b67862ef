import { secondsOf } from "../../encoding/utc-moment.ts";
import type { JournalRecord } from "../record.ts";
import { signerId } from "../signer-id.ts";
import { publicKeyOfText } from "../ssh-wire.ts";

/** What the journal says of signing keys (FORMAT.md, "Verifying a book", 3). Keys are named as text, `ssh-ed25519 AAAA…`. */
export interface KeyLives {
  /** By key: the record that added it first, and the name with which it did. */
  readonly added: ReadonlyMap<string, { readonly number: number; readonly name: string }>;
  /** By signer: the records that revoked it, and since when (in seconds) it may have been misused. */
  readonly revoked: ReadonlyMap<string, readonly { readonly number: number; readonly since: number | null }[]>;
  /** Numbers of the records that break R10. */
  readonly misadded: ReadonlySet<number>;
}

/** `records` are those that count, the first one first. */
export function keyLives(records: readonly JournalRecord[]): KeyLives {
  const added = new Map<string, { readonly number: number; readonly name: string }>();
  const revoked = new Map<string, { readonly number: number; readonly since: number | null }[]>();
  const misadded = new Set<number>();
  const identifiers = new Set<string>();
  for (const { seq: number, ...record } of records) {
    if (record.event === "key.added") {
      const { id, name, publicKey } = record.body;
      if (identifiers.has(id) || identifierOf(publicKey) !== id) misadded.add(number);
      identifiers.add(id);
      if (!added.has(publicKey)) added.set(publicKey, { number, name });
    }
    if (record.event === "key.revoked") {
      const { id, since } = record.body;
      const before = revoked.get(id) ?? [];
      revoked.set(id, [...before, { number, since: since === null ? null : secondsOf(since) }]);
    }
  }
  return { added, revoked, misadded };
}

function identifierOf(publicKey: string): string | null {
  const key = publicKeyOfText(publicKey);
  return key === null ? null : signerId(key);
}
