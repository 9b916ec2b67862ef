import type { SignerSummary } from "../record/key-file.ts";
import type { RecordDraft } from "../record/record.ts";
import { publicKeyText } from "../record/ssh-wire.ts";
import { type Circumstances, circumstancesOf } from "./circumstances.ts";
import type { Facts } from "./facts.ts";

/** The record that adds a signing key. It names the one person whose key it is, who alone signs it. */
export function keyRecord(
  { id, name, publicKey }: SignerSummary,
  role: "operator" | "witness",
  facts: Facts,
  now: Circumstances,
): RecordDraft {
  const body = { id, name, publicKey: publicKeyText(publicKey) };
  return { ...circumstancesOf(facts, now), actors: [{ id, role }], event: "key.added", body };
}
