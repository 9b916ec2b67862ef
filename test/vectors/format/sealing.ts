import { argon2Sync, createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { vectorLines } from "../../support/format-document.ts";
import { base32, bytes, hex, keyText, sha256 } from "../../support/plain-paper.ts";
import { TWO, KEY, LOCKED, AGE, text, opened, openAge, type Expected } from "./material.ts";

/** The numbers of what is encrypted or signed: the locked record, the age file, the signature. */
export const SEALING: Expected = {
  "locked-record": () => {
    const typed: unknown = JSON.parse(vectorLines("locked-record")["typed"] ?? "");
    const passphrase = String(typed).normalize("NFKC").replaceAll(/\s+/g, " ").trim();
    const salt = LOCKED.subarray(11, 27);
    const key = argon2Sync("argon2id", {
      message: passphrase,
      nonce: base32(salt),
      memory: 2 ** (LOCKED[8] ?? 0),
      passes: LOCKED[9] ?? 0,
      parallelism: LOCKED[10] ?? 0,
      tagLength: 32,
    });
    return {
      passphrase,
      typed: JSON.stringify(typed),
      record: hex(LOCKED),
      "log2 memory": text(LOCKED[8] ?? 0),
      iterations: text(LOCKED[9] ?? 0),
      parallelism: text(LOCKED[10] ?? 0),
      salt: hex(salt),
      "salt text": base32(salt),
      key: hex(key),
      y: hex(opened(key, Buffer.alloc(12), LOCKED.subarray(27), LOCKED.subarray(0, 27))),
    };
  },

  age: () => {
    const steps = openAge(AGE, keyText(KEY));
    expect(steps.plaintext.toString()).toBe(TWO.payloadPlaintext);
    return {
      salt: hex(steps.salt),
      factor: steps.factor,
      body: hex(steps.body),
      "wrap key": hex(steps.wrapKey),
      "file key": hex(steps.fileKey),
      "MAC key": hex(steps.macKey),
      MAC: hex(steps.mac),
      nonce: hex(steps.nonce),
      "payload key": hex(steps.payloadKey),
      "plaintext bytes": text(steps.plaintext.length),
      "SHA-256 of plaintext": hex(sha256(steps.plaintext)),
    };
  },

  signature: () => {
    const said = vectorLines("signature");
    const file = readFileSync(new URL(`../../../${said["file"]}`, import.meta.url));
    const armored = readFileSync(new URL(`../../../${said["file"]}.sig`, import.meta.url), "utf8");
    const string = (data: Uint8Array | string) => {
      const content = Buffer.from(data);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(content.length);
      return Buffer.concat([length, content]);
    };
    const [publicKey, signature] = [bytes(said["public key"] ?? ""), bytes(said["signature"] ?? "")];
    const sha512 = createHash("sha512").update(file).digest();
    const namespace = "sealwright-manifest";
    const spki = Buffer.concat([bytes("302a300506032b6570032100"), publicKey]);
    const signed = Buffer.concat([Buffer.from("SSHSIG"), string(namespace), string(""), string("sha512"), string(sha512)]);
    expect(verify(null, signed, createPublicKey({ key: spki, format: "der", type: "spki" }), signature)).toBe(true);
    const blob = Buffer.concat([
      Buffer.from("SSHSIG\0\0\0\x01"),
      string(Buffer.concat([string("ssh-ed25519"), string(publicKey)])),
      ...[namespace, "", "sha512"].map(string),
      string(Buffer.concat([string("ssh-ed25519"), string(signature)])),
    ]);
    expect(armored.split("\n").slice(1, -2).join("")).toBe(blob.toString("base64"));
    return { ...said, "SHA-256": hex(sha256(file)), "SHA-512": hex(sha512), namespace };
  },
};
