import { isolated } from "./unseen.ts";

/** Sentences of the runbook that an account carries. */

export const RUNBOOK = {
  act: "Runbook",
  about: (title: string) => `Runbook of ${title}`,
  none: "no runbook yet",
  some: "with a runbook",
  heading: (title: string) => `Runbook: ${isolated(title)}`,
  lead: "For somebody who has never done it, at three in the morning. It is sealed with the account and shown with it; it can be printed too. Write no secret here.",
  start: "Begin with a ready text",
  choose: "Choose a ready text",
  take: "Take this text",
  replace: "Replace what stands here",
  takeHint: "All four boxes are filled. Then change what is in square brackets, and whatever is different here.",
  fields: {
    when: { label: "When to use it", hint: "And when not" },
    approval: { label: "Who approves it", hint: "Names and telephone numbers that hold when mail is down" },
    steps: { label: "Steps", hint: "One a line, with its number" },
    afterwards: { label: "Afterwards", hint: "What to change back, what to keep, whom to tell" },
  },
  brackets: (count: number) =>
    count === 1
      ? "1 place in square brackets is still to be filled in."
      : `${count} places in square brackets are still to be filled in.`,
  print: {
    action: "Print the runbooks",
    hint: "Without any secret: one page for each account, for those who are called at night.",
    heading: "Print the runbooks",
    print: "Print",
  },
};
