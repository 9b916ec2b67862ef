import { type Duty, dutiesAfter } from "./duties.ts";
import type { Opening } from "./openings.ts";
import { REVIEW_QUESTIONS } from "./review-questions.ts";

/** What must follow an opening, in the words of the form and the checklist. */
export const DUTY_TEXT: Readonly<Record<Duty["what"], string>> = {
  rotate: "Rotation: every credential of the set changed, within 24 hours",
  review: "Review: what was done, within 24 hours",
  "post-mortem": "Post-mortem: what is to be learnt, within 48 hours",
  reseal: "A new set sealed, within 48 hours",
};

/**
 * The checklist of the review after an opening as Markdown, one for each opening, or a blank one where there is none. What people
 * typed cannot make Markdown or HTML in it.
 */
export function reviewChecklist(openings: readonly Opening[]): string {
  const lists = openings.length === 0 ? [blank()] : openings.map(one);
  return `# Review after opening a set\n\n${lists.join("\n")}`;
}

function one(opening: Opening): string {
  const { of, set, ticket, reason, classification, opened, closed, credentials, fields } = opening;
  const facts = [
    `Ticket: ${plain(ticket) || "none"}`,
    `Reason: ${plain(reason) || "none"}`,
    `Called: ${classification ?? "not said"}`,
    `Opened: ${opened}`,
    `Over: ${closed ?? "not recorded"}`,
    `Shown: ${fields} fields of ${credentials} credentials`,
  ];
  const due = dutiesAfter(opened).map(({ what, by }) => `${DUTY_TEXT[what]}, by ${by}`);
  return section(`Set ${set}, record ${of}`, facts, due);
}

function blank(): string {
  return section("Set, record", ["Ticket:", "Reason:", "Opened:", "Over:"], Object.values(DUTY_TEXT));
}

function section(title: string, facts: readonly string[], due: readonly string[]): string {
  const list = (items: readonly string[], mark: string) => items.map((item) => `- ${mark}${item}\n`).join("");
  const questions = REVIEW_QUESTIONS.map(({ title: name, question, answers }) => {
    const choices = answers.map(({ label }) => `  - [ ] ${label}\n`).join("");
    return `- [ ] ${name}: ${question}\n${choices}`;
  });
  return `## ${title}\n\n${list(facts, "")}\n### Due\n\n${list(due, "[ ] ")}\n### Questions\n\n${questions.join("")}`;
}

/** One line without a meaning in Markdown. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>&#|~!]/g, "\\$&");
}
