import { describe, expect, it } from "vitest";
import { RUNBOOK_TEMPLATES } from "../../../../core/runbook/templates.ts";
import { escapeHtml } from "../../../../core/sheet/markup.ts";
import type { RunbookTexts } from "../../../../core/sheet/runbook-layout.ts";
import { type RunbookContent, runbookHtml } from "../../../../core/sheet/runbook-page.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { ATTACK, expectHarmless, NO_TYPEFACE } from "../../../support/harmless-document.ts";
import { pagesOf, textOf } from "../../../support/html-text.ts";
import { TRIAL_FORM } from "../../../support/trial-form.ts";

const TEXTS: RunbookTexts = {
  when: "Nobody can sign in.",
  approval: "Cleo or Dario.",
  steps: "Open.\nMend.",
  afterwards: "Rotate.",
};
const CONTENT: RunbookContent = {
  ...TRIAL_FORM,
  drill: false,
  set: "DWKXERCU",
  policy: { m: 3, n: 5 },
  accounts: [{ title: "Cloud root", system: "cloud.example", runbook: TEXTS }],
};
const withTexts = (change: Partial<RunbookTexts>): RunbookContent => ({
  ...CONTENT,
  accounts: [{ title: "Cloud root", system: "", runbook: { ...TEXTS, ...change } }],
});
const made = (content: RunbookContent, paper: "a4" | "letter" = "a4") => runbookHtml(content, paper, NO_TYPEFACE);
const numbersIn = (html: string) => [...html.matchAll(/<b>(\d+)\.<\/b>/g)].map(([, number]) => number);

describe("runbooks on paper", () => {
  it("say of each account what it is, which set holds it and how that opens, and all four texts", () => {
    const text = textOf(made(CONTENT));
    const said = [
      "Cloud root",
      "cloud.example",
      "DWKX ERCU",
      "any three of five bags",
      "Account 1 of 1",
      ...Object.values(TEXTS).slice(0, 2),
    ];
    for (const one of [...said, "When", "Who approves", "Steps", "Open.", "Mend.", "Afterwards", "Rotate."])
      expect(text).toContain(one);
  });

  it.each(RUNBOOK_TEMPLATES)("$id fits on one page with five custodians, every word of it", ({ name, ...texts }) => {
    for (const paper of ["a4", "letter"] as const) {
      const html = made({ ...CONTENT, accounts: [{ title: name, system: "", runbook: texts }] }, paper);
      expect(pagesOf(html)).toHaveLength(1);
      const text = textOf(html);
      for (const part of [texts.when, texts.approval, texts.afterwards]) expect(text).toContain(part);
      for (const step of texts.steps.split("\n")) expect(text).toContain(step.replace(/^\d+\. /, ""));
    }
  });

  it("begin each account on a page of its own, and have a box for each step", () => {
    const html = made({ ...CONTENT, accounts: [...CONTENT.accounts, { title: "Database", system: "", runbook: TEXTS }] });
    const pages = pagesOf(html);
    expect(pages.map((page) => /Account \d of \d/.exec(page)?.[0])).toEqual(["Account 1 of 2", "Account 2 of 2"]);
    expect(html.match(/class="tick"/g)).toHaveLength(4);
  });

  it("number steps where people did not, and keep their numbers where they did", () => {
    expect(numbersIn(made(withTexts({ steps: "Open.\n\nMend.\nClose." })))).toEqual(["1", "2", "3"]);
    const own = made(withTexts({ steps: "4. Open.\nslowly\n7) Close." }));
    expect(numbersIn(own)).toEqual(["4", "7"]);
    expect(own.match(/class="tick"/g)).toHaveLength(2);
    expect(textOf(own)).toContain("slowly");
  });

  it("flow over as many pages as the longest texts need, and lose nothing", () => {
    const words = Array.from({ length: 330 }, (_, index) => `w${index}`);
    const html = made(withTexts({ when: words.join(" "), steps: `1. ${words.join(" ")}` }), "letter");
    const pages = pagesOf(html);
    expect(pages.length).toBeGreaterThan(1);
    const text = textOf(html);
    for (const word of words) expect(text.split(`${word} `).length, word).toBeGreaterThanOrEqual(2);
    expect(pages.slice(1).every((page) => page.includes("continued"))).toBe(true);
    // A step that goes on has no second box.
    expect(html.match(/class="tick"/g)).toHaveLength(1);
  });

  it("never put a space into a word that is cut", () => {
    const address = `https://example.org/${"a1b2".repeat(60)}`;
    expect(made(withTexts({ when: address }))).toContain(address);
  });

  it("leave room to write where nothing was typed, and a line for each custodian", () => {
    const html = made({ ...withTexts({ when: "", steps: " \n" }), policy: { m: 2, n: 7 } });
    expect(html.match(/class="room"/g)).toHaveLength(2);
    expect(html.match(/<tr><td/g)).toHaveLength(7);
    expect(made({ ...CONTENT, policy: null }).match(/<tr><td/g)).toHaveLength(5);
    expect(textOf(made({ ...CONTENT, set: null, policy: null }))).not.toContain("DWKX");
  });

  it("are marked on every page in a drill and only then", () => {
    const pages = pagesOf(made({ ...CONTENT, drill: true, accounts: [...CONTENT.accounts, ...CONTENT.accounts] }));
    expect(pages.filter((page) => page.includes('class="drill-border"'))).toHaveLength(2);
    expect(made(CONTENT)).not.toContain('class="drill');
  });

  it("run nothing, fetch nothing, and take texts as text", () => {
    const runbook = { when: ATTACK, approval: ATTACK, steps: ATTACK, afterwards: ATTACK };
    const html = made({ ...CONTENT, accounts: [{ title: ATTACK, system: ATTACK, runbook }] });
    expectHarmless(html);
    expect(html.split(escapeHtml(ATTACK))).toHaveLength(7);
  });

  it.each<[string, RunbookContent, string]>([
    ["no account", { ...CONTENT, accounts: [] }, "fault.print-back accounts"],
    [
      "an account without a title",
      { ...CONTENT, accounts: [{ title: "", system: "", runbook: TEXTS }] },
      "fault.print-back title",
    ],
    [
      "a title with a bidi control",
      { ...CONTENT, accounts: [{ title: "\u202ex", system: "", runbook: TEXTS }] },
      "unreadable.name title",
    ],
    ["a text that hides something", withTexts({ approval: "a\u200bb" }), "fault.print-back runbook"],
    ["a set that is none", { ...CONTENT, set: "dwkx" }, "fault.print-back set"],
    ["more needed than there are", { ...CONTENT, policy: { m: 4, n: 3 } }, "fault.print-back threshold"],
    ["markup for a version", { ...CONTENT, appVersion: "<b>" }, "fault.print-back version"],
  ])("are not made with %s", (_, content, refusal) => {
    expect(refusalOf(() => made(content))).toBe(refusal);
  });
});
