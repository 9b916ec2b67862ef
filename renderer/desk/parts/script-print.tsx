import { type ReactElement, useState } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { BUTTON, SCRIPT } from "../../text/desk.ts";
import { useDesk } from "../desk.ts";
import { Act } from "./act.tsx";
import { DialogBox } from "./dialog-box.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { PrinterChoice, usePrinter } from "./printer-choice.tsx";
import { SavePdf } from "./save-pdf.tsx";

/** The printed script of this ceremony, where there is something to print it on. */
export function ScriptPrint({ ceremony }: { readonly ceremony: CeremonyView }): ReactElement | null {
  const desk = useDesk();
  const { facts, live } = ceremony;
  const chosen = usePrinter(live.printers);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  if (live.printers.length === 0 && !facts.drill) return null;
  const close = () => setOpen(false);
  const print = async () => {
    setAsked(true);
    if (chosen.missing.length > 0) return;
    if (await desk.send("ceremony:do", { do: "script", printer: chosen.id ?? 0, network: chosen.network })) close();
  };
  return (
    <div className="aside">
      <Act label={SCRIPT.action} look="plain" onAct={() => setOpen(true)} />
      <p className="hint">{SCRIPT.hint}</p>
      <DialogBox open={open} heading={SCRIPT.heading} onClose={close}>
        <PrinterChoice printers={live.printers} chosen={chosen} problem={asked ? chosen.missing[0] : undefined} />
        <SavePdf drill={facts.drill} onSaved={close} />
        {desk.failure !== null && <FailureNotice failure={desk.failure} />}
        <div className="buttons">
          <Act label={BUTTON.cancel} look="plain" onAct={close} />
          <Act label={SCRIPT.print} look="primary" onAct={() => void print()} disabled={desk.waiting} />
        </div>
      </DialogBox>
    </div>
  );
}
