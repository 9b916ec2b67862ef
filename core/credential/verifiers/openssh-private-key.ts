import { concat, equalBytes, wipe } from "../../encoding/bytes.ts";
import { utf8Bytes } from "../../encoding/utf8.ts";
import { fail } from "../../failure/failure.ts";
import { canonicalBase64, SshReader } from "../../record/ssh-wire.ts";
import { base64Url, curvePoint, integer, text as textOf } from "./key-numbers.ts";
import type { PrivateJwk, PrivateKeyForm } from "./key-pair.ts";

const ARMOUR = /^-----BEGIN OPENSSH PRIVATE KEY-----\n([A-Za-z0-9+/=\n]+)\n-----END OPENSSH PRIVATE KEY-----$/;
const MAGIC = utf8Bytes("openssh-key-v1\0");
const NONE = utf8Bytes("none");
const LIMIT = 40_000;

/**
 * A private key as the host's cryptography takes it: the PEM itself, or the numbers of a key in OpenSSH's own format
 * (PROTOCOL.key). Fails with `refused.secret-form` for one of that format that has a passphrase, or is not understood.
 */
export function privateKeyForm(armoured: string): PrivateKeyForm {
  const pem = armoured.replaceAll("\r\n", "\n").trim();
  if (!pem.startsWith("-----BEGIN OPENSSH PRIVATE KEY-----")) return { pem };
  const [, body = ""] = ARMOUR.exec(pem) ?? [];
  const bytes = canonicalBase64(body.replaceAll("\n", ""), LIMIT);
  try {
    const jwk = bytes === null ? null : privateKeyOf(new SshReader(bytes));
    return jwk === null ? fail("refused.secret-form", { field: "private key" }) : { jwk };
  } finally {
    wipe(bytes ?? undefined);
  }
}

function privateKeyOf(reader: SshReader): PrivateJwk | null {
  const isPlain = reader.isRaw(MAGIC) && reader.isString(NONE) && reader.isString(NONE) && reader.isString(new Uint8Array());
  if (!isPlain || !reader.isRaw(Uint8Array.of(0, 0, 0, 1)) || reader.string() === null) return null;
  const held = reader.string();
  if (held === null || !reader.atEnd()) return null;
  const inner = new SshReader(held);
  const [check, again] = [inner.raw(4), inner.raw(4)];
  if (check === null || again === null || !equalBytes(check, again)) return null;
  // Comment and padding follow.
  return readPrivate(textOf(inner), inner);
}

function readPrivate(type: string, reader: SshReader): PrivateJwk | null {
  if (type === "ssh-ed25519") {
    const [x, pair] = [reader.string(), reader.string()];
    if (x?.length !== 32 || pair?.length !== 64) return null;
    return { kty: "OKP", crv: "Ed25519", x: base64Url(x), d: base64Url(pair.subarray(0, 32)) };
  }
  if (type.startsWith("ecdsa-sha2-")) {
    const point = curvePoint(type, reader);
    const d = point === null ? null : integer(reader);
    if (point === null || d === null) return null;
    return { ...point, d: base64Url(filled(d, (point.x.length * 3) >> 2)) };
  }
  return type === "ssh-rsa" ? rsaKey(reader) : null;
}

// n, e, d, iqmp, p, q; JWK wants d by p-1 and q-1 too.
function rsaKey(reader: SshReader): PrivateJwk | null {
  const [n, e, d, qi, p, q] = Array.from({ length: 6 }, () => integer(reader));
  if (!n || !e || !d || !qi || !p || !q) return null;
  const [exponent, one, other] = [toBigInt(d), toBigInt(p), toBigInt(q)];
  if (one < 2n || other < 2n) return null;
  const of = (value: bigint) => base64Url(fromBigInt(value));
  return {
    kty: "RSA",
    n: base64Url(n),
    e: base64Url(e),
    d: base64Url(d),
    p: base64Url(p),
    q: base64Url(q),
    qi: base64Url(qi),
    dp: of(exponent % (one - 1n)),
    dq: of(exponent % (other - 1n)),
  };
}

function filled(bytes: Uint8Array, size: number): Uint8Array {
  return concat(new Uint8Array(Math.max(0, size - bytes.length)), bytes);
}

function toBigInt(bytes: Uint8Array): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

function fromBigInt(value: bigint): Uint8Array {
  const hex = value.toString(16);
  const pairs = hex.padStart(hex.length + (hex.length % 2), "0").match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}
