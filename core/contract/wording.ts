import { RULE_IDS, type RuleId } from "../custody/lint.ts";
import { describeLint, type LintText } from "../custody/lint-text.ts";
import type { LintView } from "./desk-view.ts";

/** What the rooms take from the domain: its words and the lists behind them. They import nothing else of it. */
export { ASSERTION_TEXT, EXCEPTION_TEXT, ROLE_TEXT, STEP_TEXT, type StepText } from "../ceremony/wording.ts";
export { DECLARED_EXCEPTIONS, type ExceptionKind } from "../ceremony/exceptions.ts";
export {
  BAG_LOOKS,
  type BagLook,
  type Classification,
  type CustodianPlace,
  importsOf,
  SECRET_FIELDS,
  type SecretField,
} from "../ceremony/facts.ts";
export { RECORDABLE_EVENTS, type RecordableEvent, type RecordedEvent } from "../ceremony/facts.ts";
export { isRecordEvent, RECORD_EVENTS, type RecordEvent } from "../record/record-events.ts";
export { type Fields, setIdentifier, type Shape, shareNumber } from "../record/shape.ts";
export { signerIdentifier } from "../record/record-events.ts";
export { isBagNumber } from "../custody/bags.ts";
export { type ReviewQuestion, REVIEW_QUESTIONS } from "../custody/review-questions.ts";
export * from "./recording-form.ts";
export { EVENT_TITLES } from "../record/sentences/event-titles.ts";
export { stepOf, stepsOf } from "../ceremony/script.ts";
export { sheetsToHandOver } from "../ceremony/sheets-to-hand-over.ts";
export { sheetsToProve } from "../ceremony/sheets-to-prove.ts";
export { sheetsToRebag } from "../ceremony/sheets-to-rebag.ts";
export { STEP_IDS, type CeremonyKind, type Phase, type Role, type StepId } from "../ceremony/step.ts";
export { RUNBOOK_TEMPLATES, type RunbookTemplate } from "../runbook/templates.ts";
export { EXPOSURES } from "../custody/standing/act-wording.ts";
export { setUrgency, type Urgency } from "./set-urgency.ts";
export { PASSWORD_LENGTH } from "../credential/password-policy.ts";
export { REASON_LIMITS } from "../custody/reason.ts";
export type { LintText } from "../custody/lint-text.ts";
export { describeFailure } from "../failure/failure.ts";
export type { FailureText } from "../failure/text.ts";

/** The text of a lint as it passed the door, or null for a rule that has none. */
export function describeRule({ rule, facts }: LintView): LintText | null {
  // The door has parsed numbers, identifiers and lists of them; the text reads whatever it has a place for.
  return isRule(rule) ? describeLint({ rule, facts }) : null;
}

function isRule(rule: string): rule is RuleId {
  return RULE_IDS.some((id) => id === rule);
}
