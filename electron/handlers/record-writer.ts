import type { Facts } from "../../core/ceremony/facts.ts";
import type { Book } from "../../core/record/book.ts";
import { type RecordDraft, recordBytes } from "../../core/record/record.ts";
import type { Vault } from "./effects.ts";

export type SigningRole = "operator" | "witness";

/** A record that is to be written, and whose keys sign it: `key.added` by the new key alone, all others by both. */
export interface DueRecord {
  readonly draft: RecordDraft;
  readonly by: "both" | SigningRole;
}

/**
 * The record, naming the keys that are open now: one that was due may be from before anybody was named, or outlive the key with which it was
 * to be signed, and whoever signs is the person that it names (FORMAT.md, rule S11).
 */
export function namingSigners({ draft, by }: DueRecord, { operatorKey, witnessKey }: Facts): DueRecord {
  if (by !== "both") return { draft, by };
  const keys = { operator: operatorKey?.id, witness: witnessKey?.id };
  const signers = (["operator", "witness"] as const).flatMap((role) => {
    const id = keys[role] ?? draft.actors.find((actor) => actor.role === role)?.id;
    return id === undefined ? [] : [{ id, role }];
  });
  const others = draft.actors.filter(({ role }) => role !== "operator" && role !== "witness");
  return { draft: { ...draft, actors: [...signers, ...others] }, by };
}

/**
 * Signs records and appends them. No record is of an earlier time than the last attested one that it wrote: a clock that was put back in between,
 * or a record that had to wait, turns no order round (FORMAT.md, rule R6). Fails as the vault and the book do; then nothing of it counts.
 */
export class RecordWriter {
  readonly #book: Pick<Book, "head" | "append">;
  #latest = "";

  constructor(book: Pick<Book, "head" | "append">) {
    this.#book = book;
  }

  async write({ draft, by }: DueRecord, vault: Vault): Promise<void> {
    const attested = draft.timeSource === "attested";
    const timed = attested && draft.time < this.#latest ? { ...draft, time: this.#latest } : draft;
    const message = recordBytes(timed, this.#book.head());
    const sign = async (role: SigningRole) =>
      (await vault.call("sign", { role, namespace: "sealwright-record", message })).signature;
    const operator = await sign(by === "both" ? "operator" : by);
    await this.#book.append(message, { operator, witness: by === "both" ? await sign("witness") : null });
    if (attested) this.#latest = timed.time;
  }
}
