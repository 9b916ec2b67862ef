import { describe, expect, it } from "vitest";
import type { Argon2id } from "../../../../core/ports.ts";
import { lockShare, passphraseBytes, unlockShare } from "../../../../core/share/lock.ts";
import type { LockedRecord, UnlockedRecord } from "../../../../core/share/share-record.ts";
import { Failure } from "../../../../core/failure/failure.ts";
import { altered } from "../../../support/trial-set.ts";

/** Stands in for Argon2id, and shows what it was asked. */
const asked: Parameters<Argon2id>[0][] = [];
const fake: Argon2id = async (input) => {
  asked.push({ ...input, passphrase: input.passphrase.slice() });
  return Uint8Array.from(
    { length: 32 },
    (_, index) => (input.passphrase[index % input.passphrase.length] ?? 1) ^ (input.salt[index % 26] ?? 0) ^ index,
  );
};

const record: UnlockedRecord = {
  locked: false,
  m: 2,
  n: 3,
  x: 2,
  generation: 57,
  family: Uint8Array.of(0x59, 0xbd, 0xf8, 0x92),
  y: Uint8Array.from({ length: 32 }, (_, index) => index),
};
const lock = { log2MemoryKiB: 16, iterations: 3, parallelism: 4, salt: new Uint8Array(16).fill(0xff) };
const passphrase = passphraseBytes("correct horse");
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof Failure ? error.code : "no failure"),
  );

describe("passphraseBytes", () => {
  it.each([
    ["plain", "correct horse"],
    ["with other white space", "  correct \t\r\n horse\n"],
    ["with a no-break space", "correct\u00A0horse"],
    ["with an ideographic space", "correct\u3000horse"],
    ["full-width", "\uFF43orrect horse"],
  ])("is the same: %s", (_, typed) => {
    expect(Buffer.from(passphraseBytes(typed)).toString()).toBe("correct horse");
  });

  it("is the same for composed and decomposed letters", () => {
    expect(passphraseBytes("u\u0308ber")).toEqual(passphraseBytes("über"));
  });

  it.each(["Correct horse", "correcthorse", "correct horse."])("differs: %s", (typed) => {
    expect(passphraseBytes(typed)).not.toEqual(passphrase);
  });
});

describe("a locked share", () => {
  it("opens with its passphrase, and was derived from salt text and settings", async () => {
    const locked = await lockShare(record, passphrase, lock, fake);
    expect(asked.at(-1)).toMatchObject({ memoryKiB: 65_536, iterations: 3, parallelism: 4, passphrase });
    expect(Buffer.from(asked.at(-1)?.salt ?? []).toString()).toBe("77777777777777777777777774");
    expect(locked.sealedY).toHaveLength(48);
    expect(await unlockShare(locked, passphrase, fake)).toEqual(record);
  });

  it("does not open with another passphrase, and tells which share it is", async () => {
    const locked = await lockShare(record, passphrase, lock, fake);
    const error: unknown = await unlockShare(locked, passphraseBytes("wrong"), fake).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "mismatched.passphrase", facts: { x: 2, set: "LG67RERZ" } });
  });

  it.each<[string, (locked: LockedRecord) => LockedRecord]>([
    ["M", (locked) => ({ ...locked, m: 3 })],
    ["N", (locked) => ({ ...locked, n: 4 })],
    ["x", (locked) => ({ ...locked, x: 1 })],
    ["generation", (locked) => ({ ...locked, generation: 58 })],
    ["family", (locked) => ({ ...locked, family: altered(locked.family) })],
    ["sealed y", (locked) => ({ ...locked, sealedY: altered(locked.sealedY) })],
    ["seal", (locked) => ({ ...locked, sealedY: altered(locked.sealedY, 47) })],
    ["salt", (locked) => ({ ...locked, lock: { ...locked.lock, salt: altered(locked.lock.salt) } })],
    ["iterations, though the same key came out", (locked) => ({ ...locked, lock: { ...locked.lock, iterations: 4 } })],
  ])("does not open with altered %s", async (_, alter) => {
    const locked = await lockShare(record, passphrase, lock, fake);
    expect(await outcome(unlockShare(alter(locked), passphrase, fake))).toBe("mismatched.passphrase");
  });

  it.each([
    ["an empty passphrase", new Uint8Array(), lock, "passphrase"],
    ["too little memory", passphrase, { ...lock, log2MemoryKiB: 12 }, "log2MemoryKiB"],
    ["a short salt", passphrase, { ...lock, salt: new Uint8Array(8) }, "salt"],
  ])("is refused with %s, before anything is computed", async (_, bytes, settings, field) => {
    const before = asked.length;
    const error: unknown = await lockShare(record, bytes, settings, fake).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "refused.lock-settings", facts: { field } });
    expect(asked).toHaveLength(before);
  });

  it.each<[string, Argon2id]>([
    ["fails", () => Promise.reject(new Error("memory: correct horse"))],
    [
      "throws",
      () => {
        throw new Error("memory");
      },
    ],
    ["gives zeros", async () => new Uint8Array(32)],
    ["gives 31 bytes", async () => new Uint8Array(31).fill(1)],
  ])("is a fault when Argon2id %s", async (_, broken) => {
    const locked = await lockShare(record, passphrase, lock, fake);
    const errors: unknown[] = [
      await lockShare(record, passphrase, lock, broken).catch((caught: unknown) => caught),
      await unlockShare(locked, passphrase, broken).catch((caught: unknown) => caught),
    ];
    for (const error of errors) {
      expect(error).toMatchObject({ code: "fault.argon2", message: "fault.argon2", facts: { limit: 65_536 } });
      expect((error as Error).cause).toBeUndefined();
    }
  });

  it("wipes the derived key, whether it opened or not", async () => {
    const keys: Uint8Array[] = [];
    const kept: Argon2id = async (input) => {
      const key = await fake(input);
      keys.push(key);
      return key;
    };
    const locked = await lockShare(record, passphrase, lock, kept);
    await unlockShare(locked, passphrase, kept);
    await outcome(unlockShare(locked, passphraseBytes("wrong"), kept));
    expect(keys.map((key) => key.every((byte) => byte === 0))).toEqual([true, true, true]);
  });
});
