import type { ReactElement } from "react";
import type { LintView } from "../../../core/contract/desk-view.ts";
import { describeRule } from "../../../core/contract/wording.ts";
import type { Severity } from "../../style/signs.ts";
import { LINTS } from "../../text/desk.ts";
import type { Reasons } from "../reasons.ts";
import { Notice } from "./notice.tsx";
import { TextBox } from "./text-box.tsx";

const SEVERITY: { readonly [S in LintView["severity"]]: Severity } = { info: "note", warn: "warning", stop: "stop" };

interface LintListProps {
  readonly lints: readonly LintView[];
  readonly reasons: Reasons;
  /** Who or what the numbers and identifiers of a rule stand for. */
  readonly nameOf?: (fact: string, value: string | number) => string | undefined;
}

/** What the rules say of a plan: each with why, what to do, and for a warning the place for the reason that overrules it. */
export function LintList({ lints, reasons, nameOf = () => undefined }: LintListProps): ReactElement {
  return (
    <div aria-live="polite">
      {lints.map((lint) => {
        const { rule, severity } = lint;
        const text = describeRule(lint);
        const names = Object.entries(lint.facts).flatMap(([fact, value]) =>
          Array.isArray(value) ? value.flatMap((each) => nameOf(fact, each) ?? []) : [],
        );
        return (
          <Notice key={rule} severity={SEVERITY[severity]} says={text?.says ?? LINTS.unknown(rule)} about={LINTS.rule(rule)}>
            {names.length > 0 && <p>{LINTS.meant(names)}</p>}
            {text !== null && (
              <>
                <p>{text.why}</p>
                <p>{text.mend}</p>
              </>
            )}
            {severity === "warn" && (
              <TextBox
                label={LINTS.reason}
                hint={LINTS.reasonHint}
                value={reasons.of(rule)}
                onChange={(reason) => reasons.set(rule, reason)}
                problem={reasons.problem(rule)}
                limit={400}
                look="wide"
              />
            )}
          </Notice>
        );
      })}
    </div>
  );
}
