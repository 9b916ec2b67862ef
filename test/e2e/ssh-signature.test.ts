import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { allowedSigner, sshSignature } from "../../core/record/sshsig.ts";
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
