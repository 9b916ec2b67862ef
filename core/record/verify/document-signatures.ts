import type { Ed25519Verify, Namespace } from "../sshsig.ts";
import { signedBytes } from "../sshsig.ts";
import type { Listing } from "./listing.ts";
import { type OpenedSignature, openedSignature } from "./opened-signature.ts";
import type { SignerList } from "./signer-list.ts";
import type { OpenedPair } from "./signature-rules.ts";

/** What signatures are opened by. */
export interface Opening {
  readonly listing: Listing;
  readonly list: SignerList;
  readonly verify: Ed25519Verify;
  readonly sha512: ((bytes: Uint8Array) => Uint8Array) | undefined;
}

/** Opens the two signatures of the document at `path`. */
export async function openedPair(
  path: string,
  bytes: Uint8Array,
  namespace: Namespace,
  { listing, list, verify, sha512 }: Opening,
): Promise<OpenedPair> {
  // Once for both.
  const signed = signedBytes(bytes, namespace, sha512);
  const open = (suffix: string): Promise<OpenedSignature> | "named" | null => {
    const file = listing.bytes.get(path + suffix);
    if (file === undefined) return listing.named.has(path + suffix) ? "named" : null;
    return openedSignature(file, namespace, signed, list, verify);
  };
  const [operator, witness] = await Promise.all([open(".sig"), open(".witness-1.sig")]);
  return { operator, witness };
}
