import { sha512 } from "@noble/hashes/sha2.js";
import { base64 } from "@scure/base";
import { concat } from "../encoding/bytes.ts";
import { utf8Bytes } from "../encoding/utf8.ts";

/** One namespace a document type (FORMAT.md, "Manifest and records"): a signature over one is none over the other. */
export type Namespace = "sealwright-manifest" | "sealwright-record";

/** A signer's Ed25519 key pair, the private half behind a function (RFC 8032). */
export interface Ed25519Signer {
  /** 32 bytes */
  readonly publicKey: Uint8Array;
  /** Resolves to 64 bytes. */
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
}

const MAGIC = utf8Bytes("SSHSIG");
const VERSION = Uint8Array.of(0, 0, 0, 1);
const KEY_TYPE = "ssh-ed25519";
const HASH = "sha512";
const LINE_LENGTH = 70;

/**
 * The detached OpenSSH signature over `message`, armoured, as `ssh-keygen -Y sign` writes it (OpenSSH PROTOCOL.sshsig): Ed25519 over
 * the namespace and SHA-512 of the message.
 */
export async function sshSignature(message: Uint8Array, namespace: Namespace, signer: Ed25519Signer): Promise<string> {
  const signed = concat(MAGIC, string(namespace), string(""), string(HASH), string(sha512(message)));
  const signature = concat(string(KEY_TYPE), string(await signer.sign(signed)));
  const key = publicKeyBlob(signer.publicKey);
  const blob = concat(MAGIC, VERSION, string(key), string(namespace), string(""), string(HASH), string(signature));
  const lines = base64.encode(blob).match(new RegExp(`.{1,${LINE_LENGTH}}`, "g")) ?? [];
  return ["-----BEGIN SSH SIGNATURE-----", ...lines, "-----END SSH SIGNATURE-----", ""].join("\n");
}

/** One line of an `allowed_signers` file: who may sign which namespaces with which key (ssh-keygen(1), ALLOWED SIGNERS). */
export function allowedSigner(principal: string, namespaces: readonly Namespace[], publicKey: Uint8Array): string {
  return `${principal} namespaces="${namespaces.join(",")}" ${KEY_TYPE} ${base64.encode(publicKeyBlob(publicKey))}\n`;
}

function publicKeyBlob(publicKey: Uint8Array): Uint8Array {
  return concat(string(KEY_TYPE), string(publicKey));
}

// RFC 4251, section 5: a length of four bytes, then the bytes.
function string(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === "string" ? utf8Bytes(content) : content;
  const { length } = bytes;
  return concat(Uint8Array.of(length >>> 24, length >>> 16, length >>> 8, length), bytes);
}
