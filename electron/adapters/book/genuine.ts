import { equalBytes } from "../../../core/encoding/bytes.ts";
import { utf8Text } from "../../../core/encoding/utf8.ts";
import { readSignerFile, signerFileName } from "../../../core/record/key-file.ts";
import type { AllowedSigner, Ed25519Verify } from "../../../core/record/sshsig.ts";
import { readSshSignature, verifySshSignature } from "../../../core/record/sshsig.ts";
import { signerList } from "../../../core/record/verify/signer-list.ts";
import type { BookBytes } from "./book-bytes.ts";
import { ALLOWED_SIGNERS, signatureName, witnessName } from "./names.ts";

/** By whose signatures a file is told from damage. */
export interface Telling {
  readonly book: BookBytes;
  readonly copy: BookBytes;
  readonly allowed: readonly AllowedSigner[];
  readonly verify: Ed25519Verify;
}

/**
 * Whether a file of the book that is another one than the copy's is what somebody wrote, and no damage: a document that is
 * signed as it stands, a signature over the document of the book or of the copy, a list of signers or a key file that can be read.
 */
export async function isGenuine(path: string, bytes: Uint8Array, telling: Telling): Promise<boolean> {
  if (path === ALLOWED_SIGNERS) return holds(() => signerList(utf8Text(bytes)) !== null);
  if (path.startsWith("signers/")) return holds(() => path === `signers/${signerFileName(readSignerFile(bytes))}`);
  const { book, copy } = telling;
  if (path.endsWith(".sig")) {
    const document = path.replace(/(?:\.witness-1)?\.sig$/, "");
    const signed = [book.get(document), copy.get(document)];
    for (const one of signed) if (one !== undefined && (await isSignature(bytes, one, document, telling))) return true;
    return false;
  }
  const signatures = [signatureName(path), witnessName(path)].map((name) => book.get(name));
  for (const one of signatures) if (one !== undefined && (await isSignature(one, bytes, path, telling))) return true;
  return false;
}

async function isSignature(
  armour: Uint8Array,
  bytes: Uint8Array,
  path: string,
  { allowed, verify }: Telling,
): Promise<boolean> {
  const namespace = path.startsWith("records/") ? "sealwright-record" : "sealwright-manifest";
  return holds(async () => {
    const text = utf8Text(armour);
    const { publicKey } = readSshSignature(text);
    await verifySshSignature(text, bytes, namespace, publicKey, verify);
    return allowed.some((one) => equalBytes(one.publicKey, publicKey));
  });
}

/** False also for what cannot be read. */
async function holds(look: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await look();
  } catch {
    return false;
  }
}
