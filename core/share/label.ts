import { base32, base32Bytes } from "../encoding/base32.ts";
import { concat } from "../encoding/bytes.ts";
import { fail } from "../failure/failure.ts";
import { SHORT_COMMITMENT } from "./commitment.ts";
import { HEADER_LENGTH, headerBytes, parseHeader, type ShareHeader } from "./share-header.ts";

/** Begins an outer label's text. */
export const LABEL_PREFIX = "SWL1:";
const LENGTH = HEADER_LENGTH + SHORT_COMMITMENT;

/** The label outside a bag: which share is within, and no secret (FORMAT.md, "Set card and outer label"). */
export interface Label {
  readonly header: ShareHeader;
  /** first 16 bytes of the share's commitment */
  readonly commitment: Uint8Array;
}

/** The label's text, 44 characters. The commitment is cut to 16 bytes. */
export function labelText({ header, commitment }: Label): string {
  return LABEL_PREFIX + base32(concat(headerBytes(header), commitment.subarray(0, SHORT_COMMITMENT)));
}

/** Reads the text behind the prefix. Fails as `base32Bytes` and `parseHeader` do, and with `unreadable.length`. */
export function readLabel(body: string): Label {
  const bytes = base32Bytes(body);
  if (bytes.length !== LENGTH) fail("unreadable.length", { actual: bytes.length, expected: LENGTH });
  return { header: parseHeader(bytes, "share"), commitment: bytes.slice(HEADER_LENGTH) };
}
