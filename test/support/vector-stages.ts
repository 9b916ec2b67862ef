import type { FailureCode } from "../../core/failure/failure.ts";

/** Where each failure that a reading can end in belongs among the stages of test/vectors/README.md. */
const STAGES: Partial<Record<FailureCode, string>> = {
  "unreadable.empty": "length",
  "unreadable.too-long": "length",
  "unreadable.length": "length",
  "unreadable.character": "character",
  "unreadable.unknown-code": "prefix",
  "unreadable.foreign-share": "prefix",
  "unreadable.base32": "base32",
  "unreadable.word-count": "words",
  "unreadable.check": "reed-solomon",
  "refused.uncertain-correction": "reed-solomon",
  "unreadable.version": "record",
  "unreadable.flags": "record",
  "unreadable.header": "record",
  "unreadable.lock": "lock",
  "refused.locked": "lock",
  "mismatched.passphrase": "lock",
  "mismatched.card": "card",
  "unreadable.part": "part",
  "mismatched.part": "part",
  "mismatched.duplicate-share": "duplicate",
  "mismatched.set": "set",
  "mismatched.generation": "set",
  "refused.several-sets": "set",
  "mismatched.threshold": "threshold",
  "mismatched.share": "commitment",
  "refused.no-shares": "shares",
  "refused.not-enough-shares": "shares",
  "refused.no-parts": "parts",
  "refused.missing-parts": "parts",
  "mismatched.share-value": "combine",
  "refused.disagreement": "combine",
  "mismatched.key": "key-commitment",
  "mismatched.payload": "payload-hash",
  "unreadable.age": "age",
  "unreadable.work-factor": "age",
  "mismatched.payload-key": "age",
  "unreadable.gzip": "gzip",
  "unreadable.payload-size": "gzip",
  "unreadable.utf8": "json",
  "unreadable.json": "json",
  "unreadable.json-depth": "json",
  "unreadable.json-key": "json",
  "unreadable.payload": "payload",
  "mismatched.payload-set": "payload",
};

/** The stage of a failure; the code itself when the closed list of stages has none for it. */
export function stageOf(code: FailureCode): string {
  return STAGES[code] ?? code;
}
