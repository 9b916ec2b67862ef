import { describe, expect, it } from "vitest";
import { Failure } from "../../../../core/failure/failure.ts";
import type { Argon2id } from "../../../../core/ports.ts";
import { cardText } from "../../../../core/share/card.ts";
import { lockShare, passphraseBytes } from "../../../../core/share/lock.ts";
import { readScan } from "../../../../core/share/scan.ts";
import type { LockedRecord } from "../../../../core/share/share-record.ts";
import { altered, cardOf, gather, outcomeOf, type Sheet, sheetOf, trialSet } from "../../../support/trial-set.ts";

/** Quick, and different for each passphrase and salt: enough to stand for Argon2id here. */
let computed = 0;
const quick: Argon2id = async ({ passphrase, salt }) => {
  computed++;
  return Uint8Array.from(
    { length: 32 },
    (_, index) => (passphrase[index % passphrase.length] ?? 0) ^ (salt[index % 26] ?? 0) ^ index,
  );
};
const failing: Argon2id = () => Promise.reject(new Error("no memory"));

const { records, key, ageFile, parts, json } = await trialSet({ m: 2, n: 4, seed: "locked" });
const settings = (x: number) => ({ log2MemoryKiB: 13, iterations: 1, parallelism: 1, salt: new Uint8Array(16).fill(x) });
const passphrase = (x: number) => passphraseBytes(`custodian ${x}`);
const locked = await Promise.all(records.map((record) => lockShare(record, passphrase(record.x), settings(record.x), quick)));
const card = cardText(cardOf(locked, key, ageFile));
const sheet = (x: number): Sheet => sheetOf(locked[x - 1] as LockedRecord, card, parts);

describe("locked shares", () => {
  it("count before they are opened, and are asked for by name", async () => {
    const quorum = gather([sheet(1), sheet(3)]);
    expect(quorum.assess()[0]?.shares.map(({ open }) => open)).toEqual([null, null]);
    expect(await outcomeOf(quorum)).toMatchObject({ trust: "refused", code: "refused.locked" });
  });

  it("open each with its custodian's passphrase, and then the set", async () => {
    const quorum = gather([sheet(1), sheet(3)]);
    expect(await quorum.unlock(passphrase(3), quick)).toEqual([3]);
    expect(await outcomeOf(quorum)).toMatchObject({ trust: "refused", code: "refused.locked" });
    expect(await quorum.unlock(passphraseBytes("wrong"), quick)).toEqual([]);
    expect(await quorum.unlock(passphrase(1), quick)).toEqual([1]);
    expect(await outcomeOf(quorum)).toMatchObject({ trust: "authenticated", json, used: [1, 3], remarks: [] });
  });

  it("are passed over when enough others are open", async () => {
    const quorum = gather([sheet(1), sheet(2), sheet(4)]);
    await quorum.unlock(passphrase(4), quick);
    await quorum.unlock(passphrase(1), quick);
    expect(await outcomeOf(quorum)).toMatchObject({ trust: "authenticated", used: [1, 4] });
  });

  it("are tried once each, however often they were read, and not again when they are open", async () => {
    const quorum = gather([sheet(1), { ...sheet(1), source: "again" }, sheet(2)]);
    computed = 0;
    expect(await quorum.unlock(passphrase(1), quick)).toEqual([1]);
    expect(await quorum.unlock(passphrase(1), quick)).toEqual([]);
    expect(computed).toBe(3);
  });

  it("are not tried when the card does not vouch for them", async () => {
    const [first] = locked as [LockedRecord];
    const quorum = gather([
      sheetOf({ ...first, lock: { ...first.lock, log2MemoryKiB: 20, iterations: 10 } }, card, parts),
      sheet(2),
    ]);
    computed = 0;
    await quorum.unlock(passphrase(2), quick);
    expect(computed).toBe(1);
  });

  it("are found wrong by the card when a locked share was altered", async () => {
    const [first] = locked as [LockedRecord];
    const quorum = gather([sheetOf({ ...first, sealedY: altered(first.sealedY) }, card, parts), sheet(2), sheet(3)]);
    await quorum.unlock(passphrase(2), quick);
    await quorum.unlock(passphrase(3), quick);
    expect(await outcomeOf(quorum)).toMatchObject({
      trust: "authenticated",
      used: [2, 3],
      remarks: ["sheet 1: mismatched.share"],
    });
  });
});

describe("a machine that cannot compute a lock", () => {
  it("is said when no share was opened", async () => {
    const quorum = gather([sheet(1), sheet(2)]);
    const error: unknown = await quorum.unlock(passphrase(1), failing).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "fault.argon2", facts: { limit: 8192 } });
  });

  it("does not keep another share from being opened", async () => {
    const quorum = gather([sheet(1), sheet(2)]);
    const half: Argon2id = (input) =>
      input.salt[0] === Buffer.from("AE")[0] && input.salt[1] === Buffer.from("AE")[1] ? failing(input) : quick(input);
    expect(await quorum.unlock(passphrase(2), half)).toEqual([2]);
  });

  it("passes on what is no failure of ours", async () => {
    const quorum = gather([sheet(1)]);
    const error: unknown = await quorum
      .unlock(passphrase(1), () => {
        throw new RangeError("bug");
      })
      .catch((caught: unknown) => caught);
    expect(error instanceof Failure && error.code).toBe("fault.argon2");
  });
});

describe("while a passphrase is being tried", () => {
  it("what is scanned meanwhile is kept", async () => {
    const quorum = gather([sheet(1)]);
    const trying = quorum.unlock(passphrase(1), quick);
    for (const code of sheet(2).codes) quorum.add(readScan(code), "sheet 2");
    expect(await trying).toEqual([1]);
    expect(quorum.assess()[0]?.shares.map(({ printed, open }) => [printed.x, open !== null])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it("what is wiped meanwhile stays wiped", async () => {
    const quorum = gather([sheet(1)]);
    const trying = quorum.unlock(passphrase(1), quick);
    quorum.wipe();
    expect(await trying).toEqual([]);
    expect(quorum.assess()).toEqual([]);
  });
});
