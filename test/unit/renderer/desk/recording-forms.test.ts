import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventMisfit } from "../../../../core/ceremony/recorded-event.ts";
import { RECORDABLE_EVENTS, type RecordableEvent } from "../../../../core/ceremony/facts.ts";
import { DERIVED_FIELDS } from "../../../../core/contract/recording-form.ts";
import { RECORD_EVENTS } from "../../../../core/record/record-events.ts";
import type { Shape } from "../../../../core/record/shape.ts";
import { derivedLines } from "../../../../renderer/desk/recording/derived-lines.ts";
import { eventOfDraft } from "../../../../renderer/desk/recording/event-of-draft.ts";
import { filledIn } from "../../../../renderer/desk/recording/filled-in.ts";
import { problemLines } from "../../../../renderer/desk/recording/problem-lines.ts";
import { toldEvent } from "../../../../renderer/desk/recording/told-event.ts";
import { begunDraft, blank, bodyOf, type Draft, type Typed } from "../../../../renderer/desk/recording/typed.ts";
import { GROUPS, RECORDED, RECORDING } from "../../../../renderer/text/desk-recording.ts";
import { deskBook, SETS } from "../../../support/desk-book.ts";

const TIME = { date: "2026-11-22", time: "03:05", offset: "+01:00" };

/** What a person may type for a value of that shape. */
function typedFor(shape: Shape): fc.Arbitrary<Typed> {
  switch (shape.is) {
    case "text":
      return fc.constantFrom("Ada Example", "  two\nlines\tof  text ", "Çağla", ...(shape.least === 0 ? [""] : []));
    case "pattern":
      return fc.constantFrom(...["MZXW6YTB", "c1", "0".repeat(64)].filter((text) => shape.pattern.test(text)));
    case "word":
      return fc.constantFrom(...shape.of);
    case "integer":
      return fc.integer({ min: shape.least, max: shape.most }).map((number) => ` ${number}`);
    case "flag":
      return fc.boolean();
    case "time":
      return fc.constant(TIME);
    case "nullable":
      return fc.oneof(typedFor(shape.of), fc.constant(blank(shape.of)));
    case "list":
      return fc.array(typedFor(shape.of), { maxLength: Math.min(shape.most, 4) });
    case "fields":
      return fc.record(Object.fromEntries(Object.entries(shape.of).map(([field, of]) => [field, typedFor(of)])));
  }
}

const draftOf = (event: RecordableEvent): fc.Arbitrary<Draft> =>
  fc.record(Object.fromEntries(Object.entries(bodyOf(event)).map(([field, of]) => [field, typedFor(of)]))).map((body) => ({
    ...begunDraft(event),
    set: "MZXW6YTB",
    reason: " because\nof it ",
    ticket: "T-1",
    approvers: ["Vera", " "],
    body,
  }));

