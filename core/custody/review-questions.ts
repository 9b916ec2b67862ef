import type { RecordBody } from "../record/record-events.ts";

/** The fields of `use.reviewed` that people answer. */
type Answered = Exclude<keyof RecordBody<"use.reviewed">, "of" | "kind">;

/** One question of the review after an opening. `field` is the field of the record `use.reviewed` that takes the answer. */
export interface ReviewQuestion {
  readonly field: Answered;
  readonly title: string;
  readonly question: string;
  /** What there is to tick, each with the word of the record; empty where the answer is written. */
  readonly answers: readonly { readonly word: string; readonly label: string }[];
}

const JUSTIFIED = { yes: "Yes", "in-part": "In part", no: "No" } as const satisfies Readonly<
  Record<RecordBody<"use.reviewed">["justified"], string>
>;
const ROTATED = { yes: "Yes, all", "not-yet": "Not yet", "not-needed": "Not needed" } as const satisfies Readonly<
  Record<RecordBody<"use.reviewed">["rotated"], string>
>;

/** What is asked after every opening of a set, in this order: on the printed form, in the audit pack, on the screen. */
export const REVIEW_QUESTIONS: readonly ReviewQuestion[] = [
  {
    field: "justified",
    title: "Justified",
    question: "Did the reason hold, and was as little opened and done as it took?",
    answers: choices(JUSTIFIED),
  },
  {
    field: "alternatives",
    title: "Alternatives",
    question: "What else would have done? Why was it not there, or not used?",
    answers: [],
  },
  {
    field: "logged",
    title: "Actions logged",
    question: "Which logs of the target systems show what was done? Does all of it belong to the ticket?",
    answers: [],
  },
  {
    field: "rotated",
    title: "Rotated",
    question: "Were all credentials of the set changed, and a new set sealed? If not yet: who, by when?",
    answers: choices(ROTATED),
  },
  {
    field: "lessons",
    title: "Lessons",
    question: "What was slow, missing, wrong, or went well? What keeps this opening from being needed again?",
    answers: [],
  },
  {
    field: "actions",
    title: "Actions",
    question: "What follows, each with one name and one date.",
    answers: [],
  },
];

function choices(labels: Readonly<Record<string, string>>): ReviewQuestion["answers"] {
  return Object.entries(labels).map(([word, label]) => ({ word, label }));
}
