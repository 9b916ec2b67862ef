import { utf8Text } from "../../../core/encoding/utf8.ts";
import { signerId } from "../../../core/record/signer-id.ts";
import { readSshSignature } from "../../../core/record/sshsig.ts";
import type { BookFile, Finding } from "../../../core/record/verify/verification.ts";
import type { Answer } from "../checking.ts";

/** What the result is drawn from: files and findings by the book's own paths, and people by their keys. */
export interface BookView {
  /** The name with which a key was added; null when no record added it. */
  nameOf(signer: string): string | null;
  /** The identifier of the key in a signature's file; null when there is none, "" when it cannot be read. */
  signerOf(path: string): string | null;
  /** The findings and notices at a file of the book. */
  at(path: string): readonly Finding[];
}

export function bookView({ evidence, verification }: Answer): BookView {
  const top = evidence.is === "pack" ? "book/" : "";
  const files = new Map<string, BookFile>(evidence.files.map((file) => [file.path, file]));
  const names = new Map<string, string>();
  for (const record of verification.records) {
    if (record.event === "key.added" && !names.has(record.body.id)) names.set(record.body.id, record.body.name);
  }
  const findings = new Map<string, Finding[]>();
  for (const finding of [...verification.findings, ...verification.notices]) {
    // Those of the pack itself are told by its paths.
    const path = finding.rule.startsWith("P") ? finding.file.slice(top.length) : finding.file;
    findings.set(path, [...(findings.get(path) ?? []), finding]);
  }
  return {
    nameOf: (signer) => names.get(signer) ?? null,
    signerOf(path) {
      const file = files.get(top + path);
      return file?.is === "file" ? keyIn(file.bytes) : null;
    },
    at: (path) => findings.get(path) ?? [],
  };
}

function keyIn(signature: Uint8Array): string {
  try {
    return signerId(readSshSignature(utf8Text(signature)).publicKey);
  } catch {
    return "";
  }
}
