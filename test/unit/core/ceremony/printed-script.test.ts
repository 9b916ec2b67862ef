import { describe, expect, it } from "vitest";
import { EXCEPTIONS } from "../../../../core/ceremony/exceptions.ts";
import { scriptHtml } from "../../../../core/ceremony/printed-script.ts";
import { stepsOf } from "../../../../core/ceremony/script.ts";
import { ASSERTION_TEXT, EXCEPTION_TEXT, ROLE_TEXT, STEP_TEXT } from "../../../../core/ceremony/wording.ts";
import { headCode, headWords } from "../../../../core/record/head-code.ts";
import { escapeHtml } from "../../../../core/sheet/markup.ts";
import { ceremonyAt } from "../../../support/ceremony-flow.ts";
import { refusalOf } from "../../../support/failure-of.ts";

const typeface = { text: "AA", textBold: "AB", textExtended: "AC", textBoldExtended: "AD", mono: "AE", monoBold: "AF" };
const JOURNAL = { seq: 41, head: "5ea1".repeat(16) };
const { facts } = ceremonyAt("sealing", false, "print", 1);

const LISTS = {
  sealing: ["Accounts, one after the other", "Custodians, one after the other"],
  "break-glass": ["Bags brought"],
  recording: ["What happened, one after the other"],
} as const;

describe.each(["sealing", "break-glass", "recording"] as const)("the printed script of %s", (kind) => {
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
    const titles = Object.values(LISTS).flat();
    expect(titles.filter((title) => html.includes(`<h2>${title}</h2>`))).toEqual([...LISTS[kind]]);
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
    expect(html).not.toMatch(/<script|<img|<link|https?:\/\/(?!www\.w3\.org)|\son\w+=/i);
    expect(html).toMatch(/default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/=]{44}&#39;; font-src data:"/);
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
