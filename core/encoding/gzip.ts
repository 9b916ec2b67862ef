import { gzip as pakoGzip, Z_FINISH, Z_OK, Z_STREAM_END, zlibInflate, zlibInflateEnd, zlibInflateInit2, ZStream } from "pako";
import { fail } from "../failure/failure.ts";
import { wipe } from "./bytes.ts";

/** zlib's windowBits for "gzip, and nothing else, with a window of up to 32 KiB". */
const GZIP_ONLY = 31;

/** True when `bytes` begin with gzip's magic number 1f 8b. No JSON text begins so. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** One gzip member (RFC 1952) at the best compression, without name and time: the same bytes for the same input. */
export function gzip(bytes: Uint8Array): Uint8Array {
  return pakoGzip(bytes, { level: 9 });
}

/**
 * The content of exactly one gzip member, `limit` bytes at most; a fresh array. No more than `limit + 1` bytes are ever inflated.
 * Fails with `unreadable.payload-size` beyond the limit, and with `unreadable.gzip` on damage, on a wrong checksum or length, on
 * an incomplete member, and on anything after it (a second member or padding included).
 */
export function gunzipBounded(bytes: Uint8Array, limit: number): Uint8Array {
  const stream = new ZStream();
  const output = new Uint8Array(limit + 1);
  try {
    if (zlibInflateInit2(stream, GZIP_ONLY) !== Z_OK) fail("fault.unexpected");
    stream.input = bytes;
    stream.avail_in = bytes.length;
    stream.output = output;
    stream.avail_out = output.length;
    const status = zlibInflate(stream, Z_FINISH);
    zlibInflateEnd(stream);
    if (stream.next_out > limit) fail("unreadable.payload-size", { limit });
    if (status !== Z_STREAM_END || stream.avail_in > 0) fail("unreadable.gzip");
    return output.slice(0, stream.next_out);
  } finally {
    wipe(output);
  }
}
