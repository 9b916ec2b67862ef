import { ed25519, ED25519_TORSION_SUBGROUP } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { signerId } from "../../../core/record/signer-id.ts";
import type { TrialSigner } from "../trial-book.ts";

/** What somebody may put into an SSH signature instead of what belongs there. */
export interface Forgery {
  readonly namespace?: string;
  readonly version?: number;
  readonly reserved?: string;
  readonly hash?: "sha256" | "sha512";
  readonly keyType?: string;
  readonly signatureType?: string;
  readonly tail?: string;
  /** Another way to 64 bytes than RFC 8032's. */
  readonly signature?: (message: Uint8Array, signer: TrialSigner) => Uint8Array;
}

const string = (content: string | Uint8Array) => {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** The blob of an SSH signature over `message`, with whatever was forged; all else is as it should be. */
export async function forgedBlob(message: Uint8Array, signer: TrialSigner, forgery: Forgery = {}): Promise<Buffer> {
  const { namespace = "sealwright-record", version = 1, reserved = "", hash = "sha512", tail = "" } = forgery;
  const { keyType = "ssh-ed25519", signatureType = "ssh-ed25519" } = forgery;
  const digest = Buffer.from(await crypto.subtle.digest(hash === "sha512" ? "SHA-512" : "SHA-256", new Uint8Array(message)));
  const middle = Buffer.concat([namespace, reserved, hash].map(string));
  const signed = Buffer.concat([Buffer.from("SSHSIG"), middle, string(digest)]);
  const signature = forgery.signature?.(signed, signer) ?? (await signer.sign(signed));
  const key = Buffer.concat([string(keyType), string(signer.publicKey)]);
  const inner = Buffer.concat([string(signatureType), string(signature)]);
  const head = Buffer.from([...Buffer.from("SSHSIG"), 0, 0, 0, version]);
  return Buffer.concat([head, string(key), middle, string(inner), Buffer.from(tail)]);
}

/** The armour of a blob, in lines of so many characters. */
export function armourOf(blob: Uint8Array, lineLength = 70, lineEnd = "\n"): string {
  const lines =
    Buffer.from(blob)
      .toString("base64")
      .match(new RegExp(`.{1,${lineLength}}`, "g")) ?? [];
  return ["-----BEGIN SSH SIGNATURE-----", ...lines, "-----END SSH SIGNATURE-----", ""].join(lineEnd);
}

const little = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).reverse().toString("hex")}`);
const bytesOf = (number: bigint) => Buffer.from(number.toString(16).padStart(64, "0"), "hex").reverse();
const ORDER = ed25519.Point.Fn.ORDER;

/** The same signature with the group's order added to S: it fits the equation, and RFC 8032 refuses it. */
export function withLargeS(message: Uint8Array, { seed }: TrialSigner): Uint8Array {
  const signature = ed25519.sign(message, seed);
  return Buffer.concat([signature.slice(0, 32), bytesOf(little(signature.slice(32)) + ORDER)]);
}

/** A signature whose R has a part of small order: whoever multiplies by the cofactor takes it, OpenSSH does not. */
export function withSmallOrderPart(message: Uint8Array, { seed, publicKey }: TrialSigner): Uint8Array {
  const { scalar } = ed25519.utils.getExtendedPublicKey(seed);
  const r = little(sha512(message)) % ORDER;
  const point = ed25519.Point.BASE.multiply(r).add(ed25519.Point.fromHex(ED25519_TORSION_SUBGROUP[1] ?? ""));
  const R = point.toBytes();
  const k = little(sha512(Buffer.concat([R, publicKey, message]))) % ORDER;
  return Buffer.concat([R, bytesOf((r + k * scalar) % ORDER)]);
}

/** A signature with r = 0: whoever makes it gives the private key away to all who know that. */
export function withNeutralR(message: Uint8Array, { seed, publicKey }: TrialSigner): Uint8Array {
  const R = ed25519.Point.ZERO.toBytes();
  const k = little(sha512(Buffer.concat([R, publicKey, message]))) % ORDER;
  return Buffer.concat([R, bytesOf((k * ed25519.utils.getExtendedPublicKey(seed).scalar) % ORDER)]);
}

/** A key under which one and the same signature, of S = 1, fits any message. */
export function anybodysKey(signer: TrialSigner): TrialSigner {
  const publicKey = ed25519.Point.ZERO.toBytes();
  const signature = Buffer.concat([ed25519.Point.BASE.toBytes(), bytesOf(1n)]);
  return { ...signer, publicKey, id: signerId(publicKey), sign: async () => new Uint8Array(signature) };
}
