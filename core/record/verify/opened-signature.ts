import { Failure } from "../../failure/failure.ts";
import { type AllowedSigner, parseAllowedSigners } from "../allowed-signers.ts";
import { signerId } from "../signer-id.ts";
import { publicKeyText } from "../ssh-wire.ts";
import { type Ed25519Verify, type Namespace, readAnySshSignature } from "../sshsig.ts";
import { FILE_LIMITS } from "./listing.ts";
import type { RuleId } from "./rules.ts";

/** A signer of the list, with what is compared often. */
export interface ListedSigner extends AllowedSigner {
  /** `ssh-ed25519 AAAA…` */
  readonly keyText: string;
}

/** Signers by their public key as Latin-1 text of 32 characters. */
export type SignerList = ReadonlyMap<string, ListedSigner>;

/** The signers of an `allowed_signers` (FORMAT.md, "Signers"), or null when it has not the form of one (B5). */
export function signerList(text: string): SignerList | null {
  if (text.length > FILE_LIMITS.allowedSigners) return null;
  try {
    const signers = parseAllowedSigners(text);
    if (signers.some(({ principal, publicKey }) => principal !== signerId(publicKey))) return null;
    return new Map(
      signers.map((signer) => [latin1(signer.publicKey), { ...signer, keyText: publicKeyText(signer.publicKey) }]),
    );
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return null;
  }
}

/** What a signature's file says by itself: whose it is, and whether it holds over the document. */
export interface OpenedSignature {
  /** S2, S3, S4 or S5. */
  readonly rule: RuleId | null;
  /** Null after S2, S3 and S4. */
  readonly signer: ListedSigner | null;
}

/** Opens a signature's file and verifies it over `signed`, the bytes that Ed25519 signed for the document in this namespace. */
export async function openedSignature(
  file: Uint8Array,
  namespace: Namespace,
  signed: Uint8Array,
  list: SignerList,
  verify: Ed25519Verify,
): Promise<OpenedSignature> {
  const read = readOrNull(latin1(file));
  if (read === null) return { rule: "S2", signer: null };
  if (latin1(read.namespace) !== namespace) return { rule: "S3", signer: null };
  const signer = list.get(latin1(read.publicKey));
  if (signer === undefined || !signer.namespaces.includes(namespace)) return { rule: "S4", signer: null };
  return { rule: (await verify(read.publicKey, signed, read.signature)) ? null : "S5", signer };
}

function readOrNull(armour: string): ReturnType<typeof readAnySshSignature> | null {
  try {
    return readAnySshSignature(armour);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return null;
  }
}

/** A character for each byte: text that is not ASCII stays what it is, and is none of ours. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  // So many arguments at once as every engine takes.
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
