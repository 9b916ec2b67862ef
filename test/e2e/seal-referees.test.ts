import { spawnSync } from "node:child_process";
import { createDecipheriv } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { base32 } from "../../core/encoding/base32.ts";
import type { Argon2id } from "../../core/ports.ts";
import { lockShare, passphraseBytes } from "../../core/share/lock.ts";
import { keyText, openPayload, sealPayload } from "../../core/share/sealed-payload.ts";
import { parseRecord } from "../../core/share/share-record.ts";
import { argon2id } from "../../recovery/command/argon2id.ts";
import { runOnTerminal } from "../support/on-terminal.ts";
import { publicSets } from "../support/public-sets.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { describeWithTools } from "../support/tool.ts";

const random = seededRandom("seal referees");
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "hex"));
const textOf = (key: Uint8Array) => Buffer.from(keyText(key)).toString();

describeWithTools("age and ours", { age: "age", python3: "python3" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-age-"));
  const path = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));
  const decrypt = (file: string, passphrase: string) =>
    runOnTerminal(["age", "-d", "-o", path("opened"), path(file)], [["Enter passphrase", passphrase]]);

  it("age opens what we sealed, with the text of the key and with no other", async () => {
    const [key, plaintext] = [random(32), random(3000)];
    writeFileSync(path("sealed.age"), await sealPayload(plaintext, key, random));
    expect(decrypt("sealed.age", textOf(key))).toBe(0);
    expect(readFileSync(path("opened")).equals(plaintext)).toBe(true);
    expect(decrypt("sealed.age", textOf(random(32)))).not.toBe(0);
  });

  it.each(publicSets())("age opens the payload of $seed", ({ ageFileHex, agePassphrase, payloadGzip, payloadPlaintext }) => {
    writeFileSync(path("vector.age"), bytes(ageFileHex));
    expect(decrypt("vector.age", agePassphrase)).toBe(0);
    const opened = readFileSync(path("opened"));
    expect((payloadGzip ? gunzipSync(opened) : opened).toString()).toBe(payloadPlaintext);
  });

  it("we open what age sealed under the text of a key, and not with another key", async () => {
    const [key, plaintext] = [random(32), random(500)];
    writeFileSync(path("plain"), plaintext);
    const command = ["age", "-p", "-o", path("theirs.age"), path("plain")];
    expect(
      runOnTerminal(command, [
        ["Enter passphrase", textOf(key)],
        ["Confirm passphrase", textOf(key)],
      ]),
    ).toBe(0);
    const file = new Uint8Array(readFileSync(path("theirs.age")));
    expect(hex(await openPayload(file, key))).toBe(hex(plaintext));
    await expect(openPayload(file, random(32))).rejects.toMatchObject({ code: "mismatched.payload-key" });
  });
});

describeWithTools("the argon2 command and ours", { argon2: "argon2" }, () => {
  /** 32 bytes by the command: the passphrase on its standard input, the salt as text. */
  function byCommand(
    passphrase: Uint8Array,
    salt: string,
    log2MemoryKiB: number,
    iterations: number,
    parallelism: number,
  ): Uint8Array {
    const settings = [
      "-id",
      "-v",
      "13",
      "-m",
      `${log2MemoryKiB}`,
      "-t",
      `${iterations}`,
      "-p",
      `${parallelism}`,
      "-l",
      "32",
      "-r",
    ];
    const run = spawnSync("argon2", [salt, ...settings], { input: passphrase });
    expect(run.status).toBe(0);
    return bytes(run.stdout.toString().trim());
  }

  it.each([
    [13, 1, 1],
    [14, 3, 4],
    [16, 2, 8],
  ])("derive the same key: 2^%i KiB, %i iterations, %i lanes", async (log2MemoryKiB, iterations, parallelism) => {
    const keys: string[] = [];
    const watched: Argon2id = async (input) => {
      const key = await argon2id(input);
      keys.push(hex(key)); // Before it is wiped.
      return key;
    };
    const salt = random(16);
    const record = { locked: false as const, m: 2, n: 3, x: 1, generation: 1, family: random(4), y: random(32) };
    const passphrase = passphraseBytes("  Über  den\tWolken ");
    await lockShare(record, passphrase, { log2MemoryKiB, iterations, parallelism, salt }, watched);
    const derived = byCommand(
      new Uint8Array(Buffer.from("Über den Wolken".normalize("NFKC"))),
      base32(salt),
      log2MemoryKiB,
      iterations,
      parallelism,
    );
    expect(keys).toEqual([hex(derived)]);
  });

  it.each(publicSets())(
    "open the locked share of $seed without any code of ours but the parsing",
    ({ lockedShare, shares }) => {
      const record = parseRecord(bytes(lockedShare.recordHex));
      if (!record.locked) throw new Error("not locked");
      const { log2MemoryKiB, iterations, parallelism, salt } = record.lock;
      const key = byCommand(
        new Uint8Array(Buffer.from(lockedShare.passphrase)),
        base32(salt),
        log2MemoryKiB,
        iterations,
        parallelism,
      );
      const cipher = createDecipheriv("chacha20-poly1305", key, new Uint8Array(12), { authTagLength: 16 });
      cipher.setAAD(bytes(lockedShare.recordHex).subarray(0, 27), { plaintextLength: 32 });
      cipher.setAuthTag(record.sealedY.subarray(32));
      const y = Buffer.concat([cipher.update(record.sealedY.subarray(0, 32)), cipher.final()]);
      expect(y.toString("hex")).toBe(shares[lockedShare.x - 1]?.recordHex.slice(16));
    },
  );
});
