import { type ReactElement, useState } from "react";
import type { DeskAnswer } from "../../../core/contract/answers.ts";
import { POLICY } from "../../text/desk-sealing.ts";
import { Choice } from "../parts/choice.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { LintList } from "../parts/lint-list.tsx";
import { Question } from "../parts/question.tsx";
import { useDesk } from "../desk.ts";
import { when } from "../entries.ts";
import { openLints, useLints, useReasons, warnings } from "../reasons.ts";
import type { StepProps } from "../step-props.ts";

const NEEDED = 2;

/** M of N in plain words, and what the rules of custody say of it. */
export function Policy({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { facts } = ceremony;
  const custodians = facts.roster?.custodians ?? [];
  const n = custodians.length;
  const [m, setM] = useState<number | null>(facts.policy?.m ?? null);
  const [asked, setAsked] = useState(false);
  const answer = (acceptances: { rule: string; reason: string }[]): DeskAnswer => ({
    step: "policy",
    item,
    answer: { m: m ?? 0, acceptances },
  });
  const { lints: found, failure } = useLints(m === null ? null : answer([]));
  // What was accepted at the roll call is signed for already.
  const signed = facts.roster?.acceptances.map(({ rule }) => rule) ?? [];
  const lints = found.filter(({ rule }) => !signed.includes(rule));
  const reasons = useReasons(facts.policy?.acceptances ?? [], asked);
  const choosing = when(m === null, POLICY.missing);
  const options = Array.from({ length: Math.max(0, n - 1) }, (_, index) => {
    const needed = index + NEEDED;
    return {
      value: String(needed),
      name: POLICY.option(needed, n),
      hint: `${POLICY.opens(needed, n)} ${POLICY.lost(n - needed)}`,
    };
  });
  const nameOf = (fact: string, value: string | number) =>
    fact === "custodians" ? custodians[Number(value) - 1]?.name : facts.accounts.find(({ id }) => id === value)?.title;
  return (
    <Question
      heading={POLICY.heading(n)}
      lead={POLICY.lead}
      missing={[...choosing, ...openLints(lints, reasons)]}
      onAsked={() => setAsked(true)}
      onNext={() => void desk.send("ceremony:answer", answer(reasons.acceptances(warnings(lints))))}
    >
      <Choice
        label={POLICY.choose}
        options={options}
        value={m === null ? null : String(m)}
        onChange={(needed) => setM(Number(needed))}
        problem={asked ? choosing[0] : undefined}
        beside
        quiet
      />
      {m !== null && (
        <p className="in-words">
          <b>{POLICY.opens(m, n)}</b> {POLICY.lost(n - m)} {POLICY.alone(m)}
        </p>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <LintList lints={lints} reasons={reasons} nameOf={nameOf} />
    </Question>
  );
}
