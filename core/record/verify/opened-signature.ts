import { equalBytes } from "../../encoding/bytes.ts";
import { utf8Bytes, utf8Text } from "../../encoding/utf8.ts";
import { Failure } from "../../failure/failure.ts";
import { isOfSmallOrder } from "../small-order.ts";
import { type AnySshSignature, type Ed25519Verify, type Namespace, readAnySshSignature } from "../sshsig.ts";
import type { RuleId } from "./rules.ts";
import type { ListedSigner, SignerList } from "./signer-list.ts";

/** What a signature's file says by itself: whose it is, and whether it holds over the document. */
export interface OpenedSignature {
  /** S2, S3, S4 or S5. */
  readonly rule: RuleId | null;
  /** Null after S2, S3 and S4. */
  readonly signer: ListedSigner | null;
}

const NAMESPACE_BYTES: Readonly<Record<Namespace, Uint8Array>> = {
  "sealwright-manifest": utf8Bytes("sealwright-manifest"),
  "sealwright-record": utf8Bytes("sealwright-record"),
};

/** Opens a signature's file and verifies it over `signed`, the bytes that Ed25519 signed for the document in this namespace. */
export async function openedSignature(
  file: Uint8Array,
  namespace: Namespace,
  signed: Uint8Array,
  list: SignerList,
  verify: Ed25519Verify,
): Promise<OpenedSignature> {
  const read = signatureOrNull(file);
  if (read === null) return { rule: "S2", signer: null };
  if (!equalBytes(read.namespace, NAMESPACE_BYTES[namespace])) return { rule: "S3", signer: null };
  const signer = list.signerOf(read.publicKey);
  if (signer === null || !signer.namespaces.includes(namespace)) return { rule: "S4", signer: null };
  // Not every host's own verification refuses these.
  if (isOfSmallOrder(read.publicKey) || isOfSmallOrder(read.signature.subarray(0, 32))) return { rule: "S5", signer };
  return (await verify(read.publicKey, signed, read.signature)) ? { rule: null, signer } : { rule: "S5", signer };
}

function signatureOrNull(file: Uint8Array): AnySshSignature | null {
  try {
    return readAnySshSignature(utf8Text(file));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return null;
  }
}
