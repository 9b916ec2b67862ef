import { gunzipBounded, gzip, isGzip } from "../encoding/gzip.ts";
import { wipe } from "../encoding/bytes.ts";
import { jsonText } from "../encoding/strict-json.ts";
import { utf8Bytes } from "../encoding/utf8.ts";
import { fail } from "../failure/failure.ts";
import { type Payload, PAYLOAD_LIMIT } from "./payload.ts";
import { parsePayload } from "./payload-reading.ts";

/**
 * The payload as compact UTF-8 JSON: no white space, fields in their order, unknown ones included, numbers digit by digit.
 * Fails with `refused.payload-too-large` above 65,536 bytes. Secret: the caller wipes the bytes.
 */
export function writePayload(payload: Payload): Uint8Array {
  const bytes = utf8Bytes(jsonText(payload.fields));
  if (bytes.length <= PAYLOAD_LIMIT) return bytes;
  wipe(bytes);
  return fail("refused.payload-too-large", { actual: bytes.length, limit: PAYLOAD_LIMIT });
}

/** What goes into the age file: the JSON, or its gzip where that is smaller. Fails and secret as `writePayload`. */
export function encodePayload(payload: Payload): Uint8Array {
  const plain = writePayload(payload);
  const packed = gzip(plain);
  const [chosen, other] = packed.length < plain.length ? [packed, plain] : [plain, packed];
  wipe(other);
  return chosen;
}

/**
 * The payload's JSON, byte for byte as it was sealed: what a recovery prints. Gzip is recognised by 1f 8b. A fresh array.
 * Fails with `unreadable.payload-size` above 65,536 bytes and with `unreadable.gzip`.
 */
export function inflatePayload(opened: Uint8Array): Uint8Array {
  if (isGzip(opened)) return gunzipBounded(opened, PAYLOAD_LIMIT);
  return opened.length <= PAYLOAD_LIMIT ? opened.slice() : fail("unreadable.payload-size", { limit: PAYLOAD_LIMIT });
}

/** `inflatePayload`, then `parsePayload`, with the failures of both. */
export function decodePayload(opened: Uint8Array): Payload {
  const json = inflatePayload(opened);
  try {
    return parsePayload(json);
  } finally {
    wipe(json);
  }
}
