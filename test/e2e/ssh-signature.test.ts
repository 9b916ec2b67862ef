import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isValidAt } from "../../core/record/allowed-signers.ts";
import { allowedSigner, parseAllowedSigners, sshSignature, verifySshSignature } from "../../core/record/sshsig.ts";
import { ed25519Verify } from "../../electron/vault/ed25519.ts";
import { temporarySigningKey } from "../../recovery/command/signing-key.ts";
import { describeWithTools } from "../support/tool.ts";

describeWithTools("ssh-keygen verifies our signatures", { "ssh-keygen": "openssh-client" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-sshsig-"));
  const message = '{"type":"sealwright/manifest","v":1}';
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(async () => {
    const signer = temporarySigningKey();
    writeFileSync(join(folder, "allowed"), allowedSigner("op-1", ["sealwright-manifest"], signer.publicKey));
    writeFileSync(join(folder, "good.sig"), await sshSignature(Buffer.from(message), "sealwright-manifest", signer));
    writeFileSync(
      join(folder, "other.sig"),
      await sshSignature(Buffer.from(message), "sealwright-manifest", temporarySigningKey()),
    );
  });
  const verify = (signature: string, namespace: string, input: string) =>
    spawnSync(
      "ssh-keygen",
      ["-Y", "verify", "-f", join(folder, "allowed"), "-I", "op-1", "-n", namespace, "-s", join(folder, signature)],
      { input },
    ).status;

  it("over the same bytes in the same namespace", () => {
    expect(verify("good.sig", "sealwright-manifest", message)).toBe(0);
  });

  it.each([
    ["other bytes", "good.sig", "sealwright-manifest", `${message}\n`],
    ["another namespace", "good.sig", "sealwright-record", message],
    ["a key that is not allowed", "other.sig", "sealwright-manifest", message],
  ])("and refuses %s", (_, signature, namespace, input) => {
    expect(verify(signature, namespace, input)).not.toBe(0);
  });
});

describeWithTools("we verify ssh-keygen's signatures", { "ssh-keygen": "openssh-client" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-sshsig-"));
  const message = Buffer.from('{"type":"sealwright/record","v":1}');
  afterAll(() => rmSync(folder, { recursive: true }));

  it("over the same bytes, and its public key is read as ours", async () => {
    const key = join(folder, "key");
    expect(spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key]).status).toBe(0);
    writeFileSync(join(folder, "record"), message);
    expect(
      spawnSync("ssh-keygen", ["-q", "-Y", "sign", "-f", key, "-n", "sealwright-record", join(folder, "record")]).status,
    ).toBe(0);
    const armour = readFileSync(join(folder, "record.sig"), "latin1");
    const line = `op-1 namespaces="sealwright-record" ${readFileSync(`${key}.pub`, "latin1").trim()}\n`;
    const { publicKey } = parseAllowedSigners(line)[0] ?? { publicKey: new Uint8Array() };
    await verifySshSignature(armour, message, "sealwright-record", publicKey, ed25519Verify);
    expect(allowedSigner("op-1", ["sealwright-record"], publicKey)).toBe(line);
    const other = Buffer.from('{"type":"sealwright/record","v":2}');
    await expect(verifySshSignature(armour, other, "sealwright-record", publicKey, ed25519Verify)).rejects.toMatchObject({
      code: "mismatched.signature",
      facts: { field: "message" },
    });
  });
});

describeWithTools("ssh-keygen and we agree on from when to when a key is valid", { "ssh-keygen": "openssh-client" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-sshsig-"));
  const message = "{}";
  const signer = temporarySigningKey();
  const validity = { validAfter: "2026-01-01T00:00:00Z", validBefore: "2026-12-31T23:59:59Z" };
  beforeAll(async () => {
    writeFileSync(join(folder, "allowed"), allowedSigner("op-1", ["sealwright-record"], signer.publicKey, validity));
    writeFileSync(join(folder, "sig"), await sshSignature(Buffer.from(message), "sealwright-record", signer));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["20251231235959Z", false],
    ["20260101000000Z", true],
    ["20261231235959Z", true],
    ["20270101000000Z", false],
  ])("at %s", (time, valid) => {
    const { status } = spawnSync(
      "ssh-keygen",
      [
        "-Y",
        "verify",
        "-f",
        join(folder, "allowed"),
        "-I",
        "op-1",
        "-n",
        "sealwright-record",
        "-s",
        join(folder, "sig"),
      ].concat(["-O", `verify-time=${time}`]),
      // Another zone than UTC: the Z must count.
      { input: message, env: { ...process.env, TZ: "Pacific/Auckland" } },
    );
    expect(status === 0).toBe(valid);
    const at = time.replace(/^(....)(..)(..)(..)(..)(..)Z$/, "$1-$2-$3T$4:$5:$6Z");
    const [read] = parseAllowedSigners(allowedSigner("op-1", ["sealwright-record"], signer.publicKey, validity));
    if (read === undefined) throw new Error("one line is one signer");
    expect(isValidAt(read, at)).toBe(valid);
  });
});
