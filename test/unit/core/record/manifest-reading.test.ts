import { describe, expect, it } from "vitest";
import { setInBook } from "../../../../core/record/book.ts";
import { canonicalJson, type CanonicalValue } from "../../../../core/record/canonical-json.ts";
import { readManifest } from "../../../../core/record/manifest-reading.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { textOf, trialManifest } from "../../../support/trial-book.ts";

const frozen = textOf(import.meta.dirname, "../../../golden/v1/unlocked/LFZPWPQB.json");
type Members = { [key: string]: CanonicalValue };
const members = (): Members => JSON.parse(frozen) as Members;
const share = (x: number) => ({ x, commitment: "ab".repeat(32), custodian: "Ada", role: "custodian" });

describe("readManifest", () => {
  it("reads the frozen manifests", () => {
    expect(readManifest(Buffer.from(frozen))).toEqual(members());
    expect(readManifest(Buffer.from(textOf(import.meta.dirname, "../../../golden/v1/locked/LFZPWPQC.json"))).locked).toBe(true);
  });

  it("reads what sealing writes", async () => {
    const { set, bytes } = await trialManifest();
    expect(setInBook(readManifest(bytes))).toMatchObject({ set, m: 2, n: 3, generation: 1, supersedes: null });
  });

  it.each<[string, Members, string]>([
    ["another type", { type: "sealwright/record" }, "type"],
    ["version 2", { v: 2 }, "v"],
    ["an unknown member", { shares2: [] }, "unknown field"],
    ["the ID of another set", { set: "LFZPWPQC" }, "set"],
    ["another generation than its ID's", { generation: 2 }, "set"],
    ["generation 0", { generation: 0 }, "generation"],
    ["6 of 5", { m: 6 }, "m"],
    ["1 of 5", { m: 1 }, "m"],
    ["a share too few", { shares: [share(1), share(2), share(3), share(4)] }, "shares"],
    ["a share twice", { shares: [share(1), share(2), share(2), share(4), share(5)] }, "shares"],
    ["a nameless custodian", { shares: [{ ...share(1), custodian: "" }] }, "shares.0.custodian"],
    ["a commitment that is none", { shares: [{ ...share(1), commitment: "ab" }] }, "shares.0.commitment"],
    ["a payload of no bytes", { payload: { sha256: "ab".repeat(32), size: 0, parts: 1 } }, "payload.size"],
    ["17 parts", { payload: { sha256: "ab".repeat(32), size: 1, parts: 17 } }, "payload.parts"],
    ["no journal", { journal: null }, "journal"],
  ])("refuses %s", (_, change, field) => {
    expect(refusalOf(() => readManifest(canonicalJson({ ...members(), ...change })))).toBe(`unreadable.manifest ${field}`);
  });

  it("refuses another form of the same", () => {
    expect(refusalOf(() => readManifest(Buffer.from(`${frozen}\n`)))).toBe("unreadable.canonical bytes");
  });
});
