import type { ReactElement } from "react";
import { SPLIT } from "../../text/desk-sealing.ts";
import { FactList } from "../parts/fact-list.tsx";
import { Notice } from "../parts/notice.tsx";
import { Question } from "../parts/question.tsx";
import { Names } from "../parts/visible.tsx";
import { useDesk } from "../desk.ts";
import type { StepProps } from "../step-props.ts";

export function Split({ ceremony }: StepProps): ReactElement {
  const desk = useDesk();
  const { accounts, policy, roster, drill } = ceremony.facts;
  return (
    <Question untyped heading={SPLIT.heading} lead={SPLIT.lead} onNext={() => void desk.send("ceremony:do", { do: "split" })}>
      <FactList
        facts={[
          [SPLIT.facts.accounts, <Names of={accounts.map(({ title }) => title)} />],
          [SPLIT.facts.opens, policy === null ? null : SPLIT.opens(policy.m, policy.n)],
          [SPLIT.facts.custodians, <Names of={roster?.custodians.map(({ name }) => name) ?? []} />],
        ]}
      />
      {drill && <Notice severity="note" says={SPLIT.drill} />}
    </Question>
  );
}
