import { describe, expect, it } from "vitest";
import type { StepTime } from "../../../../core/ceremony/circumstances.ts";
import { EXCEPTIONS } from "../../../../core/ceremony/exceptions.ts";
import type { Facts } from "../../../../core/ceremony/facts.ts";
import { noFacts } from "../../../../core/ceremony/facts.ts";
import { scriptHtml } from "../../../../core/ceremony/printed-script.ts";
import { type CeremonyKind, CEREMONY_KINDS } from "../../../../core/ceremony/step.ts";
import { stepsOf } from "../../../../core/ceremony/script.ts";
import { ASSERTION_TEXT, EXCEPTION_TEXT, ROLE_TEXT, STEP_TEXT } from "../../../../core/ceremony/wording.ts";
import { headCode, headWords } from "../../../../core/record/head-code.ts";
import { escapeHtml } from "../../../../core/sheet/markup.ts";
import { ceremonyAt } from "../../../support/ceremony-flow.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { expectHarmless, NO_TYPEFACE } from "../../../support/harmless-document.ts";
import { textOf } from "../../../support/html-text.ts";

const typeface = NO_TYPEFACE;
const JOURNAL = { seq: 41, head: "5ea1".repeat(16) };
const { facts } = ceremonyAt("sealing", false, "print", 1);

const LISTS: { readonly [K in CeremonyKind]: readonly string[] } = {
  sealing: ["Accounts, one after the other", "Custodians, one after the other"],
  "break-glass": ["Bags brought"],
  recording: ["What happened, one after the other"],
  rotation: [
    "Accounts, one after the other",
    "Custodians, one after the other",
    "Credentials of the old generation",
    "Sheets of the old generation",
  ],
  round: ["Bags, one after the other", "Sheets in new bags"],
  "quorum-proof": ["Bags brought", "Sheets in new bags"],
  leaver: ["Sheets in the hands of who leaves or moves", "Safes"],
};
const ROUND: Facts["round"] = {
  sets: ["DWKXERCU"],
  how: "at-the-machine",
  started: "2026-11-22T03:05:00Z",
  finished: "2026-11-22T03:05:00Z",
  people: ["Olga Petrova", "Wim Jansen"],
  bags: Array.from({ length: 50 }, (_, index) => ({
    set: "DWKXERCU",
    x: index + 1,
    custodian: `Keeper ${index + 1}.`,
    place: "Safe 3",
  })),
  proofs: [{ set: "DWKXERCU", x: 2 }],
};

describe.each(CEREMONY_KINDS)("the printed script of %s", (kind) => {
  const html = scriptHtml(kind, false, null, JOURNAL, "a4", typeface);

  it("has every step of the list, in order and numbered", () => {
    const titles = [...html.matchAll(/<text x="10" y="14.6">(\d+)<\/text>[\s\S]*?<h2>(.*?) <small>/g)];
    const steps = stepsOf(kind).map(({ id }, index) => [`${index + 1}`, escapeHtml(STEP_TEXT[id].title)]);
    expect(titles.map(([, number, title]) => [number, title])).toEqual(steps);
  });

  it("says of each step what is done, what remains, what must hold and who initials", () => {
    const blocks = html.split('<svg class="disc"').slice(1);
    expect(blocks).toHaveLength(stepsOf(kind).length);
    for (const [index, { id, asserts, who }] of stepsOf(kind).entries()) {
      const texts = [
        STEP_TEXT[id].does,
        STEP_TEXT[id].evidence,
        ...asserts.map((one) => ASSERTION_TEXT[one]),
        ...who.map((role) => ROLE_TEXT[role]),
      ];
      for (const text of texts) expect(blocks[index]).toContain(escapeHtml(text));
    }
  });

  it("has the lists of its own kind and no others", () => {
    const titles = [...html.matchAll(/<div class="box at-body list"><h2>([^<]*)<\/h2>/g)].map(([, title]) => title);
    expect(titles).toEqual([...LISTS[kind], "Exceptions"]);
  });

  it("has the exception sheet, with what to do", () => {
    for (const exception of EXCEPTIONS) expect(html).toContain(escapeHtml(EXCEPTION_TEXT[exception].next));
    expect(html).toContain("Exceptions");
  });

  it("bears the journal's head on its first page, and room for that at the end on its last", () => {
    const pages = html.split('<section class="page">').slice(1);
    const bearing = (text: string) => pages.flatMap((page, index) => (page.includes(text) ? [index] : []));
    expect([bearing("Journal at record 41"), bearing(headCode(JOURNAL)), bearing('class="comb"')]).toEqual([
      [0],
      [0],
      [pages.length - 1],
    ]);
    expect(headWords(JOURNAL).filter((word) => !pages[0]?.includes(word))).toEqual([]);
    expect(refusalOf(() => scriptHtml(kind, false, null, { seq: 0, head: JOURNAL.head }, "a4", typeface))).toBe(
      "fault.print-back journal",
    );
  });

  it("is one file that runs nothing and fetches nothing", () => {
    expectHarmless(html);
  });

  it.each(["a4", "letter"] as const)("is marked on every page of %s in a drill, and only then", (paper) => {
    const pages = (text: string) => text.split('<section class="page">').slice(1);
    const marked = pages(scriptHtml(kind, true, null, JOURNAL, paper, typeface)).filter((page) =>
      page.includes("drill-border"),
    );
    expect(marked).toHaveLength(pages(scriptHtml(kind, false, null, JOURNAL, paper, typeface)).length);
    expect(html).not.toContain('class="drill-border"');
  });
});

