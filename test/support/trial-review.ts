import type { ReviewContent } from "../../core/sheet/review-form.ts";

/** The form of the review after an emergency that is over. */
export function trialReview(): ReviewContent {
  return {
    opening: {
      of: 42,
      set: "DWKXERCU",
      drill: false,
      ticket: "INC-7",
      reason: "single sign-on is down",
      classification: "emergency",
      operator: "Olga Petrova",
      witness: "Wim Jansen",
      approvers: ["Cleo Brown", "Dario Conti"],
      opened: "2026-11-22T03:06:00Z",
      closed: "2026-11-22T05:10:00Z",
      credentials: 2,
      fields: 5,
      seconds: 3600,
    },
    journal: { seq: 61, head: "5ea1".repeat(16) },
    printed: "2026-11-22T06:00:00Z",
    appVersion: "0.1.0",
  };
}

/** The same with `wide` wherever people type, of a drill that is not over. */
export function widestReview(wide: string): ReviewContent {
  const review = trialReview();
  const approvers = Array.from({ length: 10 }, () => wide);
  const typed = { ticket: wide, reason: wide.repeat(5), operator: wide, witness: wide, approvers };
  const opening = {
    ...review.opening,
    ...typed,
    drill: true,
    closed: null,
    classification: null,
    fields: 2000,
    seconds: 86_400,
  };
  return { ...review, opening };
}
