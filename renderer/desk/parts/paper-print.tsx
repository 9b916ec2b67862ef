import { type ReactElement, useState } from "react";
import type { Request } from "../../../core/contract/contract.ts";
import { BUTTON } from "../../text/desk.ts";
import { useDesk } from "../desk.ts";
import { useView } from "../step-props.ts";
import { Act } from "./act.tsx";
import { DialogBox } from "./dialog-box.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { PrinterChoice, usePrinter } from "./printer-choice.tsx";
import { SavePdf } from "./save-pdf.tsx";

interface PaperPrintProps {
  readonly text: { readonly action: string; readonly hint: string; readonly heading: string; readonly print: string };
  readonly deed: (to: { readonly printer: number; readonly network: boolean }) => Request<"ceremony:do">;
  /** In a drill it is among the papers of this step that can be saved as files. */
  readonly saved?: boolean;
}

/** A paper that can be printed beside the work of a step; nothing where there is nothing to print it on. */
export function PaperPrint({ text, deed, saved = false }: PaperPrintProps): ReactElement | null {
  const desk = useDesk();
  const { ceremony } = useView();
  const printers = ceremony?.live.printers ?? [];
  const drill = saved && ceremony?.facts.drill === true;
  const chosen = usePrinter(printers);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  if (printers.length === 0 && !drill) return null;
  const close = () => setOpen(false);
  const print = async () => {
    setAsked(true);
    if (chosen.missing.length > 0) return;
    if (await desk.send("ceremony:do", deed({ printer: chosen.id ?? 0, network: chosen.network }))) close();
  };
  return (
    <div className="aside">
      <Act label={text.action} look="plain" onAct={() => setOpen(true)} />
      <p className="hint">{text.hint}</p>
      <DialogBox open={open} heading={text.heading} onClose={close}>
        <PrinterChoice printers={printers} chosen={chosen} problem={asked ? chosen.missing[0] : undefined} />
        <SavePdf drill={drill} onSaved={close} />
        {desk.failure !== null && <FailureNotice failure={desk.failure} />}
        <div className="buttons">
          <Act label={BUTTON.cancel} look="plain" onAct={close} />
          <Act label={text.print} look="primary" onAct={() => void print()} disabled={desk.waiting} />
        </div>
      </DialogBox>
    </div>
  );
}
