import { describe, expect, it } from "vitest";
import type { Answers } from "../../../../core/ceremony/answers.ts";
import { type Ceremony, current } from "../../../../core/ceremony/ceremony.ts";
import type { Circumstances } from "../../../../core/ceremony/circumstances.ts";
import { evidenceOf } from "../../../../core/ceremony/evidence.ts";
import { answer } from "../../../../core/ceremony/machine.ts";
import { stepOf } from "../../../../core/ceremony/script.ts";
import type { CeremonyKind, StepId } from "../../../../core/ceremony/step.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { readRecord, recordBytes, type RecordDraft } from "../../../../core/record/record.ts";
import { allHolds, answerAt, ceremonyAt, goodAnswer, goodAnswers, OPENED, wholeWay } from "../../../support/ceremony-flow.ts";
import { NEW_SET, OLD_SET } from "../../../support/ceremony-flow-changes.ts";
import { withFacts } from "../../../support/flow-table.ts";

const NOW: Circumstances = {
  time: "2026-11-22T04:00:00Z",
  app: "0.1.0",
  platform: "linux-x64",
  rehearsal: false,
  book: {
    manifestOf: (set) => (set === OLD_SET ? "cd".repeat(32) : null),
    keeperOf: () => "",
    bagOf: (set, x) => (set === OLD_SET ? `OLD-${x}` : ""),
    isCustodian: (name) => name === "Ana Silva",
  },
};

/** The records of an answer, each of which a book would take. */
function evidence(ceremony: Ceremony, given = goodAnswer(ceremony), now = NOW): readonly RecordDraft[] {
  const records = evidenceOf(answer(ceremony, given, allHolds), given, now);
  for (const record of records) expect(readRecord(recordBytes(record, EMPTY_JOURNAL))).toMatchObject(record);
  return records;
}

interface At {
  readonly item?: number;
  readonly now?: Partial<Circumstances>;
  readonly before?: (ceremony: Ceremony) => Ceremony;
}

function evidenceAt<S extends StepId>(kind: CeremonyKind, id: S, change: Partial<Answers[S]> = {}, at: At = {}) {
  const { item, now = {}, before = (ceremony: Ceremony) => ceremony } = at;
  const ceremony = before(ceremonyAt(kind, id === "drill-result", id, item));
  const place = current(ceremony) ?? expect.unreachable();
  const given = { ...goodAnswers(ceremony.facts, place.item)[id], ...change };
  return evidence(ceremony, answerAt({ step: id, item: place.item }, given), { ...NOW, ...now });
}

const events = (records: readonly RecordDraft[]) => records.map(({ event }) => event);

describe.each(["rotation", "leaver"] as const)("the records of a %s", (kind) => {
  const way = wholeWay(kind, false).slice(0, -1);

  it.each(way.map((ceremony) => ({ ceremony, at: current(ceremony) })))(
    "at $at.step $at.item are some of those that its step names",
    ({ ceremony, at }) => {
      const named: readonly string[] = at === null ? [] : (stepOf(kind, at.step)?.evidence ?? []);
      const written = events(evidence(ceremony));
      expect(written.filter((name) => !named.includes(name))).toEqual([]);
      expect(written.length > 0).toBe(named.length > 0);
    },
  );
});

