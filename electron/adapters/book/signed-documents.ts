import { equalBytes } from "../../../core/encoding/bytes.ts";
import { fail, Failure } from "../../../core/failure/failure.ts";
import type { Signatures } from "../../../core/record/book.ts";
import type { AllowedSigner, Ed25519Verify, Namespace } from "../../../core/record/sshsig.ts";
import { readSshSignature, verifySshSignature } from "../../../core/record/sshsig.ts";

/** Whose signatures count, and how they are computed. */
export interface Signing {
  readonly allowed: readonly AllowedSigner[];
  readonly verify: Ed25519Verify;
}

/**
 * Holds both signatures against the document: by allowed signers, in the namespace, over exactly these bytes, by two different
 * keys. Fails with `unreadable.signature`, `mismatched.signature` and `refused.same-signer`; `document` is this program's word
 * for what is signed.
 */
export async function verifySignatures(
  document: string,
  bytes: Uint8Array,
  namespace: Namespace,
  { operator, witness }: Signatures,
  signing: Signing,
): Promise<void> {
  try {
    const operatorKey = await signerOf(bytes, namespace, operator, signing);
    if (witness === null) return;
    const witnessKey = await signerOf(bytes, namespace, witness, signing);
    if (equalBytes(operatorKey, witnessKey)) fail("refused.same-signer");
  } catch (error) {
    if (!(error instanceof Failure) || error.facts.field === undefined) throw error;
    throw new Failure(error.code, { field: `${document}: ${error.facts.field}` });
  }
}

async function signerOf(bytes: Uint8Array, namespace: Namespace, armour: string, signing: Signing): Promise<Uint8Array> {
  const { publicKey } = readSshSignature(armour);
  const signer = signing.allowed.find((one) => equalBytes(one.publicKey, publicKey));
  if (signer === undefined) return fail("mismatched.signature", { field: "key" });
  if (!signer.namespaces.includes(namespace)) fail("mismatched.signature", { field: "namespace" });
  await verifySshSignature(armour, bytes, namespace, publicKey, signing.verify);
  return publicKey;
}
