import type { ReactElement } from "react";
import { AFTERMATH } from "../../text/desk-opening.ts";
import { Duties } from "../parts/duties.tsx";
import { Notice } from "../parts/notice.tsx";
import { Question } from "../parts/question.tsx";
import { useDesk } from "../desk.ts";
import type { StepProps } from "../step-props.ts";
import { DrillReportPrint } from "./drill-report-print.tsx";

/** What use obliges to, with dates. */
export function Aftermath({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { due } = ceremony.live;
  const next = () => void desk.send("ceremony:answer", { step: "aftermath", item, answer: {} });
  return (
    <Question untyped heading={AFTERMATH.heading} lead={AFTERMATH.lead} onNext={next}>
      {due.length === 0 && <p className="blank">{AFTERMATH.none}</p>}
      <Duties due={due} />
      {ceremony.facts.drill && <Notice severity="note" says={AFTERMATH.drill} />}
      <DrillReportPrint facts={ceremony.facts} />
    </Question>
  );
}
