import * as z from "zod/mini";
import { FAILURES, type FailureCode, type Facts } from "../failure/failure.ts";
import { type RuleId, RULES } from "../record/verify/rules.ts";
import { line } from "./bounds.ts";

const CODES = Object.keys(FAILURES) as [FailureCode, ...FailureCode[]];
const RULE_IDS = Object.keys(RULES) as [RuleId, ...RuleId[]];
// As in the domain: a fact is there or it is not, never undefined.
const number = z.exactOptional(z.number());

const facts = z.strictObject({
  limit: number,
  actual: number,
  expected: number,
  position: number,
  have: number,
  need: number,
  x: number,
  m: number,
  n: number,
  generation: number,
  set: z.exactOptional(line(8)),
  field: z.exactOptional(line(40)),
  rule: z.exactOptional(z.enum(RULE_IDS)),
});

/** A failure as it passes the door: a code of the closed list and its facts. */
export const failureView = z.strictObject({ code: z.enum(CODES), facts });

export type FailureView = { readonly code: FailureCode; readonly facts: Facts };

/** What every call returns: it never rejects, and a refusal never looks like success. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: FailureView };

/** The outcome of a call whose value is read by `value`. */
export function outcomeOf<T extends z.core.SomeType>(value: T) {
  return z.discriminatedUnion("ok", [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), failure: failureView }),
  ]);
}
