import { describe, expect, it } from "vitest";
import { current, type Ceremony } from "../../../../core/ceremony/ceremony.ts";
import { abandonRecords, deathRecord, evidenceOf, exceptionRecord } from "../../../../core/ceremony/evidence.ts";
import { pagesOfSheet } from "../../../../core/ceremony/evidence-of-sealing.ts";
import { abandon, answer, halt, loseVault } from "../../../../core/ceremony/machine.ts";
import { stepOf } from "../../../../core/ceremony/script.ts";
import { unsignedSheets } from "../../../../core/ceremony/unsigned-sheets.ts";
import type { CeremonyKind, StepId } from "../../../../core/ceremony/step.ts";
import type { Answers } from "../../../../core/ceremony/answers.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { readRecord, recordBytes, type RecordDraft } from "../../../../core/record/record.ts";
import {
  allHolds,
  answerAt,
  ceremonyAt,
  CHECKED,
  goodAnswer,
  goodAnswers,
  REASON,
  SET,
  step,
  wholeWay,
} from "../../../support/ceremony-flow.ts";

const NOW = { time: "2026-11-22T03:06:00Z", app: "0.1.0", platform: "linux-x64", rehearsal: false } as const;
/** A book that has the manifest of one set and knows one of its bags. */
const BOOK = {
  manifestOf: (set: string) => (set === SET ? "cd".repeat(32) : null),
  keeperOf: (bag: string, set: string | null) => (bag === "TE-1001" && set === SET ? "Ana Silva" : ""),
  bagOf: (set: string, x: number) => (set === SET ? `TE-${1000 + x}` : ""),
  isCustodian: (name: string) => name === "Ana Silva",
};

/** Records of one answer, each of which a book would take. */
function evidence(ceremony: Ceremony, given = goodAnswer(ceremony)): readonly RecordDraft[] {
  const records = evidenceOf(answer(ceremony, given, allHolds), given, NOW);
  for (const record of records) expect(readRecord(recordBytes(record, EMPTY_JOURNAL))).toMatchObject(record);
  return records;
}

function evidenceAt<S extends StepId>(kind: CeremonyKind, id: S, change: Partial<Answers[S]> = {}, item?: number) {
  const ceremony = ceremonyAt(kind, false, id, item);
  const at = current(ceremony) ?? expect.unreachable();
  return evidence(ceremony, answerAt({ step: id, item: at.item }, { ...goodAnswers(ceremony.facts, at.item)[id], ...change }));
}

const events = (records: readonly RecordDraft[]) => records.map(({ event }) => event);
const bodies = (records: readonly RecordDraft[]) => records.map(({ body }) => body);

