import { sha256 } from "@noble/hashes/sha2.js";
import { base32 } from "../encoding/base32.ts";

/**
 * A signer's identifier: the first 8 characters of base32 over SHA-256 of the 32 bytes of the public key. It is the principal
 * in `allowed_signers`.
 */
export function signerId(publicKey: Uint8Array): string {
  return base32(sha256(publicKey)).slice(0, 8);
}

/** The file's name in the folder `signers`: `NAME-ID.json`, letters a-z, digits and hyphens of the name only. */
export function signerFileName({ name, id }: { readonly name: string; readonly id: string }): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-");
  return `${plain.slice(0, 40).replaceAll(/^-+|-+$/g, "") || "signer"}-${id}.json`;
}

/** The name of a file as `signerFileName` makes it. */
export const SIGNER_FILE_NAME = /^([a-z0-9][a-z0-9-]{0,39}-[A-Z2-7]{8})\.json$/;
