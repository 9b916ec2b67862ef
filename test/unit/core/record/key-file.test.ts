import { createDecipheriv } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Argon2id } from "../../../../core/ports.ts";
import { canonicalJson, type CanonicalValue } from "../../../../core/record/canonical-json.ts";
import { KEY_FILE_LIMIT, openSigningKey, readSignerFile, sealSigningKey } from "../../../../core/record/key-file.ts";
import { SIGNER_FILE_NAME, signerFileName, signerId } from "../../../../core/record/key-file.ts";
import { passphraseBytes } from "../../../../core/share/lock.ts";
import { ed25519FromSeed } from "../../../../electron/vault/ed25519.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import { quickArgon2id, TRIAL_PASSPHRASE } from "../../../support/trial-book.ts";

const seed = seededRandom("seed")(32);
const { publicKey } = ed25519FromSeed(seed);
const sealed = (name = "Çağla Example") =>
  sealSigningKey({ name, seed, publicKey }, TRIAL_PASSPHRASE, seededRandom("salt"), quickArgon2id);
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: { code?: string; facts?: { field?: string } }) =>
      [error.code, error.facts?.field].filter((part) => part !== undefined).join(" "),
  );
const fieldsOf = async () => JSON.parse(Buffer.from(await sealed()).toString()) as { [key: string]: CanonicalValue };
/** The file with some members changed, canonical again. */
const changed = async (change: Record<string, CanonicalValue>) => canonicalJson({ ...(await fieldsOf()), ...change });
const kdf = (change: Record<string, CanonicalValue>) => ({
  argon2id: { memoryKiB: 262_144, iterations: 3, parallelism: 4, salt: "00".repeat(16), ...change },
});

describe("a key file", () => {
  it("opens with its passphrase, and tells whose it is without", async () => {
    const file = await sealed();
    const opened = await openSigningKey(file, TRIAL_PASSPHRASE, quickArgon2id);
    expect(opened).toEqual({ id: signerId(publicKey), name: "Çağla Example", publicKey, seed });
    expect(readSignerFile(file)).toEqual({ id: signerId(publicKey), name: "Çağla Example", publicKey });
  });

  it("is canonical JSON of 350 to 500 bytes, without the seed", async () => {
    const file = await sealed();
    expect(file.length).toBeGreaterThan(350);
    expect(file.length).toBeLessThan(500);
    const text = Buffer.from(file).toString();
    for (const encoding of ["hex", "base64"] as const)
      expect(text).not.toContain(Buffer.from(seed).toString(encoding).slice(0, 16));
    expect(Object.keys(await fieldsOf())).toEqual(["id", "kdf", "name", "publicKey", "sealed", "type", "v"]);
  });

  it("is ChaCha20-Poly1305 with everything else as associated data, as OpenSSL computes it", async () => {
    const { sealed: box, ...open } = await fieldsOf();
    const salt = Buffer.from("A".repeat(26));
    let derived = new Uint8Array();
    await openSigningKey(await sealed(), TRIAL_PASSPHRASE, async (input) => {
      const key = await quickArgon2id(input);
      derived = key.slice();
      expect([input.memoryKiB, input.iterations, input.parallelism, input.salt.length]).toEqual([262_144, 3, 4, salt.length]);
      return key;
    });
    const bytes = Buffer.from(typeof box === "string" ? box : "", "hex");
    const cipher = createDecipheriv("chacha20-poly1305", derived, new Uint8Array(12), { authTagLength: 16 });
    cipher.setAAD(canonicalJson(open), { plaintextLength: 32 });
    cipher.setAuthTag(bytes.subarray(32));
    expect(Buffer.concat([cipher.update(bytes.subarray(0, 32)), cipher.final()])).toEqual(Buffer.from(seed));
  });

  it("does not open with another passphrase", async () => {
    expect(await code(openSigningKey(await sealed(), passphraseBytes("Correct horse battery"), quickArgon2id))).toBe(
      "mismatched.signer-passphrase",
    );
  });

  it.each<[string, Record<string, CanonicalValue>, string]>([
    ["name", { name: "Mallory" }, "mismatched.signer-passphrase"],
    ["salt", { kdf: kdf({}) }, "mismatched.signer-passphrase"],
    ["sealed seed", { sealed: "00".repeat(48) }, "mismatched.signer-passphrase"],
    ["sealed seed's length", { sealed: "00".repeat(47) }, "unreadable.signer-file sealed"],
    ["identifier", { id: "AAAAAAAA" }, "unreadable.signer-file id"],
    ["public key's text", { publicKey: "ssh-ed25519 AAAA" }, "unreadable.signer-file publicKey"],
    ["version", { v: 2 }, "unreadable.signer-file v"],
    ["type", { type: "sealwright/record" }, "unreadable.signer-file type"],
    ["name's form", { name: "a\u00a0b" }, "unreadable.signer-file name"],
    ["members", { seed: "00" }, "unreadable.signer-file unknown field"],
    ["memory, 2 GiB", { kdf: kdf({ memoryKiB: 2 ** 21 }) }, "unreadable.signer-file kdf.argon2id.memoryKiB"],
    ["memory, 4 MiB", { kdf: kdf({ memoryKiB: 2 ** 12 }) }, "unreadable.signer-file kdf.argon2id.memoryKiB"],
    ["memory, no power of two", { kdf: kdf({ memoryKiB: 262_145 }) }, "unreadable.signer-file log2MemoryKiB"],
    ["iterations, 11", { kdf: kdf({ iterations: 11 }) }, "unreadable.signer-file kdf.argon2id.iterations"],
    ["parallelism, 9", { kdf: kdf({ parallelism: 9 }) }, "unreadable.signer-file kdf.argon2id.parallelism"],
    ["salt's length", { kdf: kdf({ salt: "00" }) }, "unreadable.signer-file kdf.argon2id.salt"],
    ["stretching", { kdf: { scrypt: {} } }, "unreadable.signer-file kdf.unknown field"],
  ])("does not open with another %s", async (_, change, expected) => {
    let asked = 0;
    const counting: Argon2id = (input) => {
      asked += 1;
      return quickArgon2id(input);
    };
    expect(await code(openSigningKey(await changed(change), TRIAL_PASSPHRASE, counting))).toBe(expected);
    // What is refused for its form costs no memory.
    expect(asked).toBe(expected.startsWith("mismatched") ? 1 : 0);
  });

  it.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "form"],
    ["no JSON", Buffer.from("-----BEGIN OPENSSH PRIVATE KEY-----"), "form"],
    ["a list", Buffer.from("[]"), "shape"],
    ["too much", new Uint8Array(KEY_FILE_LIMIT + 1).fill(0x20), "size"],
  ])("is not %s", (_, file, field) => {
    expect(refusalOf(() => readSignerFile(file))).toBe(`unreadable.signer-file ${field}`);
  });

  it("is not the same in another form", async () => {
    const text = Buffer.from(await sealed()).toString();
    expect(refusalOf(() => readSignerFile(Buffer.from(text.replace(":", ": "))))).toBe("unreadable.signer-file form");
  });
});