describe("evidenceOf", () => {
  describe.each(["sealing", "break-glass", "recording"] as const)("%s", (kind) => {
    const way = wholeWay(kind, false).slice(0, -1);

    it.each(way.map((ceremony) => ({ ceremony, at: current(ceremony) })))(
      "of $at.step $at.item is what its step names",
      ({ ceremony, at }) => {
        const named = at === null ? [] : stepOf(kind, at.step)?.evidence;
        // Which event is recorded is for people to say; last of all, that there is none.
        const told = at?.step === "events" ? (at.item === 0 ? ["seal.checked"] : []) : named;
        expect([...new Set(events(evidence(ceremony)))]).toEqual(told);
      },
    );

    it("is of a drill and of a rehearsal, where it is", () => {
      const records = wholeWay(kind, true)
        .slice(0, -1)
        .flatMap((ceremony) => evidenceOf(step(ceremony), goodAnswer(ceremony), { ...NOW, rehearsal: true }));
      expect(records.filter(({ environment }) => !environment.rehearsal)).toEqual([]);
      expect(records.find(({ event }) => event === "ceremony.opened")?.body).toMatchObject({ ceremony: kind, drill: true });
    });
  });

  it("says who, when and on what machine", () => {
    const [opened] = evidenceAt("sealing", "date");
    expect(opened).toMatchObject({
      time: NOW.time,
      timeSource: "attested",
      set: null,
      manifest: null,
      actors: [
        { id: "AAAAAAAA", role: "operator" },
        { id: "BBBBBBBB", role: "witness" },
      ],
      environment: { app: "0.1.0", platform: "linux-x64", rehearsal: false, checks: [{ id: "network" }, { id: "swap" }] },
    });
  });

  it("names the custodian of the sheet, and the set", () => {
    const [bag] = evidenceAt("sealing", "bag", {}, 2);
    expect(bag).toMatchObject({
      set: SET,
      manifest: "ab".repeat(32),
      body: { x: 2, bag: "TE-1002", custodian: "Bob Stone", place: "Bank in Porto" },
    });
    expect(bag?.actors).toContainEqual({ id: "Bob Stone", role: "custodian" });
  });

  it("says how it was proved that a credential is installed", () => {
    expect(bodies(evidenceAt("sealing", "install", {}, 1))).toEqual([
      { credentials: [{ id: "c2", proof: "codes", codes: 2, reason: "" }] },
    ]);
    expect(bodies(evidenceAt("sealing", "install", {}, 2))).toEqual([
      { credentials: [{ id: "c3", proof: "already", codes: 0, reason: "was installed before" }] },
    ]);
  });

  it("tells accounts and holders of the plan, and no user name", () => {
    const [planned] = evidenceAt("sealing", "policy");
    expect(planned?.body).toMatchObject({
      m: 2,
      n: 3,
      accounts: [
        { id: "c1", factors: ["password"] },
        { id: "c2", factors: ["totp"] },
        { id: "c3", factors: ["private-key", "certificate"] },
      ],
      holders: [{ x: 1, custodian: "Ana Silva" }, { x: 2 }, { x: 3 }],
    });
    expect(JSON.stringify(planned)).not.toContain("admin");
  });

  it("says which printer, and how many pages", () => {
    expect(bodies(evidenceAt("sealing", "print"))).toEqual([{ x: 1, printer: "Office", pages: 3 }]);
    expect([1, 2, 3, 8, 9, 16].map(pagesOfSheet)).toEqual([2, 2, 3, 3, 4, 5]);
  });

  it("tells of a sheet that is printed again, with the reason", () => {
    const records = evidenceAt("sealing", "read-back", { result: "reprint", reason: REASON });
    expect(records).toMatchObject([{ event: "exception", body: { what: "sheet-spoiled", step: "read-back", note: REASON } }]);
  });

  it("records each accepted warning by itself, at the first record that can be", () => {
    const found = [
      { id: "network", result: "pass", count: 0 },
      { id: "swap", result: "warn", count: 512 },
    ] as const;
    const warned = ceremonyAt("sealing", false, "machine-checks");
    const checked = answer(
      warned,
      answerAt({ step: "machine-checks", item: 0 }, { found, acceptances: [{ rule: "swap", reason: REASON }] }),
      allHolds,
    );
    const off = { time: "2026-11-22T03:05:00Z", off: 999, acceptances: [{ rule: "D1", reason: REASON }] };
    const records = evidence(checked, answerAt({ step: "date", item: 0 }, off));
    expect(records).toMatchObject([
      { event: "ceremony.opened" },
      { event: "override", reason: REASON, body: { rule: "swap", step: "machine-checks" } },
      { event: "override", reason: REASON, body: { rule: "D1", step: "date" } },
    ]);
  });

  it("repeats what was accepted in the record of the sealed set", () => {
    const acceptances = [{ rule: "C2", reason: REASON }];
    const policy = ceremonyAt("sealing", false, "policy");
    expect(events(evidence(policy, answerAt({ step: "policy", item: 0 }, { m: 3, acceptances })))).toEqual([
      "set.planned",
      "override",
    ]);
    const ready = ceremonyAt("sealing", false, "sign");
    const signed = evidence({ ...ready, facts: { ...ready.facts, policy: { m: 3, n: 3, acceptances } } });
    expect(bodies(signed)).toMatchObject([{ m: 3, n: 3, accepted: acceptances }]);
  });

  it("records the request with ticket, reason, approvers and whether people were told", () => {
    const [requested, ...overrides] = evidenceAt("break-glass", "message", { told: false, reason: REASON });
    expect(requested).toMatchObject({
      set: SET,
      ticket: "INC-1",
      reason: "identity provider is down",
      approvers: ["Dora Ek", "Emil Fuchs"],
      body: { classification: "emergency", message: { told: false, reason: REASON } },
    });
    expect(overrides).toEqual([]);
  });

  it("tells of missing approvers", () => {
    const asked = ceremonyAt("break-glass", false, "approvers");
    const alone = { names: [], acceptances: [{ rule: "approvers", reason: REASON }] };
    const message = answer(asked, answerAt({ step: "approvers", item: 0 }, alone), allHolds);
    expect(evidence(message)).toMatchObject([
      { approvers: [] },
      { event: "override", reason: REASON, body: { rule: "approvers", step: "approvers" } },
    ]);
  });

  it("has a record for each bag", () => {
    expect(bodies(evidenceAt("break-glass", "bags"))).toEqual([
      { bag: "TE-1001", look: "intact", x: 1, custodian: "" },
      { bag: "TE-1003", look: "opened", x: null, custodian: "" },
    ]);
  });

  it("names what the book has: the manifest beside the set, and who keeps the bag", () => {
    const now = { ...NOW, book: BOOK };
    const bags = ceremonyAt("break-glass", false, "bags");
    const records = evidenceOf(step(bags), goodAnswer(bags), now);
    expect(bodies(records)).toMatchObject([{ custodian: "Ana Silva" }, { custodian: "" }]);
    const every = wholeWay("break-glass", false).slice(0, -1);
    const all = every.flatMap((ceremony) => evidenceOf(step(ceremony), goodAnswer(ceremony), now));
    const withSet = all.filter(({ set }) => set !== null);
    expect(withSet.length).toBeGreaterThan(5);
    expect(withSet.filter(({ set, manifest }) => set !== SET || manifest !== "cd".repeat(32))).toEqual([]);
    // The one that is being sealed is not in the book yet.
    const print = ceremonyAt("sealing", false, "print");
    expect(evidenceOf(step(print), goodAnswer(print), now)[0]?.manifest).toBe("ab".repeat(32));
  });

  it("has a record for each receipt, with bag and place", () => {
    const records = evidenceAt("sealing", "receipts");
    expect(records[1]).toMatchObject({
      event: "custody.accepted",
      set: SET,
      body: { x: 2, bag: "TE-1002", custodian: "Bob Stone", place: "Bank in Porto" },
    });
    expect(records[1]?.actors).toContainEqual({ id: "Bob Stone", role: "custodian" });
    expect(records).toHaveLength(3);
  });

  it("is the event itself in a recording, with the manifest of its set; none at its end", () => {
    const events = ceremonyAt("recording", false, "events");
    const given = answerAt({ step: "events", item: 0 }, { event: CHECKED });
    const after = answer(events, given, allHolds);
    const records = evidenceOf(after, given, { ...NOW, book: BOOK });
    const { event, set, reason, ticket, approvers, body } = CHECKED;
    expect(records).toMatchObject([{ event, set, reason, ticket, approvers, body, manifest: "cd".repeat(32) }]);
    expect(records[0]?.actors).toEqual([
      { id: "AAAAAAAA", role: "operator" },
      { id: "BBBBBBBB", role: "witness" },
    ]);
    for (const record of records) expect(readRecord(recordBytes(record, EMPTY_JOURNAL))).toMatchObject(record);
    expect(evidence(after, answerAt({ step: "events", item: 1 }, { event: null }))).toEqual([]);
  });

  it("says why an unauthenticated result was accepted", () => {
    expect(evidenceAt("break-glass", "shares", { trust: "unauthenticated", reason: REASON })).toMatchObject([
      { reason: REASON, body: { trust: "unauthenticated", used: [1, 3], aside: [{ sheet: 2, code: "mismatched.share" }] } },
    ]);
  });

  it("has a record for each credential that was shown, also when paper names it oddly", () => {
    const shown = ["a b", "password", "ein Feld", "noch eins"].map((field) => ({ account: "c1", field }));
    const odd = { account: "c 9", field: "password" };
    const extension = { minutes: 10, reason: REASON };
    expect(
      evidenceAt("break-glass", "reveal", { minutes: 70, extensions: [extension], fields: [...shown, odd] }),
    ).toMatchObject([
      { body: { id: "c1", fields: ["unnamed-field", "password"], seconds: 4200 } },
      { body: { id: "credential-0", fields: ["password"], seconds: 4200 } },
      { event: "override", reason: REASON, body: { rule: "reveal-time", step: "reveal" } },
    ]);
    const all = Array.from({ length: 45 }, (_, at) => ({ account: "c1", field: `f${at}` }));
    const sizes = evidenceAt("break-glass", "reveal", { fields: all }).map(({ body }) =>
      "fields" in body ? body.fields.length : 0,
    );
    expect(sizes).toEqual([20, 20, 5]);
  });
});

