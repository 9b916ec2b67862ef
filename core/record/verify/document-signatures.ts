import type { Ed25519Verify, Namespace } from "../sshsig.ts";
import { signedBytes } from "../sshsig.ts";
import type { Listing } from "./listing.ts";
import { type OpenedSignature, openedSignature, type SignerList } from "./opened-signature.ts";
import type { OpenedPair } from "./signature-rules.ts";

/** What signatures are opened by. */
export interface Opening {
  readonly listing: Listing;
  readonly list: SignerList;
  readonly verify: Ed25519Verify;
}

/** Opens the two signatures of the document at `path`. */
export async function openedPair(
  path: string,
  bytes: Uint8Array,
  namespace: Namespace,
  { listing, list, verify }: Opening,
): Promise<OpenedPair> {
  // Once for both.
  const signed = signedBytes(bytes, namespace);
  const open = (suffix: string): Promise<OpenedSignature> | "named" | null => {
    const file = listing.bytes.get(path + suffix);
    if (file === undefined) return listing.named.has(path + suffix) ? "named" : null;
    return openedSignature(file, namespace, signed, list, verify);
  };
  const [operator, witness] = await Promise.all([open(".sig"), open(".witness-1.sig")]);
  return { operator, witness };
}