describe("the end of a generation", () => {
  const sheet = (x: number) => ({ x, bag: `OLD-${x}`, custodian: `Custodian ${x}`, how: "shredded" });
  const end = (xs: readonly number[], at: At = {}) => evidenceAt("rotation", "old-sheets", { destroyed: xs.map(sheet) }, at);

  it("is about the old set, with its manifest; what was made before is about the new one", () => {
    expect(end([1, 2]).map(({ set, manifest }) => [set, manifest])).toEqual(
      Array.from({ length: 4 }, () => [OLD_SET, "cd".repeat(32)]),
    );
    const [bag] = evidenceAt("rotation", "bag", {}, { item: 2 });
    expect(bag).toMatchObject({ event: "bag.sealed", set: NEW_SET, body: { x: 2 } });
    expect(evidenceAt("rotation", "policy")[0]).toMatchObject({
      set: null,
      ticket: "CHG-7",
      approvers: ["Dora Ek", "Emil Fuchs"],
    });
  });

  it("tells of each sheet, of the rotation with its reason, and with enough of them gone that the set is superseded", () => {
    const records = end([2, 1]);
    expect(events(records)).toEqual(["sheet.destroyed", "sheet.destroyed", "rotation.completed", "set.superseded"]);
    expect(records[0]?.body).toEqual(sheet(2));
    expect(records[2]).toMatchObject({
      reason: "opened in the drill of November",
      ticket: "CHG-7",
      approvers: ["Dora Ek", "Emil Fuchs"],
      body: {
        from: OLD_SET,
        to: NEW_SET,
        cause: "used",
        credentials: ["c1", "c2", "c3"].map((id) => ({ id, newWorks: true, oldRefused: true, how: "" })),
        destroyed: [1, 2],
        out: [3],
        needed: 2,
        started: "2026-11-22T03:05:00Z",
        finished: "2026-11-22T04:00:00Z",
      },
    });
    expect(records[3]?.body).toEqual({ by: NEW_SET, destroyed: [1, 2], needed: 2 });
  });

  it("supersedes nothing with too few, and counts those that were destroyed before", () => {
    expect(events(end([]))).toEqual(["rotation.completed"]);
    expect(events(end([1]))).toEqual(["sheet.destroyed", "rotation.completed"]);
    const { rotation } = ceremonyAt("rotation", false, "old-sheets").facts;
    const before = withFacts({ rotation: rotation === null ? null : { ...rotation, destroyed: [3], out: [1, 2] } });
    const records = end([1], { before });
    expect(events(records)).toEqual(["sheet.destroyed", "rotation.completed", "set.superseded"]);
    expect(records[1]?.body).toMatchObject({ destroyed: [1, 3], out: [2] });
  });

  it("does not end before it began, whatever the clock says", () => {
    const [completed] = end([], { now: { time: "2026-11-22T02:00:00Z" } });
    expect(completed?.body).toMatchObject({ started: "2026-11-22T03:05:00Z", finished: "2026-11-22T03:05:00Z" });
  });
});

