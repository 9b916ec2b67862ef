import { REVIEW_QUESTIONS, type ReviewQuestion } from "../../core/contract/wording.ts";
import type { EventTexts } from "./desk-recording-types.ts";

/** A question of the review as it is printed on the form. */
function asked(field: ReviewQuestion["field"]): { readonly label: string; readonly hint: string } {
  const question = REVIEW_QUESTIONS.find((each) => each.field === field);
  return { label: question?.title ?? field, hint: question?.question ?? "" };
}

/** What becomes of sets: rotation, review of the need and of uses, drills. How it is asked for. */
export const RECORDED_SETS: EventTexts<
  "rotation.completed" | "rotation.waived" | "set.superseded" | "set.retired" | "set.reviewed" | "use.reviewed" | "drill.held"
> = {
  "rotation.completed": {
    title: "A rotation was completed",
    hint: "Every credential of a set was changed and sealed anew",
    lead: "Choose the old set. For each credential: the new one was tried on its system and works, and the old one was tried and is refused.",
    fields: {
      to: { label: "New set", hint: "The one that was sealed instead" },
      cause: {
        label: "Why was it rotated?",
        words: {
          used: { name: "Used", hint: "The old set was opened" },
          quarterly: { name: "On its day", hint: "As agreed, every quarter" },
          leaver: { name: "Somebody left", hint: "A custodian, or somebody who knew a credential" },
          "suspected-leak": { name: "Suspected leak" },
          "failed-seal": { name: "A seal failed", hint: "Broken, missing or another number" },
        },
      },
      credentials: {
        label: "Credential",
        add: "Add a credential",
        of: {
          id: { label: "Credential" },
          newWorks: { label: "The new one was tried and works" },
          oldRefused: { label: "The old one was tried and is refused" },
          how: { label: "How it was tried", hint: "Or, if one was not: why, and how it is dealt with" },
        },
      },
      started: { label: "Rotation began" },
      finished: { label: "Rotation ended" },
    },
  },
  "rotation.waived": {
    title: "A rotation was waived",
    hint: "A set that was opened is not rotated, or not yet: an exception",
    lead: "Take the paper that somebody signed who neither signs here nor keeps a sheet of this set. Name them below.",
    fields: {
      of: { label: "After which opening?" },
      until: { label: "Until when?", hint: "From then on it must be rotated all the same. Leave it empty if never" },
    },
  },
  "set.superseded": {
    title: "A set is superseded",
    hint: "It was rotated, and enough of its sheets are destroyed that nobody can open it",
    lead: "Record the rotation and each destroyed sheet first: the journal counts them.",
    fields: { by: { label: "New set", hint: "The one that took its place" } },
  },
  "set.retired": {
    title: "A set was retired",
    hint: "It is needed no longer: its credentials are disabled and its sheets destroyed",
    lead: "Record the review that decided it and each destroyed sheet first: the journal counts them.",
    fields: {
      credentials: {
        label: "Credential",
        add: "Add a credential",
        of: {
          id: { label: "Credential" },
          disabled: { label: "It is disabled on its system" },
          how: { label: "How it was disabled", hint: "Or, if it was not: why, and how it is dealt with" },
        },
      },
    },
  },
  "set.reviewed": {
    title: "The need for a set was reviewed",
    hint: "Once a year: is it still needed, and by whom?",
    lead: "Say what was decided, and why.",
    fields: {
      decision: {
        label: "What was decided?",
        words: {
          keep: { name: "Keep it", hint: "It is needed as it is" },
          change: { name: "Change it", hint: "Other accounts, people or threshold: seal a new set" },
          retire: { name: "Retire it", hint: "It is no longer needed" },
        },
      },
    },
  },
  "use.reviewed": {
    title: "An opening was reviewed",
    hint: "The review within 24 hours, the post-mortem within 48",
    lead: "Take the review form that the people filled in. One of them at least was not there when the set was opened.",
    fields: {
      of: { label: "Which opening?" },
      kind: {
        label: "Which of the two?",
        words: {
          review: { name: "Review", hint: "What was done; within 24 hours" },
          "post-mortem": { name: "Post-mortem", hint: "What is to be learnt; within 48 hours" },
        },
      },
      justified: {
        ...asked("justified"),
        words: { yes: { name: "Yes" }, "in-part": { name: "In part" }, no: { name: "No" } },
      },
      alternatives: asked("alternatives"),
      logged: asked("logged"),
      rotated: {
        ...asked("rotated"),
        words: { yes: { name: "Yes, all" }, "not-yet": { name: "Not yet" }, "not-needed": { name: "Not needed" } },
      },
      lessons: asked("lessons"),
      actions: {
        label: "Action",
        hint: "What follows, each with one name and one date",
        add: "Add an action",
        of: { what: { label: "What" }, who: { label: "Who" }, by: { label: "Until when", hint: "2026-12-01" } },
      },
    },
  },
  "drill.held": {
    title: "A drill was held",
    hint: "How long until a quorum was there, and until the first login",
    lead: "Take the paper of the drill.",
    fields: {
      started: { label: "The drill began" },
      quorumMinutes: { label: "Minutes until a quorum was there", hint: "Empty if none came" },
      loginMinutes: { label: "Minutes until the first login", hint: "Empty if there was none" },
      mistakes: { label: "Mistakes counted" },
      outcome: {
        label: "How did it end?",
        words: { passed: { name: "Passed" }, failed: { name: "Failed" } },
      },
      note: { label: "In a few words" },
    },
  },
};
