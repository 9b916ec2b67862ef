import { describe, expect, it } from "vitest";
import type { JournalRecord } from "../../../../core/record/record.ts";
import { headCode } from "../../../../core/record/head-code.ts";
import { type DrillReportContent, drillReportHtml, heldDrills } from "../../../../core/sheet/drill-report.ts";
import { DRILLS_SHOWN } from "../../../../core/sheet/drill-report-layout.ts";
import { escapeHtml } from "../../../../core/sheet/markup.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { ATTACK, expectHarmless, NO_TYPEFACE } from "../../../support/harmless-document.ts";
import { pagesOf, textOf } from "../../../support/html-text.ts";
import { TRIAL_FORM, trialDrill } from "../../../support/trial-form.ts";

const before = (count: number) => Array.from({ length: count }, (_, index) => trialDrill(index));
const report = (change: Partial<DrillReportContent> = {}): DrillReportContent => ({
  ...TRIAL_FORM,
  drill: trialDrill(5, { note: "The door stuck." }),
  operator: "Olga Petrova",
  witness: "Wim Jansen",
  approvers: ["Cleo Brown", "Dario Conti"],
  before: before(5),
  ...change,
});
const made = (change: Partial<DrillReportContent> = {}) => drillReportHtml(report(change), "a4", NO_TYPEFACE);
const rowsOf = (html: string) =>
  html
    .split("<tr>")
    .slice(2)
    .map((row) => textOf(row.split("</tr>")[0] ?? "").trim());

describe("the report of a drill", () => {
  it("says what the record says, and that the record of that number is the original", () => {
    const text = textOf(made());
    expect(text).toContain("The original of this report is record 15 of the journal, signed by operator and witness.");
    const said = [
      "Minutes to the quorum 55",
      "Minutes to the first login 85",
      "Mistakes 2",
      "Outcome passed",
      "The door stuck.",
    ];
    const people = ["Olga Petrova", "Wim Jansen", "Cleo Brown, Dario Conti", "Example Trust", "DWKX ERCU"];
    for (const one of [...said, ...people, "15 April 2021, 09:00 UTC", headCode(TRIAL_FORM.journal)])
      expect(text).toContain(one);
    expect(text.match(/Signature/g)).toHaveLength(2);
  });

  it("compares it with those before: a row each, the newest first, and their median", () => {
    const rows = rowsOf(made());
    expect(rows).toHaveLength(7);
    expect(rows[0]).toMatch(/^15 April 2021 15 .* 55 85 2 passed$/);
    expect(rows[5]).toMatch(/^15 January 2020 10 .* 60 90 0 passed$/);
    // Of 60, 59, 58, 57, 56 and 0, 1, 2, 0, 1.
    expect(rows[6]).toBe("Median before 58 88 1");
    expect(rowsOf(made({ before: before(4) })).at(-1)).toBe("Median before 58.5 88.5 0.5");
  });

  it("shows the last ones and counts the others", () => {
    const html = made({ drill: trialDrill(29), before: before(29) });
    expect(rowsOf(html)).toHaveLength(DRILLS_SHOWN + 1);
    expect(textOf(html)).toContain(`${30 - DRILLS_SHOWN} earlier drills are in the journal.`);
    expect(textOf(made({ before: [] }))).toContain("No drill was recorded before this one.");
    expect(textOf(made({ before: before(DRILLS_SHOWN) }))).toContain("1 earlier drill is in the journal.");
  });

  it("draws bars as high as the minutes, two for each drill, the oldest at the left", () => {
    const html = made({
      drill: trialDrill(1, { quorumMinutes: 25, loginMinutes: 50 }),
      before: [trialDrill(0, { quorumMinutes: 100, loginMinutes: 100 })],
    });
    const bars = [...html.matchAll(/<rect class="(quorum|login)" x="([\d.]+)" y="[\d.]+" width="\d+" height="([\d.]+)"/g)]
      .map(([, look, left, height]) => ({ look, left: Number(left), height: Number(height) }))
      // Behind the two of the key.
      .slice(2);
    expect(bars.map(({ look }) => look)).toEqual(["quorum", "login", "quorum", "login"]);
    expect(bars.map(({ left }) => left)).toEqual(bars.map(({ left }) => left).toSorted((one, other) => one - other));
    const [whole = 0, , quarter = 0, half = 0] = bars.map(({ height }) => height);
    expect([quarter / whole, half / whole]).toEqual([expect.closeTo(0.25, 3), expect.closeTo(0.5, 3)]);
  });

  it("has a dash where nobody measured, and says which failed", () => {
    const html = made({ drill: trialDrill(5, { loginMinutes: null, outcome: "failed" }), before: [] });
    expect(textOf(html)).toContain("Minutes to the first login –");
    expect(rowsOf(html)[0]).toMatch(/ 55 – 2 failed$/);
    expect(html.match(/class="failed"/g)).toHaveLength(1);
    const bare = made({ drill: trialDrill(5, { quorumMinutes: null, loginMinutes: null, set: null }), before: [] });
    expect(bare).not.toContain("NaN");
  });

  it("is one page, marked as a drill's", () => {
    const [page = "", ...others] = pagesOf(made({ before: before(30) }));
    expect(others).toEqual([]);
    expect(page).toContain('class="drill-border"');
  });

  it("runs nothing, fetches nothing, and takes names as text", () => {
    const html = made({
      organisation: ATTACK,
      operator: ATTACK,
      witness: ATTACK,
      approvers: [ATTACK],
      drill: trialDrill(5, { note: ATTACK }),
    });
    expectHarmless(html);
    // Operator and witness sign, too.
    expect(html.split(escapeHtml(ATTACK))).toHaveLength(8);
  });

  it.each<[string, Partial<DrillReportContent>, string]>([
    ["a record after the journal's last", { drill: trialDrill(5, { record: 62 }) }, "fault.print-back record"],
    ["a set that is none", { before: [trialDrill(0, { set: "X" })] }, "fault.print-back set"],
    ["a time that is none", { drill: trialDrill(5, { started: "then" }) }, "fault.print-back time"],
    ["minutes below zero", { drill: trialDrill(5, { quorumMinutes: -1 }) }, "fault.print-back numbers"],
    ["a remark of 401 characters", { drill: trialDrill(5, { note: "r".repeat(401) }) }, "fault.print-back note"],
    ["a name with a bidi control", { witness: "\u202emiW" }, "unreadable.name witness"],
    ["an approver with a line end", { approvers: ["a\nb"] }, "unreadable.name approver"],
  ])("is not made with %s", (_, change, refusal) => {
    expect(refusalOf(() => made(change))).toBe(refusal);
  });
});

describe("the drills of a journal", () => {
  it("are its records of that event, with their numbers, and nothing else", () => {
    const body = {
      started: "2026-11-22T02:00:00Z",
      quorumMinutes: 14,
      loginMinutes: null,
      mistakes: 1,
      outcome: "passed",
      note: "",
    };
    const records = [
      { seq: 4, event: "exception", set: null, time: "2026-11-22T03:00:00Z", body: { what: "other", step: "x", note: "" } },
      { seq: 5, event: "drill.held", set: "DWKXERCU", time: "2026-11-22T03:00:00Z", body },
    ] as unknown as readonly JournalRecord[];
    expect(heldDrills(records)).toEqual([{ ...body, record: 5, set: "DWKXERCU", time: "2026-11-22T03:00:00Z" }]);
  });
});
