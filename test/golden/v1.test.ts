import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { argon2id } from "../../recovery/command/argon2id.ts";
import { canonicalJson } from "../../core/record/canonical-json.ts";
import { passphraseBytes } from "../../core/share/lock.ts";
import { readScan } from "../../core/share/scan.ts";
import { keyText } from "../../core/share/sealed-payload.ts";
import { subsets } from "../../core/share/subsets.ts";
import { UntrustedQuorum } from "../../core/share/untrusted-quorum.ts";

const folder = new URL("./v1/", import.meta.url);
const file = (path: string) => readFileSync(new URL(path, folder), "utf8");
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const lines = (path: string) => file(path).split("\n").filter((line) => line !== "");

describe("the frozen sets of format version 1", () => {
  it("are as they were when they were frozen, and complete", () => {
    const listed = lines("SHA256SUMS").map((line) => line.split(/ [ *]/) as [string, string]);
    expect(listed.map(([sum, path]) => [path, sum])).toEqual(
      listed.map(([, path]) => [path, sha256(readFileSync(new URL(path, folder)))]),
    );
    const present = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(present).toHaveLength(listed.length + 1); // and SHA256SUMS itself
  });

  it.each(["unlocked/LFZPWPQB", "locked/LFZPWPQC"])("carry a manifest in our canonical form: %s", (path) => {
    const manifest = file(`${path}.json`);
    expect(Buffer.from(canonicalJson(JSON.parse(manifest))).toString()).toBe(manifest);
    const card = readScan(lines(`${path.split("/")[0]}/sheet-1.txt`).find((line) => line.startsWith("SWC1:")) ?? "");
    expect(card.kind === "card" && Buffer.from(card.card.manifestHash).toString("hex")).toBe(sha256(Buffer.from(manifest)));
  });

  it.each([...subsets([1, 2, 3, 4, 5], 3)].map((quorum) => quorum.join("")))("open from sheets %s, unlocked", async (sheets) => {
    const quorum = new UntrustedQuorum();
    for (const x of sheets) for (const line of lines(`unlocked/sheet-${x}.txt`)) quorum.add(readScan(line), x);
    const opened = await quorum.validate();
    expect(opened.trust).toBe("authenticated");
    expect(Buffer.from(opened.json).toString()).toBe(file("unlocked/payload.json"));
    expect(Buffer.from(keyText(opened.key)).toString()).toBe(file("unlocked/key.txt").trim());
  });

  it("open from three locked sheets with their custodians' passphrases", async () => {
    const passphrases = JSON.parse(file("locked/passphrases.json")) as Record<string, string>;
    const quorum = new UntrustedQuorum();
    for (const x of ["2", "3", "4"]) for (const line of lines(`locked/sheet-${x}.txt`)) quorum.add(readScan(line), x);
    await expect(quorum.validate()).rejects.toMatchObject({ code: "refused.locked" });
    for (const x of ["2", "3", "4"]) {
      const opened = await quorum.unlock(passphraseBytes(passphrases[x] ?? ""), argon2id);
      expect([...new Set(opened)]).toEqual([Number(x)]);
    }
    const opened = await quorum.validate();
    expect(opened.trust).toBe("authenticated");
    expect(Buffer.from(opened.json).toString()).toBe(file("locked/payload.json"));
  });
});
