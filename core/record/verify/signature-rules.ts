import { isValidAt } from "../allowed-signers.ts";
import { secondsOf } from "../../encoding/utc-moment.ts";
import type { JournalRecord } from "../record.ts";
import type { KeyLives } from "./key-lives.ts";
import type { OpenedSignature } from "./opened-signature.ts";
import type { ListedSigner } from "./signer-list.ts";
import type { Finding } from "./verification.ts";
import type { RuleId } from "./rules.ts";

/** A document's two signatures: null for a file that is not there, `named` for one that a finding named already. */
export interface OpenedPair {
  readonly operator: OpenedSignature | "named" | null;
  readonly witness: OpenedSignature | "named" | null;
}

/** What the signatures of a document are held against (FORMAT.md, "Verifying a book", 3 and 4). */
export interface SignedDocument {
  /** `records/000042.json` */
  readonly path: string;
  /** Its place in the journal. */
  readonly number: number;
  /**
   * The place that revocations are held against: the same, but of a manifest whose set was never sealed the one behind the record that
   * it was made on. Such a manifest stays, and a key that signed it may be revoked at any time afterwards.
   */
  readonly signedAt: number;
  /** RFC 3339 */
  readonly time: string;
  /** Null for a manifest. */
  readonly record: JournalRecord | null;
  readonly signatures: OpenedPair;
}

export interface Judged {
  readonly findings: readonly Finding[];
  readonly notices: readonly Finding[];
  /** Signatures that hold. */
  readonly holding: number;
}

/** The findings and notices at a document's signatures, the operator's first. */
export function judgeSignatures(document: SignedDocument, lives: KeyLives): Judged {
  const { operator, witness } = document.signatures;
  const paths = { operator: `${document.path}.sig`, witness: `${document.path}.witness-1.sig` };
  const isOfKey = document.record?.event === "key.added";
  const findings: Finding[] = [];
  const notices: Finding[] = [];
  let holding = 0;
  const judge = (role: "operator" | "witness", opened: OpenedPair["operator"], missing: RuleId | null) => {
    if (opened === "named") return;
    const rule = opened === null ? missing : ruleOf(role, opened, document, lives);
    if (rule !== null) findings.push({ rule, file: paths[role] });
    else if (opened?.signer) {
      holding += 1;
      if (isDoubtful(opened.signer, document, lives)) notices.push({ rule: "N3", file: paths[role] });
    }
  };
  judge("operator", operator, "S1");
  judge("witness", witness, isOfKey ? null : "S6");
  return { findings, notices, holding };
}

function ruleOf(
  role: "operator" | "witness",
  { rule, signer }: OpenedSignature,
  { number, signedAt, time, record, signatures }: SignedDocument,
  lives: KeyLives,
): RuleId | null {
  if (rule !== null || signer === null) return rule;
  const { operator } = signatures;
  if (role === "witness" && operator !== null && operator !== "named" && operator.signer === signer) return "S7";
  const added = lives.added.get(signer.keyText);
  if (added === undefined || added.number > number) return "S8";
  if (!isValidAt(signer, time)) return "S9";
  if (lives.revoked.get(signer.principal)?.some((one) => one.number < signedAt) === true) return "S10";
  return record === null || isNamed(role, record, signer, added.name) ? null : "S11";
}

function isNamed(role: "operator" | "witness", record: JournalRecord, signer: ListedSigner, name: string): boolean {
  if (record.event === "key.added") return role === "witness" || record.body.publicKey === signer.keyText;
  const actor = record.actors.find((one) => one.role === role);
  return actor !== undefined && (actor.id === signer.principal || actor.id === name);
}

/** Whether a later record says that the key may have been misused at that time already. */
function isDoubtful({ principal }: ListedSigner, { signedAt, time }: SignedDocument, { revoked }: KeyLives): boolean {
  const later = revoked.get(principal)?.filter((one) => one.number > signedAt && one.since !== null) ?? [];
  return later.some(({ since }) => since !== null && since <= secondsOf(time));
}
