import { type ReactElement, useState } from "react";
import { BUTTON } from "../../text/desk.ts";
import { RECORDING } from "../../text/desk-recording.ts";
import { Act } from "../parts/act.tsx";
import { DialogBox } from "../parts/dialog-box.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { PrinterChoice, usePrinter } from "../parts/printer-choice.tsx";
import { useDesk } from "../desk.ts";
import { useView } from "../step-props.ts";

/** The empty form of the review of one opening, on paper. */
export function ReviewFormPrint({ of }: { readonly of: number }): ReactElement {
  const desk = useDesk();
  const text = RECORDING.review;
  const printers = useView().ceremony?.live.printers ?? [];
  const chosen = usePrinter(printers);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const close = () => setOpen(false);
  const print = async () => {
    setAsked(true);
    if (chosen.missing.length > 0) return;
    const deed = { do: "review-form", of, printer: chosen.id ?? 0, network: chosen.network } as const;
    if (await desk.send("ceremony:do", deed)) close();
  };
  return (
    <div className="aside">
      <Act label={text.print} look="plain" onAct={() => setOpen(true)} />
      <p className="hint">{text.printHint}</p>
      <DialogBox open={open} heading={text.heading} onClose={close}>
        <PrinterChoice printers={printers} chosen={chosen} problem={asked ? chosen.missing[0] : undefined} />
        {desk.failure !== null && <FailureNotice failure={desk.failure} />}
        <div className="buttons">
          <Act label={BUTTON.cancel} look="plain" onAct={close} />
          <Act label={text.act} look="primary" onAct={() => void print()} disabled={desk.waiting} />
        </div>
      </DialogBox>
    </div>
  );
}
