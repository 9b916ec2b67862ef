import { sha512 } from "@noble/hashes/sha2.js";
import { base64 } from "@scure/base";
import { concat, equalBytes } from "../encoding/bytes.ts";
import { utf8Bytes } from "../encoding/utf8.ts";
import { fail } from "../failure/failure.ts";
import { canonicalBase64, KEY_TYPE, KEY_TYPE_BYTES, publicKeyBlob, publicKeyOfBlob, SshReader, sshString } from "./ssh-wire.ts";

export { type AllowedSigner, allowedSigner, parseAllowedSigners } from "./allowed-signers.ts";

/** One namespace a document type (FORMAT.md, "Manifest and records"): a signature over one is none over the other. */
export const NAMESPACES = ["sealwright-manifest", "sealwright-record"] as const;
export type Namespace = (typeof NAMESPACES)[number];

/** A signer's Ed25519 key pair, the private half behind a function (RFC 8032). */
export interface Ed25519Signer {
  /** 32 bytes */
  readonly publicKey: Uint8Array;
  /** Resolves to 64 bytes. */
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
}

/** Whether `signature` (64 bytes) is Ed25519's over `message` by `publicKey` (32 bytes), as RFC 8032 says. */
export type Ed25519Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;

/** What a signature file holds, not yet verified. */
export interface SshSignature {
  /** 32 bytes */
  readonly publicKey: Uint8Array;
  readonly namespace: Namespace;
  /** 64 bytes */
  readonly signature: Uint8Array;
}

/** The same of a signature that may be over another kind of document: `namespace` as its bytes. */
export interface AnySshSignature extends Omit<SshSignature, "namespace"> {
  readonly namespace: Uint8Array;
}

/** Characters of a signature file at most; ours have 301 to 305. */
export const SIGNATURE_LIMIT = 1_000;

const MAGIC = utf8Bytes("SSHSIG");
const VERSION = Uint8Array.of(0, 0, 0, 1);
const HASH = "sha512";
const HASH_BYTES = utf8Bytes(HASH);
const NOTHING = new Uint8Array();
const LINE_LENGTH = 70;
const BEGIN = "-----BEGIN SSH SIGNATURE-----";
const END = "-----END SSH SIGNATURE-----";

/**
 * The detached OpenSSH signature over `message`, armoured, as `ssh-keygen -Y sign` writes it (OpenSSH PROTOCOL.sshsig): Ed25519
 * over the namespace and SHA-512 of the message.
 */
export async function sshSignature(message: Uint8Array, namespace: Namespace, signer: Ed25519Signer): Promise<string> {
  const signature = await signer.sign(signedBytes(message, namespace));
  return armoured({ publicKey: signer.publicKey, namespace, signature });
}

/**
 * What an armoured signature holds, read strictly: exactly the text that `sshSignature` or `ssh-keygen -Y sign` writes for an
 * Ed25519 key, SHA-512 and one of our namespaces. Fails with `unreadable.signature`.
 */
export function readSshSignature(armour: string): SshSignature {
  const read = readAnySshSignature(armour);
  const namespace = NAMESPACES.find((name) => equalBytes(utf8Bytes(name), read.namespace)) ?? refuse("namespace");
  return { ...read, namespace };
}

/** The same of a signature in any namespace. Fails with `unreadable.signature`. */
export function readAnySshSignature(armour: string): AnySshSignature {
  if (armour.length > SIGNATURE_LIMIT) return refuse("length");
  const lines = armour.split("\n");
  if (lines[0] !== BEGIN || lines.at(-2) !== END || lines.at(-1) !== "") return refuse("armour");
  const reader = new SshReader(canonicalBase64(lines.slice(1, -2).join(""), SIGNATURE_LIMIT) ?? refuse("base64"));
  if (!reader.isRaw(MAGIC) || !reader.isRaw(VERSION)) return refuse("version");
  const publicKey = publicKeyOfBlob(reader.string() ?? refuse("length")) ?? refuse("key type");
  const namespace = reader.string() ?? refuse("length");
  if (!reader.isString(NOTHING)) return refuse("reserved");
  if (!reader.isString(HASH_BYTES)) return refuse("hash");
  const inner = new SshReader(reader.string() ?? refuse("length"));
  const signature = inner.isString(KEY_TYPE_BYTES) ? inner.string() : null;
  if (signature?.length !== 64 || !inner.atEnd() || !reader.atEnd()) return refuse("length");
  // One text for one signature: lines of another length, carriage returns and the like are somebody's edits.
  return lines.slice(1, -3).every(({ length }) => length === LINE_LENGTH) && isLastLine(lines.at(-3))
    ? { publicKey, namespace, signature }
    : refuse("armour");
}

function isLastLine(line: string | undefined): boolean {
  return line !== undefined && line.length > 0 && line.length <= LINE_LENGTH;
}

function refuse(field: string): never {
  return fail("unreadable.signature", { field });
}

/**
 * Resolves when `armour` is the signature of `publicKey` over exactly these bytes in this namespace. Fails with
 * `unreadable.signature` when it is none, and with `mismatched.signature` naming what does not belong: namespace, key or
 * message.
 */
export async function verifySshSignature(
  armour: string,
  message: Uint8Array,
  namespace: Namespace,
  publicKey: Uint8Array,
  verify: Ed25519Verify,
): Promise<void> {
  const read = readSshSignature(armour);
  if (read.namespace !== namespace) fail("mismatched.signature", { field: "namespace" });
  if (!equalBytes(read.publicKey, publicKey)) fail("mismatched.signature", { field: "key" });
  const holds = await verify(publicKey, signedBytes(message, namespace), read.signature);
  if (!holds) fail("mismatched.signature", { field: "message" });
}

/** What Ed25519 signs for a message in a namespace (OpenSSH PROTOCOL.sshsig). `digest` is SHA-512. */
export function signedBytes(
  message: Uint8Array,
  namespace: Namespace,
  digest: (bytes: Uint8Array) => Uint8Array = sha512,
): Uint8Array {
  return concat(SIGNED_HEADS[namespace], sshString(digest(message)));
}

const headOf = (namespace: Namespace) => concat(MAGIC, sshString(namespace), sshString(""), sshString(HASH));
const SIGNED_HEADS: Readonly<Record<Namespace, Uint8Array>> = {
  "sealwright-manifest": headOf("sealwright-manifest"),
  "sealwright-record": headOf("sealwright-record"),
};

function armoured({ publicKey, namespace, signature }: SshSignature): string {
  const signed = concat(sshString(KEY_TYPE), sshString(signature));
  const parts = [publicKeyBlob(publicKey), namespace, "", HASH, signed].map(sshString);
  const lines = base64.encode(concat(MAGIC, VERSION, ...parts)).match(new RegExp(`.{1,${LINE_LENGTH}}`, "g")) ?? [];
  return [BEGIN, ...lines, END, ""].join("\n");
}
