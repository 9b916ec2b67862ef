import { type Rule, type RuleId, RULES } from "../record/verify/rules.ts";
import { FAULT } from "./fault.ts";
import { MISMATCHED } from "./mismatched.ts";
import { REFUSED_CEREMONY } from "./refused-ceremony.ts";
import { REFUSED_EVENT } from "./refused-event.ts";
import { REFUSED_VAULT } from "./refused-vault.ts";
import { REFUSED } from "./refused.ts";
import { REFUSED_IN_APP } from "./refused-in-app.ts";
import type { FailureText } from "./text.ts";
import { UNREADABLE } from "./unreadable.ts";

/** The closed list: every code with its one text. The codes are the keys, so list and texts cannot drift apart. */
export const FAILURES = {
  ...UNREADABLE,
  ...MISMATCHED,
  ...REFUSED,
  ...REFUSED_CEREMONY,
  ...REFUSED_EVENT,
  ...REFUSED_IN_APP,
  ...REFUSED_VAULT,
  ...FAULT,
} as const;

export type FailureCode = keyof typeof FAILURES;

/**
 * What may be told about a failure: numbers and identifiers, never content read from paper, keyboard or disk.
 * `set` is a set ID (8 characters of base32), `field` a word of this program's own, never the input's.
 */
export interface Facts {
  readonly limit?: number;
  readonly actual?: number;
  readonly expected?: number;
  readonly position?: number;
  readonly have?: number;
  readonly need?: number;
  readonly x?: number;
  readonly m?: number;
  readonly n?: number;
  readonly generation?: number;
  readonly set?: string;
  readonly field?: string;
  /** A rule of FORMAT.md, "Verifying a book"; its sentences are `{says}`, `{means}` and `{advice}` in the text. */
  readonly rule?: RuleId;
}

/** The one error of the domain. Its message is the code, so that nothing secret can travel in it. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: FailureCode;
  readonly facts: Facts;

  constructor(code: FailureCode, facts: Facts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/** Throws a `Failure`. */
export function fail(code: FailureCode, facts: Facts = {}): never {
  throw new Failure(code, facts);
}

/** Runs `body`; whatever it throws that is not a `Failure` becomes one of `code`, without cause or message. */
export function failingAs<T>(code: FailureCode, facts: Facts, body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(code, facts);
  }
}

/** The text of a failure with its facts filled in. A fact that was not given shows as an ellipsis. */
export function describeFailure({ code, facts }: Pick<Failure, "code" | "facts">): FailureText {
  const { happened, safe, next } = FAILURES[code] as FailureText;
  const values = new Map<string, string | number>(Object.entries({ ...facts, ...toldBy(facts.rule) }));
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, fact: string) => String(values.get(fact) ?? "…"));
  return { happened: fill(happened), safe: fill(safe), next: fill(next) };
}

function toldBy(rule: RuleId | undefined): Readonly<Record<string, string>> {
  if (rule === undefined) return {};
  const { says, means, next }: Rule = RULES[rule];
  return { says, means, advice: next };
}
