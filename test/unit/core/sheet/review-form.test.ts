import { describe, expect, it } from "vitest";
import { REVIEW_QUESTIONS } from "../../../../core/custody/review-questions.ts";
import { headCode, headWords } from "../../../../core/record/head-code.ts";
import { escapeHtml } from "../../../../core/sheet/markup.ts";
import { reviewFormHtml, type ReviewContent } from "../../../../core/sheet/review-form.ts";
import { refusalOf } from "../../../support/failure-of.ts";
import { trialReview, widestReview } from "../../../support/trial-review.ts";

const typeface = { text: "AA", textBold: "AB", textExtended: "AC", textBoldExtended: "AD", mono: "AE", monoBold: "AF" };
const review = trialReview();
const html = reviewFormHtml(review, "a4", typeface);
const changed = (opening: Partial<ReviewContent["opening"]>) => ({ ...review, opening: { ...review.opening, ...opening } });

describe("the form of the review after an opening", () => {
  it("says what the journal says of it, and what was shown as numbers alone", () => {
    const said = [
      "DWKX",
      "ERCU",
      ">42<",
      "Emergency",
      "INC-7",
      "single sign-on is down",
      "Olga Petrova",
      "Wim Jansen",
      "Cleo Brown, Dario Conti",
      "22 November 2026, 03:06 UTC",
      "22 November 2026, 05:10 UTC",
      "5 fields of 2 credentials, for up to 60 minutes",
      "Printed 22 November 2026, 06:00 UTC",
    ];
    expect(said.filter((text) => !html.includes(text))).toEqual([]);
  });

  it("asks what the record answers, with what there is to tick", () => {
    for (const { title, question, answers } of REVIEW_QUESTIONS) {
      expect(html).toContain(`<b>${title}.</b> ${escapeHtml(question)}`);
      for (const { label } of answers) expect(html).toContain(`</i>${label}</span>`);
    }
    expect(html.match(/class="tick"/g)).toHaveLength(2 + 3 + 3);
  });

  it("says what is due when: 24 hours for review and rotation, 48 for post-mortem and a new set", () => {
    const due = [...html.matchAll(/>(\w[\w -]*) done on<br \/>due ([^<]*)</g)].map(([, what, when]) => `${what}: ${when}`);
    expect(due.toSorted()).toEqual([
      "New set sealed: 24 November 2026, 03:06 UTC",
      "Post-mortem: 24 November 2026, 03:06 UTC",
      "Review: 23 November 2026, 03:06 UTC",
      "Rotation: 23 November 2026, 03:06 UTC",
    ]);
  });

  it("has room for actions with name and date, and for two signatures", () => {
    expect(html.match(/class="actions-row"><i><\/i><i><\/i><i><\/i></g)).toHaveLength(4);
    expect(html.match(/Signature and date/g)).toHaveLength(2);
  });

  it("bears the journal's head at its printing", () => {
    expect(html).toContain("Journal at record 61");
    expect(html).toContain(headCode(review.journal));
    expect(headWords(review.journal).filter((word) => !html.includes(word))).toEqual([]);
  });

  it("says so when nobody called it, nothing was shown, it is not over, or it has no ticket", () => {
    const bare = changed({ classification: null, closed: null, ticket: "", approvers: [], fields: 0, credentials: 0 });
    const text = reviewFormHtml(bare, "letter", typeface);
    for (const said of ["Not said", "not recorded as over", "nothing"]) expect(text).toContain(said);
    expect(text.match(/<bdi>none<\/bdi>/g)).toHaveLength(2);
  });

  it("is one page, marked in a drill and only then", () => {
    const pages = (text: string) => text.split('<section class="page">').length - 1;
    expect([pages(html), pages(reviewFormHtml(widestReview("W".repeat(80)), "letter", typeface))]).toEqual([1, 1]);
    expect(reviewFormHtml(changed({ drill: true }), "a4", typeface)).toContain('class="drill-border"');
    expect(html).not.toContain('class="drill');
  });

  it("runs nothing, fetches nothing, and takes names as text", () => {
    const attack = `<img src=x onerror="alert(1)"></style>`;
    const text = reviewFormHtml(
      changed({ ticket: attack, reason: attack, operator: attack, approvers: [attack] }),
      "a4",
      typeface,
    );
    expect(text).not.toMatch(/<script|<img|<link|https?:\/\/(?!www\.w3\.org)/i);
    expect(text.split(escapeHtml(attack))).toHaveLength(5);
    expect(text).toMatch(/default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/=]{44}&#39;; font-src data:"/);
  });

  it.each<[string, ReviewContent, string]>([
    ["a name with a bidi control", changed({ operator: "\u202eadO" }), "unreadable.name operator"],
    ["a reason of 401 characters", changed({ reason: "r".repeat(401) }), "unreadable.name reason"],
    ["an approver without a name", changed({ approvers: [""] }), "unreadable.name approver"],
    ["a set that is none", changed({ set: "DWKX" }), "fault.print-back set"],
    ["a record after the journal's last", changed({ of: 62 }), "fault.print-back record"],
    ["the record of number 0", changed({ of: 0 }), "fault.print-back record"],
    ["a time that is none", changed({ closed: "yesterday" }), "fault.print-back opened"],
    ["a head that is none", { ...review, journal: { seq: 61, head: "ab" } }, "fault.print-back journal"],
    ["markup for a version", { ...review, appVersion: "<b>" }, "fault.print-back version"],
  ])("is not made with %s", (_, content, refusal) => {
    expect(refusalOf(() => reviewFormHtml(content, "a4", typeface))).toBe(refusal);
  });
});
