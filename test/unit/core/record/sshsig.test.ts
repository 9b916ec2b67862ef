import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { allowedSigner, type Ed25519Signer, sshSignature } from "../../../../core/record/sshsig.ts";
import { temporarySigningKey } from "../../../../recovery/command/signing-key.ts";

const message = Buffer.from('{"v":1}');

describe("sshSignature", () => {
  it("is armoured as ssh-keygen does it", async () => {
    const lines = (await sshSignature(message, "sealwright-manifest", temporarySigningKey())).split("\n");
    expect(lines[0]).toBe("-----BEGIN SSH SIGNATURE-----");
    expect(lines.slice(-2)).toEqual(["-----END SSH SIGNATURE-----", ""]);
    expect(lines.slice(1, -2).every((line) => /^[A-Za-z0-9+/]{1,70}={0,2}$/.test(line) && line.length <= 70)).toBe(true);
  });

  it("signs magic, namespace, reserved, hash name and SHA-512 of the message", async () => {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    let signed = new Uint8Array();
    const signer: Ed25519Signer = {
      publicKey: new Uint8Array(publicKey.export({ type: "spki", format: "der" }).subarray(12)),
      sign: async (bytes) => new Uint8Array(sign(null, (signed = new Uint8Array(bytes)), privateKey)),
    };
    await sshSignature(message, "sealwright-record", signer);
    const text = Buffer.from(signed).toString("latin1");
    expect(text.startsWith("SSHSIG\0\0\0\x11sealwright-record\0\0\0\0\0\0\0\x06sha512\0\0\0\x40")).toBe(true);
    expect(signed).toHaveLength(6 + 4 + 17 + 4 + 4 + 6 + 4 + 64);
  });
});

describe("allowedSigner", () => {
  it("names principal, namespaces and key on one line", () => {
    const line = allowedSigner("op-3", ["sealwright-manifest", "sealwright-record"], new Uint8Array(32).fill(7));
    expect(line).toBe(
      'op-3 namespaces="sealwright-manifest,sealwright-record" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH\n',
    );
  });
});
