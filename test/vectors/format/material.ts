import { createDecipheriv, createHmac, hkdfSync, scryptSync } from "node:crypto";
import { bytes, hex, sha256, times } from "../../support/plain-paper.ts";
import { publicSets, type PublicSet } from "../../support/public-sets.ts";

/** What each vector block of FORMAT.md must say, by its name; computed late, so that one failure does not hide the others. */
export type Expected = Readonly<Record<string, () => Readonly<Record<string, string>>>>;

export const [ONE, TWO] = publicSets() as [PublicSet, PublicSet];
export const KEY = bytes(TWO.keyHex);
export const RECORDS = TWO.shares.map(({ recordHex }) => bytes(recordHex));
export const [FIRST, SECOND, THIRD] = RECORDS as [Buffer, Buffer, Buffer];
export const LOCKED = bytes(TWO.lockedShare.recordHex);
export const AGE = bytes(TWO.ageFileHex);

/** The powers of 2 in GF(2^8), by multiplying on. */
export const EXP = [1];
while (EXP.length < 255) EXP.push(times(EXP.at(-1) ?? 0, 2));
export const log = (value: number) => EXP.indexOf(value);

export const byte = (value: number) => value.toString(16).padStart(2, "0");
export const row = (values: Iterable<number>) => Array.from(values, byte).join(" ");
export const decimals = (values: readonly number[]) => values.join(" ");
export const text = (value: number) => String(value);
export const y = (record: Uint8Array) => record.subarray(8);
export const commitment = (record: Uint8Array) => hex(sha256("sealwright/share/v1\n", record));

/** ChaCha20-Poly1305 by node; throws when the tag is wrong. */
export function opened(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, aad: Uint8Array = new Uint8Array()): Buffer {
  const cipher = createDecipheriv("chacha20-poly1305", key, nonce, { authTagLength: 16 });
  cipher.setAAD(aad, { plaintextLength: sealed.length - 16 });
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
}

/** Opens an age file as the section "Sealed payload" says, and gives every value on the way. Throws when the MAC is wrong. */
export function openAge(file: Uint8Array, passphrase: string) {
  const form = /^(age-encryption\.org\/v1\n-> scrypt (\S{22}) (\d+)\n(\S{43})\n---) (\S{43})\n/;
  const [all = "", header = "", salt = "", factor = "", body = "", mac = ""] =
    form.exec(Buffer.from(file).toString("latin1")) ?? [];
  const fromBase64 = (value: string) => Buffer.from(value, "base64");
  const scryptSalt = Buffer.concat([Buffer.from("age-encryption.org/v1/scrypt"), fromBase64(salt)]);
  const wrapKey = scryptSync(passphrase, scryptSalt, 32, { N: 2 ** Number(factor), r: 8, p: 1, maxmem: 2 ** 28 });
  const fileKey = opened(wrapKey, Buffer.alloc(12), fromBase64(body));
  const macKey = Buffer.from(hkdfSync("sha256", fileKey, "", "header", 32));
  if (createHmac("sha256", macKey).update(header).digest("base64") !== `${mac}=`) throw new Error("wrong MAC");
  const nonce = file.subarray(all.length, all.length + 16);
  const payloadKey = Buffer.from(hkdfSync("sha256", fileKey, nonce, "payload", 32));
  const plaintext = opened(payloadKey, Buffer.from("000000000000000000000001", "hex"), file.subarray(all.length + 16));
  return {
    salt: fromBase64(salt),
    factor,
    body: fromBase64(body),
    wrapKey,
    fileKey,
    macKey,
    mac: fromBase64(mac),
    nonce,
    payloadKey,
    plaintext,
  };
}
