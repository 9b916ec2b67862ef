import type { HeldDrill } from "../../core/sheet/drill-report.ts";
import type { FormContent } from "../../core/sheet/form-check.ts";
import type { PrintedReminder } from "../../core/sheet/reminders.ts";

/** What every form says, on the day of the first trial. */
export const TRIAL_FORM: FormContent = {
  organisation: "Example Trust",
  journal: { seq: 61, head: "5ea1".repeat(16) },
  printed: "2026-11-22T09:00:00Z",
  appVersion: "0.1.0",
};

/** The drill of that number, one each quarter from 2020 on, each a little quicker. */
export function trialDrill(number: number, change: Partial<HeldDrill> = {}): HeldDrill {
  const month = String(1 + 3 * (number % 4)).padStart(2, "0");
  const day = `${2020 + Math.floor(number / 4)}-${month}-15`;
  return {
    record: 10 + number,
    set: "DWKXERCU",
    time: `${day}T12:06:00Z`,
    started: `${day}T09:00:00Z`,
    quorumMinutes: 60 - number,
    loginMinutes: 90 - number,
    mistakes: number % 3,
    outcome: number % 5 === 2 ? "failed" : "passed",
    note: "",
    ...change,
  };
}

/** A seal check that is due, of five shares. */
export function trialReminder(change: Partial<PrintedReminder> = {}): PrintedReminder {
  const titles = ["Identity provider emergency admin", "Cloud root"];
  return {
    set: "DWKXERCU",
    what: "seal-check",
    by: "2027-02-19T10:00:00Z",
    overdue: false,
    shares: [1, 2, 3, 4, 5],
    titles,
    ...change,
  };
}
