import type { JournalRecord } from "../record/record.ts";
import { demand, matches } from "./content-check.ts";
import { placed, sheetDocument } from "./document.ts";
import { drillChart } from "./drill-chart.ts";
import { DRILLS_SHOWN, drillReportBoxes } from "./drill-report-layout.ts";
import { DRILL_REPORT_STYLE } from "./drill-report-style.ts";
import { DRILL_REPORT as SAYS } from "./drill-report-wording.ts";
import { isPrintableText } from "../encoding/printable-name.ts";
import { isRfc3339 } from "../encoding/rfc3339.ts";
import { checkForm, checkNames, type FormContent } from "./form-check.ts";
import { formPages } from "./form-frame.ts";
import { dateInWords, dayInWords } from "./in-words.ts";
import { journalHead } from "./journal-head.ts";
import { markup, type Markup, type Printable } from "./markup.ts";
import { type Paper, printedArea } from "./paper.ts";
import { grouped, line } from "./pieces.ts";
import { table } from "./table.ts";
import type { SheetTypeface } from "./typeface.ts";
import { NAME } from "./wording.ts";

/** One drill as its record tells. */
export interface HeldDrill {
  /** The number of the record. */
  readonly record: number;
  readonly set: string | null;
  /** RFC 3339: when it was recorded, and when it began. */
  readonly time: string;
  readonly started: string;
  /** Null where nobody measured. */
  readonly quorumMinutes: number | null;
  readonly loginMinutes: number | null;
  readonly mistakes: number;
  readonly outcome: "passed" | "failed";
  readonly note: string;
}

/** What the report of a drill says, none of it secret. */
export interface DrillReportContent extends FormContent {
  readonly drill: HeldDrill;
  /** Names; "" where nobody is known. */
  readonly operator: string;
  readonly witness: string;
  readonly approvers: readonly string[];
  /** The drills before it, the oldest first. */
  readonly before: readonly HeldDrill[];
}

/** The drills that a journal tells of, in its order. */
export function heldDrills(records: readonly JournalRecord[]): readonly HeldDrill[] {
  return records.flatMap(({ event, seq, set, time, body }) => {
    return event === "drill.held" ? [{ ...body, record: seq, set, time }] : [];
  });
}

/**
 * The report of a drill on one page, as one self-contained HTML document without script: times, mistakes and outcome, the drills before it as a
 * picture and as a table, and room for signatures. It says that the signed record is the original. Holds no secret. Fails with `unreadable.name`
 * and `fault.print-back`.
 */
export function drillReportHtml(content: DrillReportContent, paper: Paper, typeface: SheetTypeface): string {
  check(content);
  const { drill, before, journal, printed, appVersion } = content;
  const body = markup`${placed("title", markup`<h1>${SAYS.title}</h1><p>${SAYS.original(drill.record)}</p>`, "report-title")}
    ${placed("numbers", numbers(drill), "identity")}${placed("facts", facts(content), "lines report-facts")}
    ${placed("note", markup`<h2>${SAYS.note}</h2><p>${drill.note === "" ? SAYS.noNote : drill.note}</p>`, "report-note")}
    ${placed("trend", trend([...before, drill], printedArea(paper).width), "report-trend")}
    ${placed("drills", drills(drill, before), "report-drills")}${placed("signed", signed(content), "report-signed")}
    ${placed("journal", journalHead(journal), "journal")}`;
  const frame = { side: SAYS.side, what: SAYS.what(drill.record), drill: true, printed, appVersion };
  const title = `${NAME}, ${SAYS.title}`;
  return sheetDocument(title, paper, drillReportBoxes(paper), typeface, formPages(frame, [body], paper), DRILL_REPORT_STYLE);
}

