import { describe, expect, it } from "vitest";
import type { Answers } from "../../../../core/ceremony/answers.ts";
import { type Ceremony, current } from "../../../../core/ceremony/ceremony.ts";
import { evidenceOf } from "../../../../core/ceremony/evidence.ts";
import type { Facts } from "../../../../core/ceremony/facts.ts";
import { answer } from "../../../../core/ceremony/machine.ts";
import { stepOf } from "../../../../core/ceremony/script.ts";
import type { CeremonyKind, StepId } from "../../../../core/ceremony/step.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { readRecord, recordBytes, type RecordDraft } from "../../../../core/record/record.ts";
import { allHolds, answerAt, ceremonyAt, goodAnswer, goodAnswers, SET, wholeWay } from "../../../support/ceremony-flow.ts";

const NOW = {
  time: "2026-11-22T03:06:00Z",
  app: "0.1.0",
  platform: "linux-x64",
  rehearsal: false,
  book: {
    manifestOf: (set: string) => (set === SET ? "cd".repeat(32) : null),
    keeperOf: (bag: string, set: string | null) => (bag === "TE-1001" && set === SET ? "Ana Silva" : ""),
    bagOf: () => "",
    isCustodian: () => false,
  },
} as const;

/** Records of one answer, each of which a book would take. */
function evidence(ceremony: Ceremony, given = goodAnswer(ceremony)): readonly RecordDraft[] {
  const records = evidenceOf(answer(ceremony, given, allHolds), given, NOW);
  for (const record of records) expect(readRecord(recordBytes(record, EMPTY_JOURNAL))).toMatchObject(record);
  return records;
}

interface More {
  readonly item?: number;
  readonly facts?: Partial<Facts>;
}

function evidenceAt<S extends StepId>(kind: CeremonyKind, id: S, change: Partial<Answers[S]> = {}, { item, facts }: More = {}) {
  const arrived = ceremonyAt(kind, false, id, item);
  const ceremony = { ...arrived, facts: { ...arrived.facts, ...facts } };
  const at = current(arrived) ?? expect.unreachable();
  return evidence(ceremony, answerAt({ step: id, item: at.item }, { ...goodAnswers(ceremony.facts, at.item)[id], ...change }));
}

const told = (records: readonly RecordDraft[]) => records.map(({ event, body }) => [event, body]);

describe.each(["round", "quorum-proof"] as const)("the records of a %s", (kind) => {
  const way = wholeWay(kind, false).slice(0, -1);

  it.each(way.map((ceremony) => ({ ceremony, at: current(ceremony) })))(
    "of $at.step $at.item are what its step names",
    ({ ceremony, at }) => {
      const named = at === null ? [] : stepOf(kind, at.step)?.evidence;
      expect([...new Set(evidence(ceremony).map(({ event }) => event))]).toEqual(named);
    },
  );

  it("of one sheet or set bear its set and its manifest", () => {
    const records = way.flatMap((ceremony) => evidence(ceremony)).filter(({ event }) => !event.startsWith("ceremony."));
    const ofSets = records.filter(({ event }) => event !== "round.held");
    expect(ofSets.length).toBeGreaterThan(4);
    expect(ofSets.map(({ set, manifest }) => [set, manifest])).toEqual(ofSets.map(() => [SET, "cd".repeat(32)]));
  });
});

describe("a round", () => {
  it("is recorded with its times, people and number of bags", () => {
    const paper = { how: "on-paper", people: ["Dora Ek", "Emil Fuchs"], started: "2026-11-21T09:00:00+01:00" } as const;
    const finished = "2026-11-21T11:30:00+01:00";
    expect(told(evidenceAt("round", "round", { ...paper, finished }))).toEqual([
      ["round.held", { ...paper, finished, sets: [SET], bags: 3 }],
    ]);
  });

  it("records each seal with its level, and its photographs beside it", () => {
    const seal = { x: 1, bag: "TE-1001", custodian: "Custodian 1", place: "Safe 1", note: "" };
    expect(told(evidenceAt("round", "seals"))).toEqual([
      ["seal.checked", { ...seal, level: "L2", result: "intact" }],
      ["seal.photographed", { x: 1, bag: "TE-1001", photos: ["cd".repeat(32)] }],
    ]);
    expect(told(evidenceAt("round", "seals", { level: "L1", result: "broken", photos: [] }))).toEqual([
      ["seal.checked", { ...seal, level: "L1", result: "broken" }],
    ]);
  });

  it("records a sheet that is its share, with grades, in the bag that was read", () => {
    const records = evidenceAt("round", "share-proof");
    expect(told(records)).toMatchObject([
      ["bag.opened", { x: 2, bag: "TE-1002", why: "share-proof" }],
      ["seal.checked", { level: "L3", result: "intact", x: 2, bag: "TE-1002", custodian: "Custodian 2", place: "Safe 2" }],
      ["sheet.read-back", { x: 2, symbols: [{ kind: "share" }, { kind: "card" }, { kind: "part" }] }],
    ]);
    for (const { actors } of records) expect(actors).toContainEqual({ id: "Custodian 2", role: "custodian" });
  });

  it("records a sheet that is not its share, typed and so without grades", () => {
    expect(told(evidenceAt("round", "share-proof", { result: "mismatch", grades: [] }))).toMatchObject([
      ["bag.opened", { x: 2 }],
      ["seal.checked", { level: "L3", result: "mismatch", x: 2 }],
    ]);
  });

  it("records a new bag, and the receipt where it was signed", () => {
    const body = { x: 2, bag: "TE-4000", custodian: "Dora Ek", place: "Bank" };
    const { x: _x, ...typed } = body;
    expect(told(evidenceAt("round", "rebag", typed))).toEqual([
      ["bag.sealed", body],
      ["custody.accepted", body],
    ]);
    const [sealed, ...more] = evidenceAt("round", "rebag", { ...typed, signed: false });
    expect(sealed?.actors).toContainEqual({ id: "Dora Ek", role: "custodian" });
    expect(more).toEqual([]);
  });
});

