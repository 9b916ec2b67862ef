import type { VerificationView } from "../../core/contract/journal-view.ts";
import { RULES } from "../../core/record/verify/rules.ts";
import { escapedPath } from "../../core/record/verify/told-finding.ts";
import type { Finding, Verification } from "../../core/record/verify/verification.ts";
import { headViewOf } from "./set-rows.ts";

const MOST = 100;
const LONGEST = 400;

/** What a verification found, as it is told: `at` is the time of the check. */
export function verificationViewOf(verification: Verification, at: string): VerificationView {
  const { findings, notices, head, records, manifests, signatures } = verification;
  return {
    holds: findings.length === 0,
    records: records.length,
    manifests: manifests.length,
    signatures,
    findings: findings.slice(0, MOST).map(told),
    found: findings.length,
    notices: notices.slice(0, MOST).map(told),
    head: headViewOf(head),
    at,
  };
}

function told({ rule, file }: Finding): VerificationView["findings"][number] {
  const { says, means, next } = RULES[rule];
  const path = rule.startsWith("H") ? file : escapedPath(file);
  return { rule, file: path.slice(0, LONGEST), says, means, next };
}
