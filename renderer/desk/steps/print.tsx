import { type ReactElement, useState } from "react";
import { PRINT } from "../../text/desk-sealing.ts";
import { Listed } from "../parts/listed.tsx";
import { Notice } from "../parts/notice.tsx";
import { PrinterChoice, usePrinter } from "../parts/printer-choice.tsx";
import { Question } from "../parts/question.tsx";
import { SavePdf } from "../parts/save-pdf.tsx";
import { SheetTable } from "../parts/sheet-table.tsx";
import { useDesk } from "../desk.ts";
import type { StepProps } from "../step-props.ts";

/** One custodian's sheet. */
export function Print({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { facts, live } = ceremony;
  const chosen = usePrinter(live.printers);
  const [asked, setAsked] = useState(false);
  const name = facts.roster?.custodians[item - 1]?.name ?? "";
  const again = facts.sheets.some(({ x, printed }) => x === item && printed !== null);
  const next = () => void desk.send("ceremony:do", { do: "print", printer: chosen.id ?? 0, network: chosen.network });
  return (
    <Question heading={PRINT.heading(name)} missing={chosen.missing} onAsked={() => setAsked(true)} onNext={next}>
      <p className="position">{PRINT.sheet(item, facts.sheets.length)}</p>
      <Listed items={PRINT.before} />
      {again && <Notice severity="warning" says={PRINT.again} />}
      <PrinterChoice printers={live.printers} chosen={chosen} problem={asked ? chosen.missing[0] : undefined} />
      <SavePdf drill={facts.drill} />
      <SheetTable facts={facts} now={item} />
    </Question>
  );
}