describe("exceptionRecord and abandonRecords", () => {
  const exception = { kind: "person-left", note: "called away", at: NOW.time } as const;

  it.each(
    [...wholeWay("sealing", false), ...wholeWay("break-glass", true), ...wholeWay("recording", true)].map(
      (ceremony) => [ceremony.done.length, ceremony] as const,
    ),
  )("can be written after %i answers", (_, ceremony) => {
    const records = [exceptionRecord(ceremony, exception, NOW), ...abandonRecords(ceremony, REASON, NOW)];
    for (const record of records) expect(readRecord(recordBytes(record, EMPTY_JOURNAL))).toMatchObject(record);
  });

  it("name the step, and the same one before and after the halt", () => {
    const ceremony = ceremonyAt("sealing", false, "print", 2);
    const record = exceptionRecord(ceremony, exception, NOW);
    expect(record.body).toEqual({ what: "person-left", step: "print", note: "called away" });
    expect(exceptionRecord(halt(ceremony, exception), exception, NOW)).toEqual(record);
  });

  it("are of the machine's clock as long as nobody asserted a date", () => {
    expect(exceptionRecord(ceremonyAt("sealing", false, "date"), exception, NOW).timeSource).toBe("machine");
  });

  it("give the reason for which it was given up", () => {
    const ceremony = ceremonyAt("sealing", false, "policy");
    expect(abandonRecords(abandon(ceremony, REASON), REASON, NOW)).toMatchObject([
      { reason: REASON, body: { outcome: "abandoned" } },
    ]);
  });

  it("name the sheets of a set that is never signed, and none that is", () => {
    const note = `Never signed, to be destroyed: set ${SET}, sheets 1 (bag TE-1001), 2.`;
    const ceremony = ceremonyAt("sealing", false, "read-back", 2);
    expect(bodies(abandonRecords(ceremony, REASON, NOW))).toEqual([
      { what: "sheets-left", step: "read-back", note },
      { outcome: "abandoned" },
    ]);
    expect(deathRecord(ceremony, loseVault(ceremony, NOW.time), NOW.time, NOW).body).toMatchObject({ note });
    // All is read back: only the keys have to be opened again.
    const bagging = ceremonyAt("sealing", false, "bag", 3);
    expect(deathRecord(bagging, loseVault(bagging, NOW.time), NOW.time, NOW).body).toMatchObject({ note: "" });
    expect(abandonRecords(ceremonyAt("sealing", false, "labels"), REASON, NOW)).toHaveLength(1);
    expect(abandonRecords(ceremonyAt("sealing", false, "receipts"), REASON, NOW)).toHaveLength(1);
  });

  it("count the bags that a note has no room for", () => {
    const { facts, done } = ceremonyAt("sealing", false, "labels");
    const sheets = Array.from({ length: 15 }, (_, index) => {
      return {
        x: index + 1,
        printed: { printer: "Office", copies: 1 },
        readBack: null,
        bag: `B${"0".repeat(38)}${index % 10}`,
      };
    });
    const note = unsignedSheets({ facts: { ...facts, sheets }, done });
    expect(note).toMatch(/ and \d+ more\.$/);
    expect(note.length).toBeLessThanOrEqual(400);
    expect(note.length).toBeGreaterThan(340);
  });
});
