import type { ReactElement } from "react";
import { FINISH } from "../../text/desk-opening.ts";
import { BUTTON } from "../../text/desk.ts";
import { StillOpen } from "../parts/still-open.tsx";
import { Listed } from "../parts/listed.tsx";
import { Question } from "../parts/question.tsx";
import { useDesk } from "../desk.ts";
import type { StepProps } from "../step-props.ts";
import { DrillReportPrint } from "./drill-report-print.tsx";

export function Finish({ ceremony }: StepProps): ReactElement {
  const desk = useDesk();
  const done = () => void desk.send("ceremony:do", { do: "finish" });
  return (
    <Question untyped heading={FINISH.heading} lead={FINISH.lead} next={BUTTON.done} onNext={done}>
      <StillOpen ceremony={ceremony} />
      <Listed items={FINISH[ceremony.facts.kind]} />
      <p>{FINISH.signs}</p>
      <DrillReportPrint facts={ceremony.facts} />
    </Question>
  );
}
