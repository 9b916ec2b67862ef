import { type ReactElement, useState } from "react";
import { RUNBOOK } from "../../text/desk-runbook.ts";
import { RECEIPTS } from "../../text/desk-sealing.ts";
import { Act } from "../parts/act.tsx";
import { PaperPrint } from "../parts/paper-print.tsx";
import { Notice } from "../parts/notice.tsx";
import { PrinterChoice, usePrinter } from "../parts/printer-choice.tsx";
import { Question } from "../parts/question.tsx";
import { SavePdf } from "../parts/save-pdf.tsx";
import { Tick } from "../parts/tick.tsx";
import { useDesk } from "../desk.ts";
import { when } from "../entries.ts";
import type { StepProps } from "../step-props.ts";
import { hasRunbook } from "./runbook-editor.tsx";

/** The forms printed, and who has signed. */
export function Receipts({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { facts, live } = ceremony;
  const chosen = usePrinter(live.printers);
  const [signed, setSigned] = useState<readonly number[]>(facts.receipts);
  const [printed, setPrinted] = useState(false);
  const [asked, setAsked] = useState(false);
  const [wanted, setWanted] = useState(false);
  const missing = when(signed.length < facts.sheets.length, RECEIPTS.missing);
  const print = async () => {
    setWanted(true);
    if (chosen.missing.length > 0) return;
    setPrinted(await desk.send("ceremony:do", { do: "acknowledgements", printer: chosen.id ?? 0, network: chosen.network }));
  };
  const tick = (x: number, ticked: boolean) =>
    setSigned((before) => (ticked ? [...before, x] : before.filter((each) => each !== x)));
  const next = () =>
    void desk.send("ceremony:answer", { step: "receipts", item, answer: { signed: signed.toSorted((a, b) => a - b) } });
  return (
    <Question heading={RECEIPTS.heading} lead={RECEIPTS.lead} missing={missing} onAsked={() => setAsked(true)} onNext={next}>
      <PrinterChoice printers={live.printers} chosen={chosen} problem={wanted && !printed ? chosen.missing[0] : undefined} />
      <div className="buttons">
        <Act label={RECEIPTS.print} onAct={() => void print()} disabled={desk.waiting} />
      </div>
      <SavePdf drill={facts.drill} onSaved={() => setPrinted(true)} />
      {facts.accounts.some(({ runbook }) => hasRunbook(runbook)) && (
        <PaperPrint text={RUNBOOK.print} deed={(to) => ({ do: "runbooks", ...to })} />
      )}
      {printed && <Notice severity="success" says={RECEIPTS.printed} urgent />}
      <fieldset>
        <legend>{RECEIPTS.signed}</legend>
        {asked && missing.length > 0 && <p className="field-problem">{missing[0]}</p>}
        <div className="choices beside">
          {facts.sheets.map(({ x, bag }) => (
            <Tick
              key={x}
              label={facts.roster?.custodians[x - 1]?.name ?? ""}
              hint={RECEIPTS.bag(bag ?? "")}
              ticked={signed.includes(x)}
              onChange={(ticked) => tick(x, ticked)}
            />
          ))}
        </div>
      </fieldset>
    </Question>
  );
}
