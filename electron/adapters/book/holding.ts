import { Failure, type FailureCode } from "../../../core/failure/failure.ts";
import type { RuleId } from "../../../core/record/verify/rules.ts";
import type { Finding, Verification } from "../../../core/record/verify/verification.ts";
import { isOwnPath } from "./book-files.ts";

/**
 * What is found of clocks: a laptop without a battery that stands in the last century must open its book in an emergency all the
 * same. Nothing is wrong with the files; it is told with the verification.
 */
const OF_CLOCKS: readonly RuleId[] = ["R6", "R7"];

/** The first finding that keeps a book from being used, or null. */
export function hindrance({ findings }: Pick<Verification, "findings">): Finding | null {
  return findings.find(({ rule }) => !OF_CLOCKS.includes(rule)) ?? null;
}

/** A finding as a failure: `rule`, `field` the path when it is one of the book's own names, `position` the record's number. */
export function findingFailure(code: FailureCode, { rule, file }: Finding): Failure {
  const field = isOwnPath(file) ? file : "a name that is none of the book's";
  const number = /^records\/(\d{6})\.json/.exec(file)?.[1];
  return new Failure(code, number === undefined ? { rule, field } : { rule, field, position: Number(number) });
}

/** Fails with `code` when a finding keeps the book from being used. */
export function demandHolding(verification: Verification, code: FailureCode): void {
  const finding = hindrance(verification);
  if (finding !== null) throw findingFailure(code, finding);
}
