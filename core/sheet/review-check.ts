import { printableName } from "../encoding/printable-name.ts";
import { isRfc3339 } from "../encoding/rfc3339.ts";
import { TEXT_LIMITS } from "../record/events/event-shape.ts";
import { checkJournal, checkVersion, demand, matches } from "./content-check.ts";
import type { ReviewContent } from "./review-form.ts";

/**
 * Refuses a form that contradicts itself. Fails with `unreadable.name` on what cannot be printed safely, and with
 * `fault.print-back` (naming the field) on the rest.
 */
export function checkReview({ opening, journal, printed, appVersion }: ReviewContent): void {
  const { set, of, ticket, reason, operator, witness, approvers, opened, closed } = opening;
  demand("set", matches(set, "[A-Z2-7]{8}"));
  demand("record", matches(`${of}`, "[1-9][0-9]{0,5}") && of <= journal.seq);
  const typed = { ticket, operator, witness };
  for (const [field, text] of Object.entries(typed)) if (text !== "") printableName(text, field);
  for (const name of approvers) printableName(name, "approver");
  if (reason !== "") printableName(reason, "reason", TEXT_LIMITS.reason);
  demand("opened", isRfc3339(opened) && (closed === null || isRfc3339(closed)) && isRfc3339(printed));
  checkJournal(journal);
  checkVersion(appVersion);
}
