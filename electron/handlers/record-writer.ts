import { type RecordDraft, recordBytes } from "../../core/record/record.ts";
import type { Book } from "../../core/record/book.ts";
import type { Vault } from "./effects.ts";

/** Signs a record by operator and witness, and appends it. Fails as the book does; then nothing of it counts. */
export function recordWriter(book: Book, vault: Vault): (draft: RecordDraft) => Promise<void> {
  const sign = async (role: "operator" | "witness", message: Uint8Array) =>
    (await vault.call("sign", { role, namespace: "sealwright-record", message })).signature;
  return async (draft) => {
    const bytes = recordBytes(draft, book.head());
    await book.append(bytes, { operator: await sign("operator", bytes), witness: await sign("witness", bytes) });
  };
}
