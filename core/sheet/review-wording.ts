import { dateInWords } from "./in-words.ts";

/** What is printed on the form of the review after an opening, beside the questions. */
export const REVIEW = {
  side: "Review after an opening · No secret on this form",
  title: "Review after opening a set",
  foot: (set: string, of: number) => `Set ${set.slice(0, 4)} ${set.slice(4)} · opened in record ${of}`,
  kinds: ["Review, within 24 hours", "Post-mortem, within 48 hours"],
  set: "Set",
  record: "Opened in record",
  called: "Called",
  ticket: "Ticket",
  reason: "Reason",
  opened: "Opened",
  over: "Over",
  notOver: "not recorded as over",
  shown: "Shown",
  fields: (fields: number, credentials: number, minutes: number) =>
    fields === 0
      ? "nothing"
      : `${counted(fields, "field")} of ${counted(credentials, "credential")}, for up to ${counted(minutes, "minute")}`,
  operator: "Operator",
  witness: "Witness",
  approvers: "Approved by",
  none: "none",
  classifications: { emergency: "emergency", drill: "drill", "misuse-check": "check for misuse" },
  notCalled: "not said",
  duties: { review: "Review", "post-mortem": "Post-mortem", rotate: "Rotation", reseal: "New set sealed" },
  due: (by: string) => `due ${dateInWords(by)}`,
  done: (what: string) => `${what} done on`,
  dutiesNote: "What an opening obliges to. Write down when it was done; record it in the app.",
  dutiesTitle: "Due.",
  actions: ["What", "Who", "By when"],
  reviewer: "Reviewed by: Name",
  second: "With: Name",
  role: "Role",
  signature: "Signature and date",
} as const;

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
