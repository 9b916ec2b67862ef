import type { ReactElement } from "react";
import { SIGN } from "../../text/desk-sealing.ts";
import { FactList } from "../parts/fact-list.tsx";
import { Grouped } from "../parts/grouped.tsx";
import { Question } from "../parts/question.tsx";
import { useDesk } from "../desk.ts";
import type { StepProps } from "../step-props.ts";

export function SignSet({ ceremony }: StepProps): ReactElement {
  const desk = useDesk();
  const { set, sheets } = ceremony.facts;
  const bagged = sheets.filter(({ bag }) => bag !== null).length;
  return (
    <Question untyped heading={SIGN.heading} lead={SIGN.lead} onNext={() => void desk.send("ceremony:do", { do: "sign" })}>
      <FactList
        facts={[
          [SIGN.set, set === null ? null : <Grouped text={set.set} />],
          [SIGN.generation, set === null ? null : String(set.generation)],
          [SIGN.sheets, SIGN.count(bagged, sheets.length)],
          [SIGN.fingerprint, set === null ? null : <Grouped text={set.manifest} small />],
        ]}
      />
    </Question>
  );
}
