import { fail } from "../failure/failure.ts";
import { statedReason } from "./reason.ts";

/**
 * The rules that a plan (C) and an asserted date (D) are held against. Their numbers are printed, signed and told; a number is never
 * given to another rule.
 */
export const RULE_IDS = ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "D1", "D2", "D3"] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** `stop`: not with this plan. `warn`: only with a reason, which is signed. `info`: to be told. */
export type Severity = "stop" | "warn" | "info";

export const SEVERITIES = {
  C1: "stop",
  C2: "warn",
  C3: "warn",
  C4: "stop",
  C5: "stop",
  C6: "warn",
  C7: "warn",
  C8: "info",
  C9: "info",
  D1: "warn",
  D2: "warn",
  D3: "warn",
} as const satisfies Record<RuleId, Severity>;

/** What a lint is about: numbers and identifiers only. `custodians` count from 1 as the shares do. */
export interface LintFacts {
  readonly m?: number;
  readonly n?: number;
  readonly have?: number;
  readonly limit?: number;
  readonly minutes?: number;
  readonly custodians?: readonly number[];
  /** Bags as they were typed, from 1. */
  readonly bags?: readonly number[];
  /** Credential IDs. */
  readonly credentials?: readonly string[];
}

export interface Lint {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly facts: LintFacts;
}

/** Why one warning is overruled. */
export interface Acceptance {
  readonly rule: string;
  readonly reason: unknown;
}

/** A warning with the reason for which it was accepted; it goes into the signed record. */
export interface AcceptedLint extends Lint {
  readonly reason: string;
}

/**
 * Every warning with its reason, in the order of the lints. Fails with `refused.lint-stop` when there is a lint that no reason overrules,
 * with `refused.lint-open` (field: the rule) when a warning has no acceptance, and with `refused.reason` when the reason says nothing. An
 * acceptance of a rule that is not broken is dropped: nobody signs for what was not the case.
 */
export function acceptLints(lints: readonly Lint[], acceptances: readonly Acceptance[]): readonly AcceptedLint[] {
  for (const { rule, severity } of lints) if (severity === "stop") fail("refused.lint-stop", { field: rule });
  return lints
    .filter(({ severity }) => severity === "warn")
    .map((lint) => {
      const acceptance = acceptances.find(({ rule }) => rule === lint.rule);
      if (acceptance === undefined) return fail("refused.lint-open", { field: lint.rule });
      return { ...lint, reason: statedReason(acceptance.reason) };
    });
}
