import { describe, expect, it } from "vitest";
import { current, type Ceremony } from "../../../../core/ceremony/ceremony.ts";
import { abandonRecord, evidenceOf, exceptionRecord } from "../../../../core/ceremony/evidence.ts";
import { pagesOfSheet } from "../../../../core/ceremony/evidence-of-sealing.ts";
import { abandon, answer, halt } from "../../../../core/ceremony/machine.ts";
import { stepOf } from "../../../../core/ceremony/script.ts";
import type { CeremonyKind, StepId } from "../../../../core/ceremony/step.ts";
import type { Answers } from "../../../../core/ceremony/answers.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { readRecord, recordBytes, type RecordDraft } from "../../../../core/record/record.ts";
import {
  allHolds,
  answerAt,
  ceremonyAt,
  goodAnswer,
  goodAnswers,
  REASON,
  SET,
  step,
  wholeWay,
} from "../../../support/ceremony-flow.ts";

const NOW = { time: "2026-11-22T03:06:00Z", app: "0.1.0", platform: "linux-x64", rehearsal: false } as const;

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
  describe.each(["sealing", "break-glass"] as const)("%s", (kind) => {
    const way = wholeWay(kind, false).slice(0, -1);

    it.each(way.map((ceremony) => ({ ceremony, at: current(ceremony) })))(
      "of $at.step $at.item is what its step names",
      ({ ceremony, at }) => {
        const named = at === null ? [] : stepOf(kind, at.step)?.evidence;
        expect([...new Set(events(evidence(ceremony)))]).toEqual(named);
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
      { bag: "TE-1001", look: "intact", x: 1 },
      { bag: "TE-1003", look: "opened", x: null },
    ]);
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

describe("exceptionRecord and abandonRecord", () => {
  const exception = { kind: "person-left", note: "called away", at: NOW.time } as const;

  it.each(
    [...wholeWay("sealing", false), ...wholeWay("break-glass", true)].map(
      (ceremony) => [ceremony.done.length, ceremony] as const,
    ),
  )("can be written after %i answers", (_, ceremony) => {
    const records = [exceptionRecord(ceremony, exception, NOW), abandonRecord(ceremony, REASON, NOW)];
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
    const ceremony = ceremonyAt("sealing", false, "print", 2);
    expect(abandonRecord(abandon(ceremony, REASON), REASON, NOW)).toMatchObject({
      reason: REASON,
      body: { outcome: "abandoned" },
    });
  });
});
