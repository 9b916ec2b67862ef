import { base64urlnopad } from "@scure/base";
import type { SshReader } from "../../record/ssh-wire.ts";
import type { PublicJwk } from "./key-pair.ts";

/** The curves of RFC 5656, section 10.1, with the bytes of a coordinate. */
export const CURVES = {
  nistp256: { crv: "P-256", size: 32 },
  nistp384: { crv: "P-384", size: 48 },
  nistp521: { crv: "P-521", size: 66 },
} as const;

/** Base64url without padding, as JWK has it. */
export function base64Url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

/** The next string of a blob as ASCII, "" where there is none. */
export function text(reader: SshReader): string {
  return String.fromCharCode(...(reader.string() ?? []).slice(0, 100));
}

/** The next mpint (RFC 4251, section 5) that is positive and as short as can be, without its sign byte; else null. */
export function integer(reader: SshReader): Uint8Array | null {
  const bytes = reader.string();
  if (bytes === null || bytes.length === 0) return null;
  const [first = 0, second = 0] = bytes;
  if (first >= 0x80) return null;
  if (first !== 0) return bytes;
  return bytes.length > 1 && second >= 0x80 ? bytes.subarray(1) : null;
}

/**
 * The curve's name and the uncompressed point that follow in a blob of that type (RFC 5656, section 3.1); null when they do
 * not.
 */
export function curvePoint(type: string, reader: SshReader): Extract<PublicJwk, { kty: "EC" }> | null {
  const name = type.replace("ecdsa-sha2-", "");
  if (name !== "nistp256" && name !== "nistp384" && name !== "nistp521") return null;
  const { crv, size } = CURVES[name];
  if (text(reader) !== name) return null;
  const point = reader.string();
  if (point === null || point.length !== 1 + 2 * size || point[0] !== 4) return null;
  return { kty: "EC", crv, x: base64Url(point.subarray(1, 1 + size)), y: base64Url(point.subarray(1 + size)) };
}
