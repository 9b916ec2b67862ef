import { expect, it } from "vitest";
import { setUrgency } from "../../../../core/contract/set-urgency.ts";

const next = (urgency: "now" | "overdue" | "soon" | "later") =>
  ({ kind: "round", event: null, rule: "NEXT-9", does: "", why: "", by: null, urgency }) as const;
const due = (overdue: boolean) => ({ what: "review", by: "2026-01-01T00:00:00Z", overdue, shares: [], rule: "DUE-4" });

it.each([
  ["nothing is to be done", null, [due(true)], null],
  ["it must rotate", next("now"), [due(true)], "now"],
  ["its next act is soon, and something else is overdue", next("soon"), [due(false), due(true)], "overdue"],
  ["nothing is overdue", next("soon"), [due(false)], "soon"],
  ["nothing is due soon", next("later"), [], "later"],
] as const)("a set is as urgent as what is most urgent of it: %s", (_, act, dues, urgency) => {
  expect(setUrgency({ next: act, due: dues })).toBe(urgency);
});
