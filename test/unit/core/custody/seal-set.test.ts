import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { lockShare, passphraseBytes } from "../../../../core/share/lock.ts";
import { type SealingPlan, sealSet, type ShareLock } from "../../../../core/custody/seal-set.ts";
import { Failure, type FailureCode } from "../../../../core/failure/failure.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { readScan } from "../../../../core/share/scan.ts";
import { UntrustedQuorum } from "../../../../core/share/untrusted-quorum.ts";
import { argon2id } from "../../../../recovery/command/argon2id.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const plan: SealingPlan = {
  m: 2,
  n: 3,
  family: null,
  generation: 7,
  created: "2026-11-22T09:00:00Z",
  drill: false,
  credentials: [
    { id: "a", kind: "login", title: "Console", username: "root", password: "correct horse", recoveryCodes: ["1", "2"] },
  ],
  runbook: "Call two people.",
  holders: ["ada", "bob", "eve"].map((custodian) => ({ custodian, role: "custodian" })),
  supersedes: null,
  journal: EMPTY_JOURNAL,
  appVersion: "0.1.0",
};
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function refusal(changed: Partial<SealingPlan>): Promise<FailureCode | null> {
  const outcome: unknown = await sealSet({ ...plan, ...changed }, seededRandom("refused")).catch((error: unknown) => error);
  return outcome instanceof Failure ? outcome.code : null;
}

describe("sealSet", () => {
  it("seals so that every quorum of sheets opens the same payload, authenticated", async () => {
    const sealed = await sealSet(plan, seededRandom("a"));
    for (const pair of [
      [0, 1],
      [0, 2],
      [1, 2],
    ]) {
      const quorum = new UntrustedQuorum();
      for (const index of pair) {
        const share = sealed.shares[index];
        for (const text of [share?.words.join(" ") ?? "", sealed.card, ...sealed.parts]) quorum.add(readScan(text), `${index}`);
      }
      const opened = await quorum.validate();
      expect(opened.trust).toBe("authenticated");
      expect(opened.payload.credentials[0]?.password).toBe("correct horse");
      expect(opened.payload.set).toBe(sealed.set);
    }
  });

  it("binds card, manifest and payload to one another, and tells no secret in any of them", async () => {
    const { card, manifest, ageFile, set, shares } = await sealSet(plan, seededRandom("b"));
    const scan = readScan(card);
    if (scan.kind !== "card") throw new Error("no card");
    expect(Buffer.from(scan.card.manifestHash).toString("hex")).toBe(sha256(manifest));
    expect(Buffer.from(scan.card.payloadHash).toString("hex")).toBe(sha256(ageFile));
    const text = Buffer.from(manifest).toString();
    expect(JSON.parse(text)).toMatchObject({
      set,
      generation: 7,
      m: 2,
      n: 3,
      locked: false,
      payload: { sha256: sha256(ageFile), size: ageFile.length, parts: 1 },
      accounts: [{ id: "a", title: "Console", system: "", factors: ["password", "recovery-codes"] }],
      shares: [
        { x: 1, custodian: "ada" },
        { x: 2, custodian: "bob" },
        { x: 3, custodian: "eve" },
      ],
    });
    for (const secret of ["correct horse", ...shares.map(({ text: share }) => share.slice(20))]) {
      expect(text + card + Buffer.from(ageFile).toString("latin1")).not.toContain(secret);
    }
  });

  it("keeps the family of a custody set over its generations, and draws a new one for a new set", async () => {
    const family = Uint8Array.of(1, 2, 3, 4);
    const [first, second] = [await sealSet({ ...plan, family }, seededRandom("c")), await sealSet(plan, seededRandom("d"))];
    expect(first.header.family).toEqual(family);
    expect(second.header.family).not.toEqual(family);
  });

  it("leaves no share behind when it fails after the split", async () => {
    const seen: Uint8Array[] = [];
    const lock: ShareLock = async (record) => {
      seen.push(record.y);
      if (seen.length === 2) throw new Failure("fault.argon2");
      return record;
    };
    await expect(sealSet(plan, seededRandom("f"), lock)).rejects.toMatchObject({ code: "fault.argon2" });
    expect(seen).toHaveLength(2);
    for (const y of seen) expect(y.every((byte) => byte === 0)).toBe(true);
  });

  it("prints locked shares that only the custodian's passphrase opens", async () => {
    const lock: ShareLock = (record) =>
      lockShare(
        record,
        passphraseBytes(`custodian ${record.x}`),
        { log2MemoryKiB: 13, iterations: 1, parallelism: 1, salt: new Uint8Array(16).fill(record.x) },
        argon2id,
      );
    const sealed = await sealSet(plan, seededRandom("e"), lock);
    expect(sealed.header.locked).toBe(true);
    const quorum = new UntrustedQuorum();
    for (const { text, x } of sealed.shares)
      for (const code of [text, sealed.card, ...sealed.parts]) quorum.add(readScan(code), `${x}`);
    await expect(quorum.validate()).rejects.toMatchObject({ code: "refused.locked" });
    for (const x of [1, 3]) await quorum.unlock(passphraseBytes(`custodian ${x}`), argon2id);
    expect((await quorum.validate()).trust).toBe("authenticated");
  });

  it.each<[string, Partial<SealingPlan>, FailureCode]>([
    ["1 of 3", { m: 1 }, "refused.threshold"],
    ["4 of 3", { m: 4 }, "refused.threshold"],
    ["16 sheets", { n: 16 }, "refused.threshold"],
    ["a holder too few", { holders: plan.holders.slice(1) }, "refused.threshold"],
    ["generation 0", { generation: 0 }, "refused.generation"],
    ["generation 256", { generation: 256 }, "refused.generation"],
    ["a title with a bidi override", { credentials: [{ id: "a", kind: "login", title: "a\u202eb" }] }, "unreadable.name"],
    ["a title of 81 characters", { credentials: [{ id: "a", kind: "login", title: "x".repeat(81) }] }, "unreadable.name"],
    [
      "a custodian's name with a line feed",
      { holders: plan.holders.map((holder) => ({ ...holder, custodian: "a\nb" })) },
      "unreadable.name",
    ],
  ])("refuses %s", async (_, changed, code) => {
    expect(await refusal(changed)).toBe(code);
  });

  it("refuses more than sixteen parts can carry", async () => {
    const random = seededRandom("noise");
    const noise = Buffer.from(random(9000)).toString("base64");
    expect(await refusal({ credentials: [{ id: "a", kind: "secret", title: "Large", notes: noise }] })).toBe(
      "refused.payload-too-large",
    );
  });

  it("refuses a random source that is stuck", async () => {
    const outcome = sealSet(plan, (length) => new Uint8Array(length).fill(9));
    await expect(outcome).rejects.toMatchObject({ code: "fault.random" });
  });
});
