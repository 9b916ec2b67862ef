import { describe, expect, it } from "vitest";
import { completedEvent } from "../../../../core/ceremony/completed-event.ts";
import { eventMisfit } from "../../../../core/ceremony/recorded-event.ts";
import type { RecordedEvent } from "../../../../core/ceremony/facts.ts";
import { DERIVED_FIELDS } from "../../../../core/contract/recording-form.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { but, event, journalWith, NOW, OLD, YOUNG } from "../../../support/known-journal.ts";

const AT = "2026-11-21T12:00:00Z";
const journal = journalWith();
const credentials = ["c1", "c2"].map((id) => ({ id, newWorks: true, oldRefused: true, how: "" }));
const rotated = event(
  "rotation.completed",
  {
    from: OLD,
    to: YOUNG,
    cause: "leaver",
    credentials,
    started: AT,
    finished: AT,
    destroyed: [],
    out: [],
    needed: 1,
  },
  OLD,
);
const left = event("custodian.left", { name: "Bob Stone", holds: [] });
const copied = event("book.exported", { what: "copy", to: "Auditor", seq: 0, head: "0".repeat(64), note: "" });

/** The event without the fields that the form does not ask for; the old set is asked for beside the body. */
function asked(told: RecordedEvent): RecordedEvent {
  const derived: readonly string[] = Object.entries(DERIVED_FIELDS).find(([name]) => name === told.event)?.[1] ?? [];
  const typed = Object.entries(told.body).filter(([field]) => field === "from" || !derived.includes(field));
  return { ...told, body: Object.fromEntries(typed) } as unknown as RecordedEvent;
}

describe("completedEvent", () => {
  it.each([
    [rotated, { destroyed: [], out: [1, 2, 3], needed: 2 }],
    [left, { holds: [OLD, YOUNG].map((set) => ({ set, x: 2 })) }],
    [copied, journal.head],
  ])("fills in what the form does not ask for: $event", (told, derived) => {
    expect(completedEvent(asked(told), journal, NOW)).toEqual({ ...told, body: { ...told.body, ...derived } });
  });

  it("lets a custodian leave who held a sheet of every set of seven years", () => {
    const [set] = journal.sets;
    const sealing = journal.records.find(({ event: name }) => name === "set.sealed");
    if (set === undefined || sealing === undefined) throw new Error("no set");
    const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const names = Array.from(
      { length: 560 },
      (_, index) => `SEVEN${digits[index >> 10]}${digits[index >> 5]}${digits[index & 31]}`,
    );
    const many = {
      head: journal.head,
      records: [...journal.records, ...names.map((name) => ({ ...sealing, set: name }))],
      sets: names.map((name) => ({ ...set, set: name })),
    };
    const { body } = completedEvent(left, many, NOW);
    expect(body).toMatchObject({ holds: names.map((name) => ({ set: name, x: 2 })) });
    expect(eventMisfit({ ...left, body: { ...body } })).toBeNull();
  });

  it("believes nothing of it that is sent all the same", () => {
    expect(completedEvent(but(left, { holds: [{ set: OLD, x: 3 }] }), journal, NOW).body).toMatchObject({
      holds: [
        { set: OLD, x: 2 },
        { set: YOUNG, x: 2 },
      ],
    });
  });

  it.each([
    ["no event at all", {}, "refused.record event"],
    ["a field that is not asked for", { ...left, body: { ...left.body, more: 1 } }, "refused.record body.unknown field"],
    ["a field that is missing", { ...left, body: {} }, "refused.record body.name"],
    ["no reason where one is needed", { ...left, reason: "" }, "refused.record reason"],
    ["what the journal refuses", but(left, { name: "Nobody" }), "refused.event-no-custodian E16"],
  ])("refuses %s", (_, told, code) => {
    expect(refusalOf(() => completedEvent(told as RecordedEvent, journal, NOW))).toBe(code);
  });

  it("refuses what is larger than any record, before it is due for ever", () => {
    const text = (length: number) => "\u{20000}".repeat(length);
    const reviewed = (length: number) =>
      event(
        "use.reviewed",
        {
          of: 1,
          kind: "review",
          justified: "no",
          rotated: "yes",
          alternatives: text(length),
          logged: text(length),
          lessons: text(length),
          actions: Array.from({ length: 20 }, () => ({ what: text(400), who: "Ana", by: "soon" })),
        },
        OLD,
      );
    expect(refusalOf(() => completedEvent(reviewed(2000), journal, NOW))).toBe("refused.record size");
    expect(refusalOf(() => completedEvent(reviewed(1500), journal, NOW))).toBe("refused.event-opening E17");
  });
});