describe("the names on the script", () => {
  it("are those that are known", () => {
    const html = scriptHtml("sealing", false, facts, JOURNAL, "letter", typeface);
    for (const name of ["Fourth quarter", "Olga Petrova", "Wim Jansen", "Bob Stone, Bank in Porto", "Cloud root"])
      expect(html).toContain(name);
    expect(html).toContain("22 November 2026, 03:05 UTC");
    expect(html.match(/<tr><td><bdi>\d/g)).toHaveLength(6);
  });

  it("are text, whatever they are", () => {
    const title = `<img src=x onerror="alert(1)">`;
    expect(scriptHtml("sealing", false, { ...facts, title }, JOURNAL, "a4", typeface)).toContain(escapeHtml(title));
  });
});

/** The rows of the list of that title, over all its pages, as text. */
function rowsOf(html: string, title: string): readonly string[] {
  const pages = html.split('class="box at-body list"').filter((page) => page.startsWith(`><h2>${title}`));
  return pages.flatMap((page) =>
    page
      .split("<tr>")
      .slice(2)
      .map((row) => textOf(row.split("</tr>")[0] ?? "").trim()),
  );
}

describe("what is known in a ceremony", () => {
  const script = (change: Partial<Facts>, times: readonly StepTime[] = []) =>
    scriptHtml(change.kind ?? "round", false, { ...noFacts("round", false), ...change }, JOURNAL, "letter", typeface, times);

  it("lists every bag of a round on as many pages as it takes, without a number", () => {
    const html = script({ round: ROUND });
    const rows = rowsOf(html, "Bags, one after the other");
    expect(rows).toHaveLength(50);
    for (const [index, row] of rows.entries())
      expect(row).toBe(`${index + 1} Keeper ${index + 1}., Safe 3 DWKX ERCU, ${index + 1}`);
    expect(html.match(/<small>continued<\/small>/g)).toHaveLength(2);
    expect(rowsOf(html, "Sheets in new bags")).toEqual(["1 DWKX ERCU, 2"]);
  });

  it("lists credentials and sheets of the old generation in a rotation", () => {
    const rotation: Facts["rotation"] = {
      from: "DWKXERCU",
      cause: "quarterly",
      reason: "",
      ticket: "",
      approvers: [],
      started: "2026-11-22T03:05:00Z",
      credentials: [{ id: "c1", title: "Cloud root" }],
      destroyed: [2, 3],
      out: [1, 4, 5],
      needed: 3,
    };
    const html = script({ kind: "rotation", rotation });
    expect(rowsOf(html, "Credentials of the old generation")).toEqual(["1 Cloud root"]);
    expect(rowsOf(html, "Sheets of the old generation")).toEqual(["1", "4", "5"]);
  });

  it("lists what a leaver still has, and not what they once had", () => {
    const leaving: Facts["leaving"] = {
      name: "Ada",
      what: "left",
      reason: "",
      role: "",
      place: "",
      holds: [
        { set: "AAAAAAAA", x: 1, present: false },
        { set: "DWKXERCU", x: 2, present: true },
      ],
    };
    expect(rowsOf(script({ kind: "leaver", leaving }), "Sheets in the hands of who leaves or moves")).toEqual([
      "1 DWKX ERCU, 2",
    ]);
  });

  it("leaves fifteen blank rows where nothing is known", () => {
    const rows = rowsOf(scriptHtml("leaver", false, null, JOURNAL, "a4", typeface), "Safes");
    expect(rows).toEqual(Array.from({ length: 15 }, (_, index) => `${index + 1}`));
  });
});

describe("the times on the script", () => {
  const times: readonly StepTime[] = [
    { step: "roll-call", item: 0, time: "2026-11-22T02:58:00Z" },
    { step: "date", item: 0, time: "2026-11-22T03:05:00Z" },
    { step: "bag", item: 1, time: "2026-11-22T23:59:00Z" },
    { step: "bag", item: 2, time: "2026-11-23T00:04:00Z" },
    { step: "receipts", item: 0, time: "2026-11-23T00:30:00Z" },
  ];
  const html = scriptHtml("sealing", false, facts, JOURNAL, "a4", typeface, times);
  const written = (page: string) => [...page.matchAll(/<span class="written"><bdi>([^<]*UTC)<\/bdi>/g)].map(([, time]) => time);

  it("stand at each step that is done and is no list's, with the day where it is another one", () => {
    // The head bears date and time of the ceremony.
    expect(written(html)).toEqual(["22 November 2026, 03:05 UTC", "02:58 UTC", "03:05 UTC", "23 November, 00:30 UTC"]);
  });

  it("stand in the lists beside what they are of", () => {
    const rows = rowsOf(html, "Custodians, one after the other");
    expect(rows[0]).toMatch(/^1 .* 23:59 UTC$/);
    expect(rows[1]).toMatch(/^2 .* 23 November, 00:04 UTC$/);
    expect(rows.slice(2).join(" ")).not.toContain("UTC");
  });

  it("are none on a script that was printed beforehand", () => {
    expect(scriptHtml("sealing", false, null, JOURNAL, "a4", typeface)).not.toContain(" UTC");
  });
});
