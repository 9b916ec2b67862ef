import { sha256 } from "@noble/hashes/sha2.js";
import { base32 } from "../encoding/base32.ts";
import { utf8Bytes } from "../encoding/utf8.ts";

/** The first 16 characters of base32(SHA-256(card text)), 80 bits: for a quick look by eye. Programs compare whole cards. */
export function fingerprint(cardText: string): string {
  return base32(sha256(utf8Bytes(cardText)).subarray(0, 10));
}
