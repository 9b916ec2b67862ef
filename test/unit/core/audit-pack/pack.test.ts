import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import {
  auditPack,
  emergencyAccess,
  emptyFolders,
  type PackFile,
  type PackInput,
  packName,
  sumsOf,
  zipOf,
} from "../../../../core/audit-pack/pack.ts";
import { readEvidence } from "../../../../core/record/verify/book-place.ts";
import { verifyPack } from "../../../../core/record/verify/verify-pack.ts";
import { zipPlace } from "../../../../core/record/verify/zip-place.ts";
import { ed25519Verify } from "../../../../electron/vault/ed25519.ts";
import { packInputOf } from "../../../support/audit-pack-of.ts";
import { type BookPlan, smallBook, withFile, withOther, without } from "../../../support/book-files.ts";
import { custodyBook, LATER, OPENING } from "../../../support/custody-book.ts";
import { eventfulBook } from "../../../support/eventful-book.ts";
import { failureOf } from "../../../support/failure-of.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const textIn = (pack: readonly PackFile[], path: string) => {
  const file = pack.find((one) => one.path === path);
  if (file === undefined) throw new Error(`${path} is not in the pack`);
  return Buffer.from(file.bytes).toString("utf8");
};
const jsonIn = (pack: readonly PackFile[], path: string): Record<string, unknown> => JSON.parse(textIn(pack, path));