describe("sealSigningKey", () => {
  it.each<[string, string, string]>([
    ["11 characters", "correct hor", "refused.passphrase-short"],
    ["12 characters", "correct hors", "done"],
    ["11 characters of two bytes each", "ü".repeat(11), "refused.passphrase-short"],
    ["12 characters of four bytes each", "𝄞".repeat(12), "done"],
    ["none", "", "refused.passphrase-short"],
  ])("with a passphrase of %s: %s", async (_, passphrase, expected) => {
    const bytes = passphraseBytes(passphrase);
    expect(await code(sealSigningKey({ name: "Ada", seed, publicKey }, bytes, seededRandom("x"), quickArgon2id))).toBe(
      expected,
    );
  });

  it.each(["", "a\nb", "\u202Eda", "x".repeat(81)])("refuses the name %j", async (name) => {
    expect(await code(sealed(name))).toBe("refused.record-text name");
  });

  it("wipes the stretched key, opened or not", async () => {
    const keys: Uint8Array[] = [];
    const kept: Argon2id = async (input) => {
      const key = await quickArgon2id(input);
      keys.push(key);
      return key;
    };
    const file = await sealSigningKey({ name: "Ada", seed, publicKey }, TRIAL_PASSPHRASE, seededRandom("x"), kept);
    await openSigningKey(file, TRIAL_PASSPHRASE, kept);
    await code(openSigningKey(file, passphraseBytes("another passphrase"), kept));
    expect(keys.map((key) => key.every((byte) => byte === 0))).toEqual([true, true, true]);
  });

  it("tells a machine without the memory", async () => {
    const broken: Argon2id = () => Promise.reject(new Error("memory"));
    expect(await code(sealSigningKey({ name: "Ada", seed, publicKey }, TRIAL_PASSPHRASE, seededRandom("x"), broken))).toBe(
      "fault.argon2",
    );
  });
});

describe("signerFileName", () => {
  it.each([
    ["Ada Example", "ada-example-ABCDEFGH.json"],
    ["Çağla Öz", "cagla-oz-ABCDEFGH.json"],
    ["金庫", "signer-ABCDEFGH.json"],
    ["../../etc/passwd", "etc-passwd-ABCDEFGH.json"],
    ["CON", "con-ABCDEFGH.json"],
    ["-- x --", "x-ABCDEFGH.json"],
    [`${"a".repeat(39)} b`, `${"a".repeat(39)}-ABCDEFGH.json`],
  ])("of %s is %s", (name, expected) => {
    expect(signerFileName({ name, id: "ABCDEFGH" })).toBe(expected);
    expect(expected).toMatch(SIGNER_FILE_NAME);
  });
});

describe("signerId", () => {
  it("is the beginning of base32 over SHA-256 of the public key", () => {
    // printf '\7%.0s' {1..32} | sha256sum | xxd -r -p | base32
    expect(signerId(new Uint8Array(32).fill(7))).toBe("JOYG7DSO");
  });
});
