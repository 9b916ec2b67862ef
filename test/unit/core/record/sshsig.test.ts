import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { allowedSigner, type Ed25519Signer, readSshSignature, sshSignature } from "../../../../core/record/sshsig.ts";
import { type Namespace, verifySshSignature } from "../../../../core/record/sshsig.ts";
import { sshString } from "../../../../core/record/ssh-wire.ts";
import { ed25519Verify } from "../../../../electron/vault/ed25519.ts";
import { temporarySigningKey } from "../../../../recovery/command/signing-key.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { textOf } from "../../../support/trial-book.ts";

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

const golden = (name: string) => textOf(import.meta.dirname, "../../../golden/v1/unlocked", name);

describe("readSshSignature", () => {
  it("reads the frozen signature of FORMAT.md's vector", () => {
    const { publicKey, namespace, signature } = readSshSignature(golden("LFZPWPQB.json.sig"));
    expect(Buffer.from(publicKey).toString("hex")).toBe("4890eeb87f37b6a1128781f0fbb144d1867e10cba460e7583a48a69b1fc26f6e");
    expect(namespace).toBe("sealwright-manifest");
    expect(Buffer.from(signature).toString("hex")).toMatch(/^ba9161c33c1e312f.{100}0df2b0b39e06$/);
  });

  const armour = golden("LFZPWPQB.json.sig");
  it.each<[string, string, string]>([
    ["nothing", "", "armour"],
    ["another armour", armour.replaceAll("SSH SIGNATURE", "PGP SIGNATURE"), "armour"],
    ["no line end", armour.trimEnd(), "armour"],
    ["something after it", `${armour}x`, "armour"],
    ["something before it", `x${armour}`, "armour"],
    ["a second signature", armour + armour, "base64"],
    ["carriage returns", armour.replaceAll("\n", "\r\n"), "armour"],
    ["lines of another length", armour.replace(/^(U1NI)/m, "$1\n"), "armour"],
    ["an empty line", armour.replace("\n", "\n\n"), "armour"],
    ["a space in it", armour.replace("U1NI", "U1N I"), "base64"],
    ["a letter less", armour.replace("U1NI", "U1N"), "base64"],
    ["more than 1,000 characters", armour.replace("U1NI", "A".repeat(1000)), "length"],
  ])("refuses %s", (_, text, field) => {
    expect(refusalOf(() => readSshSignature(text))).toBe(`unreadable.signature ${field}`);
  });

  const key = Buffer.alloc(32, 7);
  const ed25519 = Buffer.from("ssh-ed25519");
  const blob = (
    parts: Partial<Record<"magic" | "version" | "key" | "namespace" | "reserved" | "hash" | "signature" | "rest", Buffer>>,
  ) => {
    const string = (bytes: Uint8Array) => Buffer.from(sshString(bytes));
    const all = {
      magic: Buffer.from("SSHSIG"),
      version: Buffer.of(0, 0, 0, 1),
      key: string(Buffer.concat([string(ed25519), string(key)])),
      namespace: string(Buffer.from("sealwright-record")),
      reserved: string(Buffer.of()),
      hash: string(Buffer.from("sha512")),
      signature: string(Buffer.concat([string(ed25519), string(Buffer.alloc(64))])),
      rest: Buffer.of(),
      ...parts,
    };
    const { magic, version, key: publicKey, namespace, reserved, hash, signature, rest } = all;
    const bytes = Buffer.concat([magic, version, publicKey, namespace, reserved, hash, signature, rest]);
    const lines = bytes.toString("base64").match(/.{1,70}/g) ?? [];
    return ["-----BEGIN SSH SIGNATURE-----", ...lines, "-----END SSH SIGNATURE-----", ""].join("\n");
  };
  const string = (text: string | Buffer) => Buffer.from(sshString(typeof text === "string" ? Buffer.from(text) : text));

  it("reads a blob that is put together by hand", () => {
    expect(readSshSignature(blob({})).namespace).toBe("sealwright-record");
  });

  it.each<[string, Parameters<typeof blob>[0], string]>([
    ["another magic", { magic: Buffer.from("SSHSIK") }, "version"],
    ["version 2", { version: Buffer.of(0, 0, 0, 2) }, "version"],
    ["an RSA key", { key: string(Buffer.concat([string("ssh-rsa"), string(key)])) }, "key type"],
    ["a key of 31 bytes", { key: string(Buffer.concat([string(ed25519), string(key.subarray(1))])) }, "key type"],
    ["a key with something after it", { key: string(Buffer.concat([string(ed25519), string(key), key])) }, "key type"],
    ["a foreign namespace", { namespace: string("git") }, "namespace"],
    ["a namespace that only begins like ours", { namespace: string("sealwright-recordx") }, "namespace"],
    ["something reserved", { reserved: string("x") }, "reserved"],
    ["SHA-256", { hash: string("sha256") }, "hash"],
    [
      "a signature of another type",
      { signature: string(Buffer.concat([string("ssh-rsa"), string(Buffer.alloc(64))])) },
      "length",
    ],
    ["a signature of 63 bytes", { signature: string(Buffer.concat([string(ed25519), string(Buffer.alloc(63))])) }, "length"],
    ["something after it", { rest: Buffer.of(0) }, "length"],
    ["a length beyond the end", { signature: Buffer.of(0xff, 0xff, 0xff, 0xff) }, "length"],
    ["nothing after the hash", { signature: Buffer.of() }, "length"],
  ])("refuses a blob with %s", (_, parts, field) => {
    expect(refusalOf(() => readSshSignature(blob(parts)))).toBe(`unreadable.signature ${field}`);
  });
});

describe("verifySshSignature", () => {
  const signer = temporarySigningKey();
  const outcome = async (bytes: Uint8Array, namespace: Namespace, publicKey: Uint8Array, verify = ed25519Verify) => {
    const armour = await sshSignature(message, "sealwright-record", signer);
    return verifySshSignature(armour, bytes, namespace, publicKey, verify).then(
      () => "done",
      (error: { code: string; facts: { field: string } }) => `${error.code} ${error.facts.field}`,
    );
  };

  it("accepts the signer's signature over the same bytes in the same namespace", async () => {
    expect(await outcome(message, "sealwright-record", signer.publicKey)).toBe("done");
  });

  it.each<[string, Uint8Array, Namespace, Uint8Array, string]>([
    ["other bytes", Buffer.from('{"v":2}'), "sealwright-record", signer.publicKey, "message"],
    ["another namespace", message, "sealwright-manifest", signer.publicKey, "namespace"],
    ["another key", message, "sealwright-record", temporarySigningKey().publicKey, "key"],
  ])("refuses %s", async (_, bytes, namespace, publicKey, field) => {
    expect(await outcome(bytes, namespace, publicKey)).toBe(`mismatched.signature ${field}`);
  });

  it("believes the verification, and nothing else", async () => {
    expect(await outcome(message, "sealwright-record", signer.publicKey, () => false)).toBe("mismatched.signature message");
    expect(await outcome(message, "sealwright-record", signer.publicKey, async () => false)).toBe(
      "mismatched.signature message",
    );
  });
});