describe("the audit pack of a book that holds", () => {
  let input: PackInput;
  let pack: readonly PackFile[];

  beforeAll(async () => {
    input = await packInputOf(await eventfulBook());
    pack = auditPack(input);
  });

  it("is made of a book that holds, and holds itself", async () => {
    expect(input.verification.findings).toEqual([]);
    const files = pack.map(({ path, bytes }) => ({ path, is: "file" as const, bytes }));
    const { findings, records } = await verifyPack({
      files,
      allowedSigners: null,
      heads: [],
      now: input.today,
      verify: ed25519Verify,
    });
    expect(findings).toEqual([]);
    expect(records).toHaveLength(39);
  });

  it("has the book's files byte for byte, and names every file with its sum, sorted", () => {
    const paths = pack.map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted());
    expect(new Set(paths).size).toBe(paths.length);
    const book = input.files.flatMap((file) => (file.is === "file" ? [file] : []));
    expect(paths.filter((path) => path.startsWith("book/"))).toEqual(book.map(({ path }) => `book/${path}`).toSorted());
    for (const { path, bytes } of book) expect(pack.find((one) => one.path === `book/${path}`)?.bytes).toEqual(bytes);
    const lines = pack.filter(({ path }) => path !== "SHA256SUMS").map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`);
    expect(textIn(pack, "SHA256SUMS")).toBe(lines.join(""));
    expect(sumsOf(pack)).toEqual(pack.find(({ path }) => path === "SHA256SUMS")?.bytes);
    expect(packName(input)).toBe("sealwright-audit-2026-04-01-000039");
  });

  it("is the same bytes for the same input, in whatever order the files were listed", () => {
    const other = auditPack({ ...input, files: input.files.toReversed() });
    expect(other).toEqual(pack);
    expect(zipOf(other, input.today)).toEqual(zipOf(pack, input.today));
  });

  it("leaves out private keys, the lock, unfinished writes and strangers", async () => {
    let book = await smallBook();
    for (const path of [
      "signers/ada-ABCDEFGH.json",
      "book.lock",
      "records/.new-000030.json",
      "set-aside/000030.json",
      "records/notes.txt",
      "manifests/../../x",
      "manifests/LFZPWPQB/x.json",
    ]) {
      book = withFile(book, path, "secret");
    }
    book = withOther(book, "records/000031.json", "link");
    const plain = auditPack(await packInputOf(await smallBook())).map(({ path }) => path);
    expect(auditPack(await packInputOf(book)).map(({ path }) => path)).toEqual(plain);
  });

  it("tells an opening as incident tooling takes it, with its checksum", () => {
    const access = jsonIn(pack, "emergency-access/000022.json");
    expect(access).toMatchObject({
      v: 1,
      type: "sealwright/emergency-access",
      organisation: "Example Hospital",
      record: 22,
      timestamp: "2026-03-01T08:04:00Z",
      actor: "Berta Example",
      witness: "Cem Example",
      ticket: "INC-1",
      justification: "The cloud's sign-in is down.",
      classification: "emergency",
      drill: false,
      set: { generation: 1, accounts: ["Cloud root"] },
      shown: [{ credential: "c1", fields: ["password"], seconds: 600, record: 23 }],
      state: {
        closed: { time: "2026-03-01T08:06:00Z", record: 24 },
        done: "Signed in.",
        by: "Berta Example",
        review: { by: "2026-03-02T08:04:00Z", state: "late", done: { record: 29 } },
        postMortem: { by: "2026-03-03T08:04:00Z", state: "late", done: { record: 30 } },
        rotation: { by: "2026-03-02T08:04:00Z", state: "overdue", done: null, to: null },
      },
      head: { seq: 39, sha256: input.verification.head.head },
    });
    const record = input.files.find(({ path }) => path === "records/000022.json");
    expect(record?.is === "file" && access["sha256"] === sha256(record.bytes)).toBe(true);
    for (const name of ["emergency-access/000022.json", "emergency-access.json"]) {
      const bytes = Buffer.from(textIn(pack, name));
      expect(textIn(pack, `${name}.sha256`)).toBe(`${sha256(bytes)}  ${name.replace("emergency-access/", "")}\n`);
    }
    expect(jsonIn(pack, "emergency-access.json")["accesses"]).toHaveLength(1);
    expect(emergencyAccess(input).map(({ path }) => path)).toEqual([
      "SHA256SUMS",
      "emergency-access.json",
      "emergency-access.json.sha256",
      "emergency-access/000022.json",
      "emergency-access/000022.json.sha256",
    ]);
  });

  it("maps controls to the records that are evidence", () => {
    const controls = jsonIn(pack, "controls.json")["controls"];
    const found = (id: string) =>
      (controls as { id: string; records: number[]; drills: number[] }[]).find((one) => one.id === id);
    expect(found("PCI-DSS-3.7.8")).toMatchObject({ records: [35], drills: [] });
    expect(found("ISM-1614")).toMatchObject({ records: [22], drills: [] });
    expect(found("ISO-27001-A.8.15")?.records).toHaveLength(39);
  });

  it("keeps evidence of drills apart", async () => {
    const drill = await smallBook((plan) => {
      plan.manifest["drill"] = true;
      for (const { value } of plan.acts) value["environment"] = { app: "1", platform: "linux", rehearsal: false, checks: [] };
    });
    const told = auditPack(await packInputOf(drill));
    const controls = jsonIn(told, "controls.json")["controls"] as { id: string; records: number[]; drills: number[] }[];
    expect(controls.find(({ id }) => id === "ISM-1614")).toMatchObject({ records: [], drills: [22] });
    expect(jsonIn(told, "emergency-access/000022.json")["drill"]).toBe(true);
    expect(textIn(told, "report.html")).toContain("No set was sealed in earnest.");
  });

  it("says until when it is kept: seven years after its last record", async () => {
    expect(textIn(pack, "README.txt")).toContain("keep      until 2033-03-12:");
    const leap = await packInputOf(
      await smallBook(({ acts }) => {
        for (const { value } of acts.slice(-4)) value["time"] = "2028-02-29T10:00:00Z";
      }),
      { today: "2028-03-01T00:00:00Z" },
    );
    expect(textIn(auditPack(leap), "README.txt")).toContain("until 2035-03-01:");
  });
});

describe("the report of a set that must be rotated", () => {
  it("tells each reason with its rule and records, and why each sheet is exposed", async () => {
    const report = textIn(auditPack(await packInputOf(await eventfulBook())), "report.html");
    const [, list = ""] = /Must be rotated<\/h4><ul>(.*?)<\/ul>/s.exec(report) ?? [];
    expect([...list.matchAll(/\((ROT-\d); records? ([\d, ]+)\)/g)].map(([, rule, records]) => [rule, records])).toEqual([
      ["ROT-1", "22"],
      ["ROT-3", "31, 32"],
      ["ROT-2", "31, 33"],
      ["ROT-5", "31"],
      ["ROT-6", "33"],
    ]);
    expect([...report.matchAll(/\((EXP-\d), record (\d+)\)/g)].map(([, rule, record]) => [rule, record])).toEqual([
      ["EXP-2", "31"],
      ["EXP-5", "22"],
      ["EXP-4", "33"],
    ]);
  });
});

describe("the audit pack of a set through rounds, a waiver, drills and its end", () => {
  let pack: readonly PackFile[];
  let report: string;
  let text: string;

  beforeAll(async () => {
    const input = await packInputOf(await custodyBook());
    expect(input.verification.findings).toEqual([]);
    pack = auditPack(input);
    report = textIn(pack, "report.html");
    // Every tag ends a word: what people read.
    text = report
      .replaceAll(/<style>.*?<\/style>/gs, "")
      .replaceAll(/<[^>]+>/g, "|")
      .replaceAll(/[|\s]*\|[|\s]*/g, "|");
  });

  it("tells each round of a set: when, how, by whom, and what was found", () => {
    expect(text).toContain(`|record ${LATER["round.held"]},|2026-03-15 09:01|`);
    expect(text).toContain("|2026-03-14 04:30|to|2026-03-14 07:00|, at the safes, on paper|Dora Example, Eve Example|");
    expect(text).toContain("|L2, 1 check: 1 intact|L3, 1 check: 1 intact|");
  });

  it("tells the level, the need, the retirement, and no due date afterwards", () => {
    expect(text).toContain(`|Last verified to|L3,|2026-03-14 07:00|: record ${LATER["bag.opened"] + 1}|`);
    expect(text).toContain("|Still to be proved alone|0 sheets|");
    expect(text).toContain(`|Need reviewed|retire it: record ${LATER["rotation.waived"] + 3},|`);
    expect(text).toContain(`|Retired|record ${LATER["set.retired"]},|`);
    expect(text).toContain("|State|ended: every sheet is destroyed: record 47|");
    expect(text).not.toContain("|Must be rotated|");
  });

  it("tells who waived the rotation, until when and why, in the report and to incident tooling", () => {
    const why = "The provider is closed on weekends.";
    expect(text).toContain("|waived until|2026-03-23 07:00|(record 41,|");
    expect(text).toContain(`approved by|Dora Example|:|“${why}”|`);
    expect(text).toContain("|Exceptions, overrides, waivers and incidents|");
    const access = jsonIn(pack, "emergency-access/000022.json");
    const waived = {
      time: "2026-03-20T09:02:00Z",
      record: LATER["rotation.waived"],
      until: "2026-03-23T08:00:00+01:00",
      approvers: ["Dora Example"],
      reason: why,
    };
    const done = { time: "2026-03-20T09:09:00Z", record: LATER["set.retired"] };
    expect(access["state"]).toMatchObject({ rotation: { state: "late", to: null, done, waived } });
  });

  it("says of a use that nobody waived that nobody did", async () => {
    const told = jsonIn(auditPack(await packInputOf(await smallBook())), "emergency-access/000022.json");
    expect(told["state"]).toMatchObject({ rotation: { waived: null } });
  });

  it("says that the rotation is waived as long as it is", async () => {
    const cut = await custodyBook((plan) => {
      plan.acts.splice(LATER["rotation.waived"]);
      const last = plan.acts.at(-1);
      if (last !== undefined) last.value["body"] = { of: OPENING, until: null };
    });
    const told = auditPack(await packInputOf(cut));
    expect(jsonIn(told, "emergency-access/000022.json")["state"]).toMatchObject({
      rotation: { state: "waived", done: null, waived: { until: null } },
    });
    expect(textIn(told, "report.html")).toMatch(/waived for good \(record 41/);
  });

  it("tells the drills with what changed since the last one that was timed", async () => {
    const held = (plan: BookPlan, index: number) => plan.acts[LATER["rotation.waived"] + index];
    const twice = await custodyBook((plan) => {
      const [first, second] = [held(plan, 0), held(plan, 1)];
      if (first === undefined || second === undefined) throw new Error("two drills are held");
      const drill = { started: "2025-12-31T23:30:00-05:00", mistakes: 3, outcome: "failed", note: "" };
      first.value["body"] = { ...drill, quorumMinutes: 61, loginMinutes: null };
      second.value["body"] = {
        ...drill,
        started: "2025-03-19T09:00:00Z",
        quorumMinutes: 70,
        loginMinutes: 90,
        outcome: "passed",
      };
    });
    const told = textIn(auditPack(await packInputOf(twice)), "report.html")
      .replaceAll(/<[^>]+>/g, "|")
      .replaceAll(/[|\s]*\|[|\s]*/g, "|");
    expect(told).toContain(`|2025-03-19 09:00|${LATER["rotation.waived"] + 2}|–|70|90|3|passed|`);
    expect(told).toContain(`|2026-01-01 04:30|${LATER["rotation.waived"] + 1}|–|61 (−9)|none|3|failed|`);
    // By the year in UTC.
    expect(told).toContain("|2025|1|1|70|90|3|2026|1|0|61|none|3|");
    expect(text).toContain("|40|55|1|passed|");
    expect(text).toContain("|none|none|2|failed|");
    expect(text).not.toContain("|Minutes to quorum, median|");
  });
});

describe("the audit pack of a book that does not hold", () => {
  it("says so first, and names files so that nothing in their names acts", async () => {
    let book = without(await smallBook(), "records/000005.json.sig");
    book = withFile(book, "records/\u202egnp.<b>x", "x");
    const input = await packInputOf(book);
    expect(input.verification.findings.map(({ rule }) => rule)).toEqual(["B1", "S1"]);
    const pack = auditPack(input);
    const report = textIn(pack, "report.html");
    expect(report).toContain("The book does not hold: 2 findings.");
    expect(report).toContain("records/\\u202egnp.&lt;b&gt;x");
    expect(report).not.toContain("\u202e");
    expect(textIn(pack, "README.txt")).toContain("WHEN IT WAS MADE THE BOOK DID NOT HOLD: 2 findings.");
  });

  it("is made of a book without a single record", async () => {
    const empty = await smallBook((plan) => plan.acts.splice(0));
    const report = textIn(auditPack(await packInputOf(empty)), "report.html");
    expect(report).toContain("no record");
  });

  it("is made of records whose times no watch can show", async () => {
    const old = await smallBook(({ acts }) => {
      for (const { value } of acts) value["time"] = "1999-12-31T23:59:60-05:00";
    });
    const pack = auditPack(await packInputOf(old));
    expect(textIn(pack, "timeline.csv")).toContain("1999-12-31T23:59:60-05:00");
    expect(jsonIn(pack, "emergency-access/000022.json")["timestamp"]).toBe("1999-12-31T23:59:60-05:00");
  });
});

describe("a zip of a pack", () => {
  it("holds the same files in the same order, all of the day of the pack", async () => {
    const pack = auditPack(await packInputOf(await smallBook()));
    const zip = zipOf(pack, "2026-04-01T23:30:00-05:00");
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual(pack.map(({ path }) => path));
    for (const { path, bytes } of pack) expect(Buffer.from(files[path] ?? []).equals(Buffer.from(bytes))).toBe(true);
    // MS-DOS date and time of the first local header: 2 April 2026 (UTC), 12:00.
    const view = new DataView(zip.buffer, zip.byteOffset);
    expect(view.getUint16(10, true)).toBe(12 << 11);
    expect(view.getUint16(12, true)).toBe(((2026 - 1980) << 9) | (4 << 5) | 2);
    expect(strFromU8(files["README.txt"] ?? new Uint8Array())).toMatch(/^AUDIT PACK/);
  });

  it("has the folders of a book that no set was sealed in, without which it would be none", async () => {
    const young = await smallBook((plan) => plan.acts.splice(2));
    const pack = auditPack(await packInputOf(without(young, `manifests/${young.set}.json`)));
    expect(emptyFolders(pack)).toEqual(["book/manifests"]);
    const zip = zipOf(pack, "2026-04-01T00:00:00Z");
    expect(Object.keys(unzipSync(zip))).toContain("book/manifests/");
    const { files } = await readEvidence(zipPlace(zip));
    const now = "2026-04-01T00:00:00Z";
    const { findings } = await verifyPack({ files, allowedSigners: null, heads: [], now, verify: ed25519Verify });
    expect(findings).toEqual([]);
    const full = auditPack(await packInputOf(await smallBook()));
    expect(emptyFolders(full)).toEqual([]);
    expect(emptyFolders(full.filter(({ path }) => !path.startsWith("book/")))).toEqual([]);
  });

  it.each(["1970-01-01T00:00:10Z", "2199-12-31T23:59:59Z"])("is made by a clock that says %s", (today) => {
    expect(Object.keys(unzipSync(zipOf([{ path: "README.txt", bytes: new Uint8Array([1]) }], today)))).toEqual(["README.txt"]);
  });

  it("refuses more files than a zip can name, and takes as many as it can", () => {
    const files = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ path: `book/${at}`, bytes: new Uint8Array() }));
    expect(failureOf(() => zipOf(files(65_535), "2026-04-01T00:00:00Z"))).toMatchObject({ code: "refused.pack-too-large" });
    expect(zipOf(files(65_534), "2026-04-01T00:00:00Z").length).toBeGreaterThan(65_534);
  });
});
