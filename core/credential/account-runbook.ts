import type { AccountRunbook } from "../ceremony/facts.ts";

/** The sections of an account's runbook with their headings, in the order in which they are sealed. */
export const RUNBOOK_HEADINGS = {
  when: "When to use it",
  approval: "Who approves",
  steps: "Steps",
  afterwards: "Afterwards",
} as const satisfies { readonly [S in keyof AccountRunbook]: string };

const SECTIONS = ["when", "approval", "steps", "afterwards"] as const satisfies readonly (keyof AccountRunbook)[];

/** Whether nothing is said in it. */
export function isEmptyRunbook(runbook: AccountRunbook): boolean {
  return SECTIONS.every((section) => runbook[section] === "");
}

/**
 * What is sealed as a credential's `notes`: the notes, and behind them each section of the runbook that says something, as a
 * line with its heading and the text below. An empty line stands between them, and every text stands as it was typed. "" when
 * nothing is said at all.
 */
export function notesWithRunbook(notes: string, runbook: AccountRunbook): string {
  const sections = SECTIONS.filter((section) => runbook[section] !== "");
  const told = sections.map((section) => `${RUNBOOK_HEADINGS[section]}\n${runbook[section]}`);
  return [...(notes === "" ? [] : [notes]), ...told].join("\n\n");
}