describe("the proof of a quorum", () => {
  it("says in each record why it was asked for", () => {
    const ids = ["bags", "quorum", "live-match"] as const;
    for (const record of ids.flatMap((id) => evidenceAt("quorum-proof", id))) {
      expect(record).toMatchObject({ ticket: "CHG-8", reason: "the yearly proof of the quorum" });
    }
  });

  it("tells who should have kept the bags", () => {
    expect(told(evidenceAt("quorum-proof", "bags"))).toEqual([
      ["bag.brought", { bag: "TE-1001", look: "intact", x: 1, custodian: "Ana Silva" }],
      ["bag.brought", { bag: "TE-1003", look: "opened", x: null, custodian: "" }],
    ]);
  });

  it("tells of bags whose seal was whole that they were opened, and of a sheet that was used though nobody knew its bag", () => {
    const bags = [
      { number: "TE-1001", look: "intact", x: 1 },
      { number: "TE-1002", look: "broken", x: 2 },
      { number: "TE-9999", look: "intact", x: null },
    ] as const;
    expect(told(evidenceAt("quorum-proof", "quorum", { aside: [] }, { facts: { bags } }))).toEqual([
      ["bag.opened", { x: 1, bag: "TE-1001", why: "quorum-proof" }],
      ["bag.opened", { x: 3, bag: "", why: "quorum-proof" }],
      [
        "seal.checked",
        { level: "L4", result: "intact", x: null, bag: "", custodian: "", place: "", note: "Shares used: 1, 3." },
      ],
    ]);
  });

  it("names the sheets that were set aside, with the reason, as far as its note holds", () => {
    const noteWith = (aside: readonly { sheet: number; code: string }[]) => {
      const checked = evidenceAt("quorum-proof", "quorum", { aside }).at(-1);
      return checked?.event === "seal.checked" ? checked.body.note : expect.unreachable();
    };
    expect(noteWith([{ sheet: 2, code: "mismatched.share" }])).toBe(
      "Shares used: 1, 3. Set aside: sheet 2 of those read, mismatched.share.",
    );
    const many = noteWith(Array.from({ length: 400 }, (_, at) => ({ sheet: at + 1, code: "mismatched.share" })));
    expect(many).toMatch(/^Shares used: 1, 3\. Set aside: sheet 1 of those read, .*; and \d+ more\.$/);
    expect(many.length).toBeLessThanOrEqual(400);
  });

  const fits = { account: "c1", verifier: "scram-sha-256", result: "fits" } as const;

  it("is a live match when all fit, and a mismatch when one differs", () => {
    expect(told(evidenceAt("quorum-proof", "live-match", { matched: [fits] }))).toMatchObject([
      ["seal.checked", { level: "L5", result: "intact", x: null, note: "c1 scram-sha-256 fits." }],
    ]);
    expect(told(evidenceAt("quorum-proof", "live-match", { matched: [{ ...fits, result: "differs" }] }))).toMatchObject([
      ["seal.checked", { level: "L5", result: "mismatch", note: "c1 scram-sha-256 differs." }],
    ]);
  });

  it("tells of no live match when nothing was compared", () => {
    expect(evidenceAt("quorum-proof", "live-match", { matched: [] })).toEqual([]);
  });

  it("names as many accounts as its note holds, and calls by their place those that no record could name", () => {
    const opened = ceremonyAt("quorum-proof", false, "live-match").facts.opened ?? expect.unreachable();
    const accounts = Array.from({ length: 40 }, (_, at) => ({ id: at === 0 ? "a b" : `account-${at}`, title: "", fields: [] }));
    const matched = accounts.map(({ id }) => ({ account: id, verifier: "bcrypt", result: "fits" }) as const);
    const [record] = evidenceAt("quorum-proof", "live-match", { matched }, { facts: { opened: { ...opened, accounts } } });
    const note = record?.event === "seal.checked" ? record.body.note : "";
    expect(note).toMatch(/^credential-1 bcrypt fits; account-1 bcrypt fits; .*; and \d+ more\.$/);
    expect(note.length).toBeGreaterThan(360);
    expect(note.length).toBeLessThanOrEqual(400);
  });
});