function check(content: DrillReportContent): void {
  checkForm(content);
  const { drill, before, operator, witness, approvers, journal } = content;
  checkNames({ operator, witness });
  for (const approver of approvers) checkNames({ approver });
  for (const { record, set, time, started, mistakes, quorumMinutes, loginMinutes } of [...before, drill]) {
    demand("record", Number.isInteger(record) && record >= 1 && record <= journal.seq);
    demand("set", set === null || matches(set, "[A-Z2-7]{8}"));
    demand("time", isRfc3339(time) && isRfc3339(started));
    demand(
      "numbers",
      [mistakes, quorumMinutes ?? 0, loginMinutes ?? 0].every((one) => Number.isInteger(one) && one >= 0),
    );
  }
  demand("note", isPrintableText(drill.note) && drill.note.length <= 400);
}

function numbers({ quorumMinutes, loginMinutes, mistakes, outcome }: HeldDrill): Markup {
  const cell = (title: string, value: string | number) => markup`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  return markup`<dl>${[
    cell(SAYS.quorum, minutes(quorumMinutes)),
    cell(SAYS.login, minutes(loginMinutes)),
    cell(SAYS.mistakes, mistakes),
    cell(SAYS.outcome, outcome),
  ]}</dl>`;
}

function minutes(value: number | null): string {
  return value === null ? SAYS.notMeasured : `${value}`;
}

function facts({ organisation, drill, operator, witness, approvers }: DrillReportContent): Markup {
  const { set, started, time } = drill;
  return markup`${[
    line(SAYS.organisation, organisation),
    line(SAYS.set, set === null ? "" : grouped(set)),
    line(SAYS.begun, dateInWords(started)),
    line(SAYS.recorded, dateInWords(time)),
    line(SAYS.operator, operator),
    line(SAYS.witness, witness),
    line(SAYS.approvers, approvers.join(", ")),
  ]}`;
}

function trend(all: readonly HeldDrill[], width: number): Markup {
  const box = (look: string) =>
    markup`<svg viewBox="0 0 10 10"><rect class="${look}" x="1" y="1" width="8" height="8" /></svg>`;
  const key = markup`<span class="key">${box("quorum")}${SAYS.chart.quorum}${box("login")}${SAYS.chart.login}</span>`;
  return markup`<h2>${SAYS.trend}${key}</h2>${drillChart(all.slice(-DRILLS_SHOWN), width)}`;
}

function drills(drill: HeldDrill, before: readonly HeldDrill[]): Markup {
  const shown = [...before, drill].slice(-DRILLS_SHOWN).toReversed();
  const rows = shown.map(({ started, record, set, quorumMinutes, loginMinutes, mistakes, outcome }) => {
    const code = set === null ? "" : markup`<span class="code">${grouped(set)}</span>`;
    return [dayInWords(started), record, code, minutes(quorumMinutes), minutes(loginMinutes), mistakes, outcome];
  });
  const earlier = before.length + 1 - shown.length;
  const note = before.length === 0 ? SAYS.none : earlier > 0 ? SAYS.earlier(earlier) : "";
  const columns = SAYS.columns.map((caption) => ({ caption }));
  const whole = before.length === 0 ? table(columns, rows) : table(columns, [...rows, medians(before)], "medians");
  return markup`<h2>${SAYS.table}</h2>${whole}<p>${note}</p>`;
}

function medians(before: readonly HeldDrill[]): readonly Printable[] {
  const of = (values: readonly (number | null)[]) => minutes(median(values.filter((value) => value !== null)));
  const quorum = of(before.map(({ quorumMinutes }) => quorumMinutes));
  const login = of(before.map(({ loginMinutes }) => loginMinutes));
  return [SAYS.median, "", "", quorum, login, of(before.map(({ mistakes }) => mistakes))];
}

/** The middle value, of an even number the mean of the middle two; null of none. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function signed({ operator, witness }: DrillReportContent): Markup {
  const row = (name: string) => [line(SAYS.name, name), line(SAYS.signature), line(SAYS.date)];
  return markup`<h2>${SAYS.signed}</h2><div class="lines">${[...row(operator), ...row(witness)]}</div>`;
}
