import { printableName } from "../../encoding/printable-name.ts";
import { fail } from "../../failure/failure.ts";
import { statedReason } from "../../custody/reason.ts";
import { recordText } from "../../record/record-text.ts";
import type { Acceptance } from "../facts.ts";

/** The acceptance of that rule with its reason checked, or undefined when there is none. Fails with `refused.reason`. */
export function acceptanceOf(rule: string, acceptances: readonly Acceptance[]): Acceptance | undefined {
  const found = acceptances.find((acceptance) => acceptance.rule === rule);
  return found === undefined ? undefined : { rule, reason: statedReason(found.reason) };
}

/** A line that may be left empty. Fails with `unreadable.name`. */
export function lineOrNone(text: string, field: string, limit?: number): string {
  return text === "" ? "" : printableName(text, field, limit);
}

/** A line for a record that may be left empty. Fails with `refused.record-text`. */
export function recordTextOrNone(text: string, field: string, limit: number): string {
  return text === "" ? "" : recordText(text, field, limit);
}

export function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** `refused.answer` unless it holds; `field` is this program's word for what cannot be used. */
export function need(field: string, holds: boolean): void {
  if (!holds) fail("refused.answer", { field });
}
