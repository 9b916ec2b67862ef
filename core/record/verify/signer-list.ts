import { equalBytes } from "../../encoding/bytes.ts";
import { Failure } from "../../failure/failure.ts";
import { type AllowedSigner, parseAllowedSigners } from "../allowed-signers.ts";
import { publicKeyText } from "../ssh-wire.ts";
import { signerId } from "../signer-id.ts";
import { FILE_LIMITS } from "./listing.ts";

/** A signer of the list, with what is compared often. */
export interface ListedSigner extends AllowedSigner {
  /** `ssh-ed25519 AAAA…` */
  readonly keyText: string;
}

/** Who may sign (FORMAT.md, "Signers"). */
export interface SignerList {
  readonly signers: readonly AllowedSigner[];
  readonly signerOf: (publicKey: Uint8Array) => ListedSigner | null;
}

/** The signers of an `allowed_signers`, or null when it has not the form of one (B5). */
export function signerList(text: string): SignerList | null {
  const signers = text.length > FILE_LIMITS.allowedSigners ? null : signersOrNull(text);
  if (signers === null || signers.some(({ principal, publicKey }) => principal !== signerId(publicKey))) return null;
  const shelves = Map.groupBy(
    signers.map((one): ListedSigner => ({ ...one, keyText: publicKeyText(one.publicKey) })),
    ({ publicKey }) => shelfOf(publicKey),
  );
  return {
    signers,
    signerOf: (publicKey) => shelves.get(shelfOf(publicKey))?.find((one) => equalBytes(one.publicKey, publicKey)) ?? null,
  };
}

function signersOrNull(text: string): readonly AllowedSigner[] | null {
  try {
    return parseAllowedSigners(text);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return null;
  }
}

/** Keys are spread by their first three bytes: a thousand of them stand nearly alone. */
function shelfOf([first = 0, second = 0, third = 0]: Uint8Array): number {
  return (first << 16) | (second << 8) | third;
}