describe("the form of every event", () => {
  it.each(RECORDABLE_EVENTS)("%s: what is typed well is of the event’s shape", (event) => {
    fc.assert(
      fc.property(draftOf(event), (draft) => {
        const told = eventOfDraft(draft, undefined);
        expect([...told.problems]).toEqual([]);
        expect(eventMisfit(told.event)).toBeNull();
        expect([told.event.reason, told.event.approvers]).toEqual(["because of it", ["Vera"]]);
      }),
      { numRuns: 30 },
    );
  });

  it.each(RECORDABLE_EVENTS)("%s: what is missing is named by its label, and then it is not of the shape", (event) => {
    const { event: told, problems } = eventOfDraft(begunDraft(event), undefined);
    expect(problems.size).toBeGreaterThan(0);
    expect(eventMisfit(told)).not.toBeNull();
    for (const line of problemLines(event, problems)) expect(line).toMatch(/^[A-Z].+: [A-Z].+\.$/);
  });

  it.each(RECORDABLE_EVENTS)("%s: the witness reads every field that was typed, and none that the journal adds", (event) => {
    const [draft] = fc.sample(draftOf(event), { numRuns: 1, seed: 7 });
    if (draft === undefined) throw new Error("no draft");
    const lines = toldEvent(eventOfDraft(draft, undefined).event, SETS);
    const labels = lines.map(([label]) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const [field, text] of Object.entries(RECORDED[event].fields)) {
      const shape = bodyOf(event)[field];
      const isEmptyList = shape?.is === "list" && shape.of.is === "fields" && JSON.stringify(draft.body[field]) === "[]";
      if (!isEmptyList) expect(labels.some((label) => label.startsWith(text.label))).toBe(true);
    }
    expect(labels).toEqual(expect.arrayContaining([RECORDING.form.set, RECORDING.form.reason]));
  });

  it("is offered once, in one group", () => {
    expect(GROUPS.flatMap(({ events }) => [...events]).toSorted()).toEqual([...RECORDABLE_EVENTS].toSorted());
    const titles = RECORDABLE_EVENTS.map((event) => RECORDED[event].title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it("asks for every field but those that the journal tells", () => {
    for (const event of RECORDABLE_EVENTS) {
      const derived: { readonly [E in RecordableEvent]?: readonly string[] } = DERIVED_FIELDS;
      const all = [...Object.keys(RECORDED[event].fields), ...(derived[event] ?? [])];
      expect(all.toSorted()).toEqual(Object.keys(RECORD_EVENTS[event].body).toSorted());
    }
  });
});

describe("what was typed", () => {
  const checked = (body: Draft["body"]): Draft => ({ ...begunDraft("seal.checked"), set: "MZXW6YTB", body });
  const good = { level: "L1", result: "intact", x: "2", bag: "CH-1", custodian: "", place: "", note: "" };

  it("is one line in NFC, with one space for many", () => {
    const { event } = eventOfDraft(checked({ ...good, note: " a\u0301  b\r\nc " }), undefined);
    expect(event.body).toMatchObject({ note: "á b c", x: 2 });
  });

  it.each(["0", "16", "-1", "1.5", "2e1", "", " ", "zwei", "99999999999999999999"])("is no sheet's number: '%s'", (x) => {
    const { problems, event } = eventOfDraft(checked({ ...good, x }), undefined);
    if (x.trim() === "") expect(event.body).toMatchObject({ x: null });
    else expect([...problems]).toEqual([["body.x", RECORDING.problems.sheet]]);
  });

  it.each([
    ["", "03:05", "+01:00"],
    ["22.11.2026", "03:05", "+01:00"],
    ["2026-11-22", "3:05", "+01:00"],
    ["2026-11-22", "03:05", "CET"],
  ])("is no time: %s %s %s", (date, time, offset) => {
    const draft = {
      ...begunDraft("incident"),
      reason: "it is",
      body: { ...begunDraft("incident").body, found: { date, time, offset } },
    };
    expect(eventOfDraft(draft, undefined).problems.get("body.found")).toBe(RECORDING.problems.time);
  });

  it("may leave a time empty only where the event may", () => {
    const revoked = {
      ...begunDraft("key.revoked"),
      reason: "left",
      body: { id: "K3J7QWMA", why: "left", since: { date: "", time: "", offset: "" } },
    };
    expect(eventOfDraft(revoked, undefined).event.body).toMatchObject({ since: null });
    const half = { ...revoked, body: { ...revoked.body, since: { date: "2026-11-22", time: "", offset: "" } } };
    expect([...eventOfDraft(half, undefined).problems.keys()]).toEqual(["body.since"]);
  });
});

describe("a set that is chosen", () => {
  const [set] = SETS;
  if (set === undefined) throw new Error("no set");

  it("brings a line for each of its credentials, each tried both ways or explained", () => {
    const draft = filledIn({ ...begunDraft("rotation.completed"), set: set.set }, SETS);
    expect(draft.body["credentials"]).toEqual(
      set.accounts.map(({ id }) => ({ id, newWorks: false, oldRefused: false, how: "" })),
    );
    const proofs = (credentials: Typed) =>
      [...eventOfDraft({ ...draft, body: { ...draft.body, credentials } }, set).problems.keys()].filter((path) =>
        path.startsWith("body.cred"),
      );
    expect(proofs(draft.body["credentials"] ?? [])).toEqual(["body.credentials.0.how", "body.credentials.1.how"]);
    expect(
      proofs([
        { id: "c1", newWorks: true, oldRefused: true, how: "" },
        { id: "c2", newWorks: true, oldRefused: false, how: "the old one is locked out" },
      ]),
    ).toEqual([]);
  });

  it("keeps what was typed for a credential, and forgets it with another set", () => {
    const draft = filledIn({ ...begunDraft("rotation.completed"), set: set.set }, SETS);
    const typed = [
      { id: "c1", newWorks: true, oldRefused: false, how: "tried" },
      { id: "c2", newWorks: false, oldRefused: false, how: "" },
    ];
    const kept = filledIn({ ...draft, body: { ...draft.body, credentials: typed } }, SETS, "cause");
    expect(kept.body["credentials"]).toEqual(typed);
    expect(filledIn({ ...kept, set: "" }, SETS).body["credentials"]).toEqual([]);
  });

  it("brings a line for each of its credentials when it is retired, each disabled or explained", () => {
    const draft = filledIn({ ...begunDraft("set.retired"), set: set.set }, SETS);
    expect(draft.body["credentials"]).toEqual(set.accounts.map(({ id }) => ({ id, disabled: false, how: "" })));
    const problems = (credentials: Typed) => eventOfDraft({ ...draft, body: { ...draft.body, credentials } }, set).problems;
    expect(problems(draft.body["credentials"] ?? []).get("body.credentials.0.how")).toBe(RECORDING.problems.disabled);
    const told = problems([
      { id: "c1", disabled: true, how: "" },
      { id: "c2", disabled: false, how: "its system is gone" },
    ]);
    expect([...told.keys()]).toEqual(["reason"]);
  });

  it("is not waived the rotation of without somebody who approved it", () => {
    const never = { date: "", time: "", offset: "" };
    const draft = { ...begunDraft("rotation.waived"), set: set.set, reason: "no other way", body: { of: "33", until: never } };
    const { problems } = eventOfDraft(draft, set);
    expect(problemLines("rotation.waived", problems)).toEqual([`${RECORDING.form.approvers}: ${RECORDING.problems.approver}`]);
    const approved = eventOfDraft({ ...draft, approvers: ["Vera"] }, set);
    expect([...approved.problems]).toEqual([]);
    expect(approved.event.body).toEqual({ of: 33, until: null });
  });

  it("names the custodian of a sheet, and never the number of its bag", () => {
    const begun = { ...begunDraft("sheet.destroyed"), set: set.set };
    const { body } = filledIn({ ...begun, body: { ...begun.body, x: "2" } }, SETS, "x");
    expect(body).toMatchObject({ x: "2", custodian: "Jonas Weber", bag: "" });
    const typed = { ...body, custodian: "Somebody else" };
    expect(filledIn({ ...begun, body: typed }, SETS, "how").body["custodian"]).toBe("Somebody else");
  });

  it.each(["bag.sealed", "custody.accepted"] as const)("does not say who keeps a sheet from now on: %s", (event) => {
    const begun = { ...begunDraft(event), set: set.set };
    expect(filledIn({ ...begun, body: { ...begun.body, x: "2" } }, SETS, "x").body).toEqual({ ...begun.body, x: "2" });
  });

  it("is the old one of its rotation", () => {
    const { event } = eventOfDraft({ ...begunDraft("rotation.completed"), set: "KRUGKIDR" }, undefined);
    expect([event.set, "from" in event.body && event.body.from]).toEqual(["KRUGKIDR", "KRUGKIDR"]);
  });
});

describe("what the journal adds", () => {
  const lines = (draft: Draft) => derivedLines(eventOfDraft(draft, undefined).event, deskBook()).map(([, value]) => value);

  it("is shown as far as the desk knows it", () => {
    expect(lines({ ...begunDraft("rotation.completed"), set: "KRUGKIDR" })).toEqual(["2", "1, 3", "at least 2"]);
    expect(lines({ ...begunDraft("set.retired"), set: "KRUGKIDR" })).toEqual(["2", "1, 3", "at least 2"]);
    expect(lines({ ...begunDraft("custodian.left"), body: { name: "Jonas Weber" } })).toEqual([
      "MZXW6YTB sheet 2, OBQXG43X sheet 2",
    ]);
    expect(lines({ ...begunDraft("custodian.left"), body: { name: "Nobody" } })).toEqual([RECORDING.form.none]);
    expect(lines(begunDraft("book.exported"))).toEqual(["record 41, as it stands now"]);
    expect(lines(begunDraft("incident"))).toEqual([]);
  });
});
