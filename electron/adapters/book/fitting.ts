import { utf8Bytes, utf8Text } from "../../../core/encoding/utf8.ts";
import { fail } from "../../../core/failure/failure.ts";
import type { Signatures } from "../../../core/record/book.ts";
import type { Manifest } from "../../../core/record/manifest-reading.ts";
import type { JournalRecord } from "../../../core/record/record.ts";
import { signedBytes } from "../../../core/record/sshsig.ts";
import { keyLives } from "../../../core/record/verify/key-lives.ts";
import { openedSignature } from "../../../core/record/verify/opened-signature.ts";
import type { RuleId } from "../../../core/record/verify/rules.ts";
import { judgeSignatures } from "../../../core/record/verify/signature-rules.ts";
import { signerList } from "../../../core/record/verify/signer-list.ts";
import type { Finding } from "../../../core/record/verify/verification.ts";
import type { BookContent, Verifying } from "./book-content.ts";
import { findingFailure } from "./holding.ts";
import { recordName } from "./names.ts";

/** A document that is to be written, with what would stand beside it. A record follows the head already. */
export type NewDocument = { readonly bytes: Uint8Array; readonly signatures: Signatures } & (
  | { readonly record: JournalRecord; readonly manifest: null }
  | { readonly record: null; readonly manifest: Manifest }
);

/**
 * Holds a document against the rules by which the book is verified, before it is written: none is taken that would keep the book
 * from being opened. Fails with `refused.book-rule` naming the rule and the file that would break it.
 */
export async function demandFitting(document: NewDocument, known: BookContent, { verify }: Verifying): Promise<void> {
  const { record, bytes, signatures } = document;
  const { records, head } = known.verification;
  const list = signerList(utf8Text(known.allowedText)) ?? fail("fault.unexpected");
  const lives = keyLives(record === null ? records : [...records, record]);
  const number = record?.seq ?? head.seq + 1;
  const path =
    document.record === null ? `manifests/${document.manifest.set}.json` : `records/${recordName(document.record.seq)}`;
  const namespace = record === null ? "sealwright-manifest" : "sealwright-record";
  const signed = signedBytes(bytes, namespace);
  const open = (armour: string | null) =>
    armour === null ? null : openedSignature(utf8Bytes(armour), namespace, signed, list, verify);
  const pair = { operator: await open(signatures.operator), witness: await open(signatures.witness) };
  const time = document.record === null ? document.manifest.created : document.record.time;
  const own =
    document.record === null
      ? manifestRule(document.manifest, known)
      : recordRule(document.record, lives.misadded.has(number), known);
  const rules: readonly Finding[] = own === null ? [] : [{ rule: own, file: path }];
  const [finding] = [
    ...rules,
    ...judgeSignatures({ path, number, signedAt: number, time, record, signatures: pair }, lives).findings,
  ];
  if (finding !== undefined) throw findingFailure("refused.book-rule", finding);
}

/** What a record may break beside the chain; R6 and R7 are of clocks and keep no book from being opened. */
function recordRule({ event, set, manifest }: JournalRecord, isMisadded: boolean, known: BookContent): RuleId | null {
  if (isMisadded) return "R10";
  return event === "set.sealed" && set !== null && known.manifestHashes.get(set) !== manifest ? "M4" : null;
}

/** Whether it was made on this journal. That no record tells of another manifest of its set was seen to when that was written. */
function manifestRule({ journal }: Manifest, { verification: { records, head } }: BookContent): RuleId | null {
  const hash = journal.seq === head.seq ? head.head : records[journal.seq]?.prev;
  return hash === journal.head ? null : "M5";
}
