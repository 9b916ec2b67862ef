import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecord, recordBytes } from "../../../../core/record/record.ts";
import { RECORD_EVENTS, type RecordEvent } from "../../../../core/record/record-events.ts";
import { eventTitle, peopleOf, sentenceOf } from "../../../../core/record/sentence.ts";
import { arbitraryRecord } from "../../../support/arbitrary-record.ts";
import { trialDraft } from "../../../support/trial-book.ts";

const EVENTS = Object.keys(RECORD_EVENTS) as readonly RecordEvent[];
const recordOf = (draft: Parameters<typeof recordBytes>[0]) => readRecord(recordBytes(draft, { seq: 0, head: "0".repeat(64) }));

describe("what a record says", () => {
  it.each(EVENTS)("%s: one sentence of 600 units at most, whatever stands in it", (event) => {
    fc.assert(
      fc.property(arbitraryRecord(event), (record) => {
        const says = sentenceOf(record);
        expect(says.length).toBeLessThanOrEqual(600);
        expect(says).toMatch(/^\S.*(?:[.…]|[.!?…]”)$/u);
        expect(says).not.toMatch(/undefined|\[object|NaN|null|\p{Cs}/u);
      }),
      { numRuns: 40 },
    );
  });

  it("names the bag, the sheet, the custodian and the place", () => {
    const body = { x: 2, bag: "A-1047", custodian: "Ana Silva", place: "Safe in Lisbon" };
    expect(sentenceOf(recordOf(trialDraft("bag.sealed", body, { set: "LFZPWPQB" })))).toBe(
      "Bag A-1047 with sheet 2 of set LFZPWPQB was sealed for Ana Silva, Safe in Lisbon.",
    );
  });

  const SET = { set: "LFZPWPQB", reason: "as agreed" };
  it.each([
    [
      trialDraft("custodian.moved", { name: "Ana Silva", role: "CFO", place: "Safe in Porto" }, SET),
      "Ana Silva is now CFO, Safe in Porto, with the reason “as agreed”.",
    ],
    [
      trialDraft("bag.opened", { x: 2, bag: "A-1047", why: "share-proof" }, SET),
      "Bag A-1047 with sheet 2 of set LFZPWPQB was opened under witness to prove the sheet alone.",
    ],
    [
      trialDraft("bag.opened", { x: 2, bag: "", why: "hand-over" }, SET),
      "The bag with sheet 2 of set LFZPWPQB was opened under witness to hand the sheet on.",
    ],
    [
      trialDraft("round.held", {
        how: "on-paper",
        started: "2026-11-20T09:00:00Z",
        finished: "2026-11-20T11:00:00Z",
        sets: ["LFZPWPQB"],
        bags: 5,
        people: ["Ana", "Bo"],
      }),
      "5 seals of 1 set were checked at the safes, on paper, from 2026-11-20T09:00:00Z to 2026-11-20T11:00:00Z by Ana and Bo.",
    ],
    [
      trialDraft("seal.photographed", { x: 1, bag: "A-1", photos: ["ab".repeat(32)] }, SET),
      "Bag A-1 with sheet 1 of set LFZPWPQB was photographed: 1 photograph, kept elsewhere.",
    ],
    [
      trialDraft("rotation.waived", { of: 7, until: null }, { ...SET, approvers: ["Eve Ng"] }),
      "The rotation of set LFZPWPQB after its use (record 7) was waived for good, approved by Eve Ng, “as agreed”.",
    ],
    [
      trialDraft("rotation.waived", { of: 7, until: "2027-01-01T00:00:00Z" }, SET),
      "The rotation of set LFZPWPQB after its use (record 7) was waived until 2027-01-01T00:00:00Z, approved by nobody, “as agreed”.",
    ],
    [
      trialDraft("set.retired", { credentials: [{ id: "c1", disabled: true, how: "" }], destroyed: [1, 3], needed: 2 }, SET),
      "Custody of set LFZPWPQB ended: it was retired, 1 of 1 credential disabled; sheets 1 and 3 destroyed, 2 needed so that it cannot be opened, “as agreed”.",
    ],
  ])("says of $event in one sentence what it is", (draft, says) => expect(sentenceOf(recordOf(draft))).toBe(says));

  it.each([
    ["sealing", "A sealing"],
    ["break-glass", "A break-glass"],
    ["recording", "A recording of what happened elsewhere"],
    ["rotation", "A rotation"],
    ["round", "A seal round"],
    ["quorum-proof", "A quorum proof"],
    ["leaver", "A ceremony of a custodian leaving or moving"],
  ] as const)("says of a ceremony %s what was called", (ceremony, says) => {
    const called = { ceremony, drill: false, title: "", organisation: "", operator: "Ada", witness: "Wim", custodians: [] };
    expect(sentenceOf(recordOf(trialDraft("ceremony.opened", called)))).toBe(`${says} was called: operator Ada, witness Wim.`);
  });

  it("tells six names and counts the others", () => {
    const accounts = Array.from({ length: 8 }, (_, at) => ({ id: `c${at}`, title: `T${at}`, system: "", factors: [] }));
    const record = recordOf(trialDraft("set.planned", { m: 2, n: 3, drill: true, accounts, holders: [] }));
    expect(sentenceOf(record)).toBe(
      "A drill set of 8 accounts was planned, 2 of 3 sheets to open it: T0, T1, T2, T3, T4, T5 and 2 more.",
    );
  });

  it("says of an abandoned ceremony why, and of a completed one only that", () => {
    const closed = (outcome: "completed" | "abandoned", reason: string) =>
      sentenceOf(recordOf(trialDraft("ceremony.closed", { outcome }, { reason })));
    expect(closed("abandoned", "Fire alarm")).toBe("The ceremony was abandoned: “Fire alarm”.");
    expect(closed("abandoned", "Fire alarm.")).toBe("The ceremony was abandoned: “Fire alarm.”");
    expect(closed("completed", "")).toBe("The ceremony came to its end.");
  });

  it("leaves names as they stand", () => {
    const body = { name: "<b>Ana</b>", role: "=1+1", place: "@x" };
    expect(sentenceOf(recordOf(trialDraft("custodian.joined", body)))).toBe("<b>Ana</b>, =1+1, @x, became a custodian.");
  });
});

describe("whom a record names", () => {
  it("each once: actors, approvers and the people of the body", () => {
    const body = { name: "Ana Silva", role: "Engineer", place: "Safe" };
    const record = recordOf(
      trialDraft("custodian.joined", body, {
        actors: [{ id: "Ada Example", role: "operator" }],
        approvers: ["Bo", "Ada Example"],
      }),
    );
    expect(peopleOf(record)).toEqual(["Ada Example", "Bo", "Ana Silva"]);
  });

  it("the people of a round, and whoever moved", () => {
    const round = {
      how: "on-paper",
      started: "2026-11-20T09:00:00Z",
      finished: "2026-11-20T11:00:00Z",
      sets: [],
      bags: 0,
    } as const;
    const actors = { actors: [] };
    expect(peopleOf(recordOf(trialDraft("round.held", { ...round, people: ["Ana", "Bo"] }, actors)))).toEqual(["Ana", "Bo"]);
    const moved = trialDraft("custodian.moved", { name: "Ana", role: "CFO", place: "Safe" }, { ...actors, reason: "moved" });
    expect(peopleOf(recordOf(moved))).toEqual(["Ana"]);
  });

  it("nobody who has no name, and nobody twice, in any record", () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVENTS).chain(arbitraryRecord), (record) => {
        const people = peopleOf(record);
        expect(people).not.toContain("");
        expect(new Set(people).size).toBe(people.length);
        for (const { id } of record.actors) expect(people).toContain(id);
      }),
      { numRuns: 60 },
    );
  });
});

it("every event has a title of its own", () => {
  const titles = EVENTS.map(eventTitle);
  expect(new Set(titles).size).toBe(EVENTS.length);
  for (const title of titles) expect(title).toMatch(/^[A-Z][a-z -]+$/);
});
