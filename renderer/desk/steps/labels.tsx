import { type ReactElement, useState } from "react";
import { LABELS } from "../../text/desk-sealing.ts";
import { Grouped } from "../parts/grouped.tsx";
import { Notice } from "../parts/notice.tsx";
import { PrinterChoice, usePrinter } from "../parts/printer-choice.tsx";
import { Question } from "../parts/question.tsx";
import { SavePdf } from "../parts/save-pdf.tsx";
import { useDesk } from "../desk.ts";
import type { StepProps } from "../step-props.ts";

export function Labels({ ceremony }: StepProps): ReactElement {
  const desk = useDesk();
  const { printers } = ceremony.live;
  const { set, policy } = ceremony.facts;
  const chosen = usePrinter(printers);
  const [asked, setAsked] = useState(false);
  const next = () => void desk.send("ceremony:do", { do: "labels", printer: chosen.id ?? 0, network: chosen.network });
  return (
    <Question heading={LABELS.heading} lead={LABELS.lead} missing={chosen.missing} onAsked={() => setAsked(true)} onNext={next}>
      {set !== null && policy !== null && (
        <Notice severity="success" says={LABELS.made}>
          <p className="made">
            {LABELS.set} <Grouped text={set.set} />
          </p>
          <p>{LABELS.tried(policy.m, policy.n)}</p>
        </Notice>
      )}
      <PrinterChoice printers={printers} chosen={chosen} problem={asked ? chosen.missing[0] : undefined} />
      <SavePdf drill={ceremony.facts.drill} />
    </Question>
  );
}
