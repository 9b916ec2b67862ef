import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { utf8Bytes } from "../../../../core/encoding/utf8.ts";
import { sealSigningKey, signerId } from "../../../../core/record/key-file.ts";
import { verifySshSignature } from "../../../../core/record/sshsig.ts";
import { ed25519Verify } from "../../../../electron/vault/ed25519.ts";
import { askedVault, TEST_PORTS } from "../../../support/vault-calls.ts";

const passphrase = "correct horse battery staple";
const message = utf8Bytes("a record");

describe("signing keys", () => {
  it("makes a key whose file opens in another vault, and whose signatures hold", async () => {
    const first = askedVault();
    const made = await first.call("key:make", { role: "operator", name: "Ada Example", passphrase });
    expect(made.id).toBe(signerId(made.publicKey));
    expect(Buffer.from(made.file).toString()).not.toContain(passphrase);
    const second = askedVault();
    expect(await second.call("key:open", { role: "witness", file: made.file, passphrase })).toEqual({
      id: made.id,
      name: "Ada Example",
    });
    for (const [vault, role] of [
      [first, "operator"],
      [second, "witness"],
    ] as const) {
      const { signature } = await vault.call("sign", { role, namespace: "sealwright-record", message });
      await verifySshSignature(signature, message, "sealwright-record", made.publicKey, ed25519Verify);
    }
  });

  it("signs for nobody whose key is not open", async () => {
    const vault = askedVault();
    const sign = { namespace: "sealwright-record", message } as const;
    expect(await vault.refusal("sign", { role: "operator", ...sign })).toBe("refused.no-signing-key operator");
    await vault.call("key:make", { role: "operator", name: "Ada", passphrase });
    expect(await vault.refusal("sign", { role: "operator", ...sign })).toBe("done");
    expect(await vault.refusal("sign", { role: "witness", ...sign })).toBe("refused.no-signing-key witness");
    vault.vault.wipe();
    expect(await vault.refusal("sign", { role: "operator", ...sign })).toBe("refused.no-signing-key operator");
  });

  it("opens no key for both roles, and the same one again for its own", async () => {
    const vault = askedVault();
    const { file } = await vault.call("key:make", { role: "operator", name: "Ada", passphrase });
    expect(await vault.refusal("key:open", { role: "witness", file, passphrase })).toBe("refused.same-signer");
    expect(await vault.refusal("sign", { role: "witness", namespace: "sealwright-record", message })).toBe(
      "refused.no-signing-key witness",
    );
    expect(await vault.refusal("key:open", { role: "operator", file, passphrase })).toBe("done");
  });

  it("tells a wrong passphrase, a short one and a file that is none", async () => {
    const vault = askedVault();
    const { file } = await vault.call("key:make", { role: "operator", name: "Ada", passphrase });
    const open = { role: "operator", file } as const;
    expect(await vault.refusal("key:open", { ...open, passphrase: "another one altogether" })).toBe(
      "mismatched.signer-passphrase",
    );
    expect(await vault.refusal("key:open", { ...open, file: utf8Bytes("{}"), passphrase })).toMatch(/^unreadable\.signer-file/);
    expect(await vault.refusal("key:make", { role: "witness", name: "Bob", passphrase: "short" })).toBe(
      "refused.passphrase-short",
    );
  });

  it("wipes seed and passphrase, also when sealing fails", async () => {
    const handed: Uint8Array[] = [];
    const watching = (works: boolean) => ({
      random: (length: number) => {
        const bytes = TEST_PORTS.random(length);
        if (length === 32) handed.push(bytes);
        return bytes;
      },
      argon2id: async (input: Parameters<typeof TEST_PORTS.argon2id>[0]) => {
        handed.push(input.passphrase);
        if (!works) throw new Error("no memory");
        return TEST_PORTS.argon2id(input);
      },
    });
    const make = { role: "operator", name: "Ada", passphrase } as const;
    expect(await askedVault(watching(true)).refusal("key:make", make)).toBe("done");
    expect(await askedVault(watching(false)).refusal("key:make", make)).toBe("fault.argon2");
    expect(handed.map(({ length }) => length)).toEqual([32, passphrase.length, 32, passphrase.length]);
    expect(handed.flatMap((bytes) => [...bytes]).every((byte) => byte === 0)).toBe(true);
  });

  it("wipes the opened seed and the passphrase", async () => {
    const { publicKey: key, privateKey } = generateKeyPairSync("ed25519");
    const publicKey = new Uint8Array(key.export({ type: "spki", format: "der" }).subarray(12));
    const seed = new Uint8Array(privateKey.export({ type: "pkcs8", format: "der" }).subarray(16));
    const signer = { name: "Ada", publicKey, seed };
    const file = await sealSigningKey(signer, utf8Bytes(passphrase), TEST_PORTS.random, TEST_PORTS.argon2id);
    const handed: Uint8Array[] = [];
    const vault = askedVault({
      ed25519: (opened) => {
        handed.push(opened);
        return TEST_PORTS.ed25519(opened);
      },
      argon2id: async (input) => {
        handed.push(input.passphrase);
        return TEST_PORTS.argon2id(input);
      },
    });
    expect(await vault.refusal("key:open", { role: "operator", file, passphrase })).toBe("done");
    expect(handed.map(({ length }) => length)).toEqual([passphrase.length, 32]);
    expect(handed.flatMap((bytes) => [...bytes]).every((byte) => byte === 0)).toBe(true);
  });
});
