import { describe, expect, it } from "vitest";
import { DUTY_TEXT, reviewChecklist } from "../../../../core/custody/review-checklist.ts";
import type { Opening } from "../../../../core/custody/openings.ts";
import { REVIEW_QUESTIONS } from "../../../../core/custody/review-questions.ts";
import { RECORD_EVENTS } from "../../../../core/record/record-events.ts";

const OPENING: Opening = {
  of: 42,
  set: "AAAAAAAB",
  drill: false,
  ticket: "INC-7",
  reason: "single sign-on is down",
  classification: "emergency",
  operator: "Ada Example",
  witness: "Ben Example",
  approvers: ["Cleo Example"],
  opened: "2026-11-22T03:00:00Z",
  closed: "2026-11-22T05:00:00Z",
  credentials: 2,
  fields: 3,
  seconds: 3600,
};

describe("the questions of the review", () => {
  const { of, kind, ...answered } = RECORD_EVENTS["use.reviewed"].body;

  it("are those that the record answers, and no others", () => {
    expect(REVIEW_QUESTIONS.map(({ field }) => field)).toEqual(Object.keys(answered));
    expect([of.is, kind.is]).toEqual(["integer", "word"]);
  });

  it("offer the words of the record where it has words", () => {
    const words = Object.values(answered).map((shape) => (shape.is === "word" ? shape.of : []));
    expect(REVIEW_QUESTIONS.map(({ answers }) => answers.map(({ word }) => word))).toEqual(words);
  });
});

describe("the checklist", () => {
  it("asks every question of every opening, with its duties and when they are due", () => {
    const text = reviewChecklist([OPENING, { ...OPENING, of: 77, closed: null }]);
    for (const { question } of REVIEW_QUESTIONS) expect(text.split(question).length).toBe(3);
    expect(text).toContain("## Set AAAAAAAB, record 42\n");
    expect(text).toContain(`${DUTY_TEXT.review}, by 2026-11-23T03:00:00Z`);
    expect(text).toContain(`${DUTY_TEXT["post-mortem"]}, by 2026-11-24T03:00:00Z`);
    expect(text).toContain("- Over: 2026-11-22T05:00:00Z\n");
    expect(text).toContain("- Over: not recorded\n");
  });

  it("is there to fill in where there was no opening", () => {
    const text = reviewChecklist([]);
    for (const line of [...Object.values(DUTY_TEXT), ...REVIEW_QUESTIONS.map(({ question }) => question)]) {
      expect(text).toContain(line);
    }
  });

  it("takes no Markdown and no HTML from what was typed", () => {
    const text = reviewChecklist([
      { ...OPENING, ticket: "<img src=x>", reason: "[here](javascript:x) *at* `once` &amp; | ## a" },
    ]);
    expect(text).toContain("Ticket: \\<img src=x\\>\n");
    expect(text).toContain("Reason: \\[here\\](javascript:x) \\*at\\* \\`once\\` \\&amp; \\| \\#\\# a\n");
  });
});
