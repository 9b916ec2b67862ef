import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTRACT } from "../../../../core/contract/contract.ts";
import type { JournalFilter, JournalPage } from "../../../../core/contract/journal-view.ts";
import { parseAs } from "../../../../core/contract/parse.ts";
import type { JournalRecord } from "../../../../core/record/record.ts";
import { RECORD_EVENTS, type RecordEvent } from "../../../../core/record/record-events.ts";
import { journalPageOf } from "../../../../electron/handlers/journal-page.ts";
import { arbitraryRecord } from "../../../support/arbitrary-record.ts";
import { recorded } from "../../../support/book-acts.ts";

const ALL: JournalFilter = { families: [], set: null, person: "", from: "", to: "", text: "" };
const EVENTS = Object.keys(RECORD_EVENTS).filter((event): event is RecordEvent => event in RECORD_EVENTS);

/** A record as it is read, its number filled in. */
function record(seq: number, value: object): JournalRecord {
  return { v: 1, type: "sealwright/record", seq, prev: "0".repeat(64), ...value } as unknown as JournalRecord;
}

const day = (seq: number) =>
  `2026-${String(1 + (Math.floor(seq / 28) % 12)).padStart(2, "0")}-${String(1 + (seq % 28)).padStart(2, "0")}`;

/** A long journal: custodians join, seals are checked, notes are made. */
const LONG = Array.from({ length: 10_000 }, (_, index) => {
  const seq = index + 1;
  const time = `${day(seq)}T10:00:00Z`;
  if (seq === 1) {
    const body = { id: "K3J7QWMA", name: "Mira Haller", publicKey: "ssh-ed25519 AAAA" };
    return record(seq, recorded("key.added", body, { time }));
  }
  if (seq % 3 === 0)
    return record(seq, recorded("custodian.joined", { name: `Person ${seq}`, role: "Ärztin", place: "Basel" }, { time }));
  if (seq % 3 === 1) {
    const check = { level: "L1", result: "intact", x: 1, bag: `CH-${seq}`, custodian: "Anna", place: "", note: "" } as const;
    const actors = [{ id: "K3J7QWMA", role: "operator" }] as const;
    return record(seq, recorded("seal.checked", check, { time, set: seq % 2 === 0 ? "MZXW6YTB" : "KRUGKIDR", actors }));
  }
  return record(
    seq,
    recorded("exception", { what: "other", step: "split", note: `note ${seq}` }, { time, timeSource: "machine" }),
  );
});

const numbers = (filter: Partial<JournalFilter>) => {
  const found: number[] = [];
  let from: number | null = null;
  do {
    const page: JournalPage = parseAs(
      CONTRACT["journal:page"].reply,
      journalPageOf(LONG, { ...ALL, ...filter }, from),
      "fault.unexpected",
    );
    expect(page.rows.length).toBeLessThanOrEqual(100);
    found.push(...page.rows.map(({ seq }) => seq));
    from = page.next;
    if (from === null) expect(page.matching).toBe(found.length);
    expect(page.total).toBe(10_000);
  } while (from !== null);
  return found;
};

describe("a journal of 10,000 records", () => {
  it("is turned through page by page, the newest first, each record once", () => {
    expect(numbers({})).toEqual(Array.from({ length: 10_000 }, (_, index) => 10_000 - index));
  });

  it.each([
    ["a family", { families: ["seal"] }, (seq: number) => seq % 3 === 1 && seq !== 1],
    ["two families", { families: ["seal", "key"] }, (seq: number) => seq % 3 === 1],
    ["an event without a family", { families: ["exception"] }, (seq: number) => seq % 3 === 2],
    ["a set", { set: "MZXW6YTB" }, (seq: number) => seq % 3 === 1 && seq % 2 === 0],
    [
      "a person’s name, in any case",
      { person: "pErSoN 30" },
      (seq: number) => seq % 3 === 0 && `person ${seq}`.includes("person 30"),
    ],
    ["a signer’s name, wherever the identifier stands", { person: "mira" }, (seq: number) => seq % 3 === 1],
    ["a signer’s identifier", { person: "k3j7" }, (seq: number) => seq % 3 === 1],
    [
      "days, both included",
      { from: "2026-03-02", to: "2026-03-04" },
      (seq: number) => ["2026-03-02", "2026-03-03", "2026-03-04"].includes(day(seq)),
    ],
    ["any word of the record", { text: "ÄRZTIN" }, (seq: number) => seq % 3 === 0],
    ["a number of it", { text: "CH-4000" }, (seq: number) => seq % 3 === 1 && `CH-${seq}`.startsWith("CH-4000")],
    ["the event’s title", { text: "seal checked" }, (seq: number) => seq % 3 === 1 && seq !== 1],
    [
      "all of these together",
      { families: ["seal"], set: "MZXW6YTB", from: "2026-03-02", to: "2026-03-03", person: "Anna", text: "intact" },
      (seq: number) => seq % 3 === 1 && seq % 2 === 0 && day(seq) === "2026-03-03",
    ],
  ])("shows by %s exactly what belongs to it", (_, filter, belongs) => {
    const expected = LONG.map(({ seq }) => seq)
      .filter(belongs)
      .toReversed();
    expect(expected.length).toBeGreaterThan(0);
    expect(numbers(filter)).toEqual(expected);
  });

  it("says so when nothing belongs to it", () => {
    expect(journalPageOf(LONG, { ...ALL, text: "nothing of the kind" }, null)).toEqual({
      rows: [],
      matching: 0,
      total: 10_000,
      next: null,
    });
    expect(journalPageOf([], ALL, null)).toEqual({ rows: [], matching: 0, total: 0, next: null });
  });

  it("does not find a record by the names of its fields", () => {
    expect(numbers({ text: "timeSource" })).toEqual([]);
  });
});

describe("a set", () => {
  const about = (value: object) => journalPageOf([record(1, value)], { ...ALL, set: "KRUGKIDR" }, null).matching;
  const rotation = { cause: "used", credentials: [], destroyed: [], out: [], needed: 1, started: "", finished: "" } as const;
  it("is found where it is the old or the new one, or one of several", () => {
    expect(about(recorded("rotation.completed", { from: "MZXW6YTB", to: "KRUGKIDR", ...rotation }, { set: "MZXW6YTB" }))).toBe(
      1,
    );
    expect(about(recorded("set.superseded", { by: "KRUGKIDR", destroyed: [], needed: 1 }, { set: "MZXW6YTB" }))).toBe(1);
    expect(about(recorded("incident", { what: "lost", found: "", sets: ["KRUGKIDR"], bags: [], measures: "" }))).toBe(1);
    expect(about(recorded("custodian.left", { name: "Ada", holds: [{ set: "KRUGKIDR", x: 1 }] }))).toBe(1);
    expect(about(recorded("custodian.left", { name: "Ada", holds: [{ set: "MZXW6YTB", x: 1 }] }))).toBe(0);
  });
});

describe("any record", () => {
  it.each(EVENTS)("of %s passes the door as a line of the journal", (event) => {
    fc.assert(
      fc.property(arbitraryRecord(event), (any) => {
        const page = journalPageOf([any], ALL, null);
        expect(parseAs(CONTRACT["journal:page"].reply, page, "fault.unexpected").rows).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });
});
