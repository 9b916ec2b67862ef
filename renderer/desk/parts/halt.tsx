import { type ReactElement, useState } from "react";
import type { Request } from "../../../core/contract/contract.ts";
import { DECLARED_EXCEPTIONS } from "../../../core/contract/wording.ts";
import { BUTTON, HALT } from "../../text/desk.ts";
import { useDesk } from "../desk.ts";
import { Act } from "./act.tsx";
import { Choice } from "./choice.tsx";
import { DialogBox } from "./dialog-box.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { TextBox } from "./text-box.tsx";

type Declared = Request<"ceremony:halt">["kind"];

/** Halts the ceremony from any step: the button, and the question what happened. */
export function Halt(): ReactElement {
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<Declared | null>(null);
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  const halt = async () => {
    setAsked(true);
    if (kind === null) return;
    if (await desk.send("ceremony:halt", { kind, note })) setOpen(false);
  };
  return (
    <>
      <Act label={BUTTON.halt} look="danger" onAct={() => setOpen(true)} />
      <DialogBox open={open} heading={HALT.heading} onClose={() => setOpen(false)}>
        <p>{HALT.lead}</p>
        <Choice
          label={HALT.what}
          options={DECLARED_EXCEPTIONS.map((value) => ({ value, name: HALT.kinds[value] }))}
          value={kind}
          onChange={setKind}
          problem={asked && kind === null ? HALT.missing : undefined}
        />
        <TextBox label={HALT.note} hint={HALT.noteHint} value={note} onChange={setNote} limit={400} optional />
        {desk.failure !== null && <FailureNotice failure={desk.failure} />}
        <div className="buttons">
          <Act label={BUTTON.cancel} look="plain" onAct={() => setOpen(false)} />
          <Act label={HALT.act} look="danger" onAct={() => void halt()} disabled={desk.waiting} />
        </div>
      </DialogBox>
    </>
  );
}
