import { sha256 } from "@noble/hashes/sha2.js";
import { concat, wipe } from "../encoding/bytes.ts";
import { utf8Bytes } from "../encoding/utf8.ts";
import { recordBytes, type ShareRecord } from "./share-record.ts";
import type { ShareHeader } from "./share-header.ts";

/** Bytes of a commitment as cards and labels carry it; manifests carry all 32. */
export const SHORT_COMMITMENT = 16;

/** SHA-256 over the share record as printed, 32 bytes (FORMAT.md, "Set card and outer label"). */
export function shareCommitment(record: ShareRecord): Uint8Array {
  const bytes = recordBytes(record);
  const message = concat(utf8Bytes("sealwright/share/v1\n"), bytes);
  const digest = sha256(message);
  wipe(bytes, message);
  return digest;
}

/** SHA-256 over family, generation and recovery key, 32 bytes (FORMAT.md, "Set card and outer label"). */
export function keyCommitment({ family, generation }: Pick<ShareHeader, "family" | "generation">, key: Uint8Array): Uint8Array {
  const message = concat(utf8Bytes("sealwright/key/v1\n"), family, Uint8Array.of(generation), key);
  const digest = sha256(message);
  wipe(message);
  return digest;
}