describe("somebody who leaves", () => {
  it("is told of with all sheets that are or were in their hands, and of no set", () => {
    expect(evidenceAt("leaver", "leaver")).toMatchObject([
      {
        event: "custodian.left",
        set: null,
        reason: "went to another house",
        body: { name: "Ana Silva", holds: [1, 3, 2].map((x, at) => ({ set: at < 2 ? OLD_SET : NEW_SET, x })) },
      },
    ]);
  });

  it("is not told of once more when the book has it", () => {
    expect(evidenceAt("leaver", "leaver", { name: "Bob Stone" })).toEqual([]);
  });

  it("moves with role and place", () => {
    const moved = { what: "moved", role: "treasurer", place: "Safe in Porto" } as const;
    expect(evidenceAt("leaver", "leaver", moved)).toMatchObject([
      { event: "custodian.moved", body: { name: "Ana Silva", role: "treasurer", place: "Safe in Porto" } },
    ]);
  });

  it("hands a sheet on out of its bag into a new one, and it is signed for or not", () => {
    const sealed = { x: 1, bag: "TE-2000", custodian: "Dora Ek", place: "Safe in Faro" };
    expect(evidenceAt("leaver", "handover")).toMatchObject([
      { event: "bag.opened", set: OLD_SET, manifest: "cd".repeat(32), body: { x: 1, bag: "OLD-1", why: "hand-over" } },
      { event: "bag.sealed", set: OLD_SET, body: sealed },
      { event: "custody.accepted", set: OLD_SET, body: sealed },
    ]);
    expect(events(evidenceAt("leaver", "handover", { signed: false }))).toEqual(["bag.opened", "bag.sealed"]);
  });

  it("hands on a sheet that is in no bag", () => {
    const records = evidenceAt("leaver", "handover", {}, { item: 1 });
    expect(records.map(({ event, set }) => [event, set])).toEqual([
      ["bag.sealed", NEW_SET],
      ["custody.accepted", NEW_SET],
    ]);
  });

  it("leaves a sheet that is destroyed, or missing; who moves may keep it", () => {
    const bare = { bag: "", custodian: "", place: "", signed: false } as const;
    expect(evidenceAt("leaver", "handover", { ...bare, outcome: "destroyed", note: "shredded" })).toMatchObject([
      { event: "sheet.destroyed", set: OLD_SET, body: { x: 1, bag: "OLD-1", custodian: "Ana Silva", how: "shredded" } },
    ]);
    expect(evidenceAt("leaver", "handover", { ...bare, outcome: "missing", note: "not in the safe" })).toMatchObject([
      {
        event: "seal.checked",
        set: OLD_SET,
        body: { level: "L1", result: "missing", x: 1, bag: "", custodian: "Ana Silva", note: "not in the safe" },
      },
    ]);
    const { leaving } = ceremonyAt("leaver", false, "handover").facts;
    const before = withFacts({ leaving: leaving === null ? null : { ...leaving, what: "moved", role: "a", place: "b" } });
    expect(evidenceAt("leaver", "handover", { ...bare, outcome: "kept" }, { before })).toEqual([]);
  });

  it("knew combinations that are changed, for the same reason", () => {
    const safes = [
      { place: "Safe in Lisbon", by: "Bob Stone" },
      { place: "Safe in Faro", by: "Cy Young" },
    ];
    const records = evidenceAt("leaver", "safes", { safes });
    expect(records.map(({ event, reason, body }) => ({ event, reason, body }))).toEqual(
      safes.map((body) => ({ event: "combination.changed", reason: "went to another house", body })),
    );
  });
});

describe("the result of a drill", () => {
  const times = [
    { step: "date", item: 0, time: "2026-11-22T03:06:00Z" },
    { step: "shares", item: 0, time: "2026-11-22T03:40:59Z" },
  ] as const;
  const result = (at: At = {}) => evidenceAt("break-glass", "drill-result", {}, at);

  it("is counted from the date to the quorum; exceptions and sheets set aside are mistakes too", () => {
    const halted = { kind: "slept", note: "", at: "2026-11-22T03:20:00Z" } as const;
    const [held, ...more] = result({ now: { times }, before: (ceremony) => ({ ...ceremony, exceptions: [halted, halted] }) });
    expect(more).toEqual([]);
    expect(held).toMatchObject({ event: "drill.held", set: OPENED.set });
    // One that people counted, one sheet set aside, two exceptions.
    expect(held?.body).toEqual({
      started: "2026-11-22T03:06:00Z",
      quorumMinutes: 34,
      loginMinutes: 50,
      mistakes: 4,
      outcome: "passed",
      note: "one bag was fetched late",
    });
  });

  it("tells no minutes where nobody kept the times, and none that are negative", () => {
    expect(result()[0]?.body).toMatchObject({ started: "2026-11-22T03:05:00Z", quorumMinutes: null });
    const [date] = times;
    const back = [date, { step: "shares", item: 0, time: "2026-11-22T02:00:00Z" }] as const;
    expect(result({ now: { times: back } })[0]?.body).toMatchObject({ quorumMinutes: 0 });
  });

  it("is failed when no quorum opened the set", () => {
    expect(result({ before: withFacts({ opened: null }) })[0]?.body).toMatchObject({ outcome: "failed", mistakes: 1 });
  });

  it("is none in earnest", () => {
    const inEarnest = wholeWay("break-glass", false)
      .slice(0, -1)
      .flatMap((ceremony) => events(evidence(ceremony)));
    expect(inEarnest).not.toContain("drill.held");
    expect(inEarnest).toContain("set.opened");
  });
});
