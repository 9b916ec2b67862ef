import { type ReactElement, type ReactNode, useState } from "react";
import { REASON_LIMITS } from "../../../core/contract/wording.ts";
import { REASON } from "../../text/clean-room.ts";
import { DialogBox } from "./dialog-box.tsx";
import { LineBox } from "./line-box.tsx";

interface ReasonDialogProps {
  readonly heading: string;
  readonly act: string;
  readonly danger?: boolean;
  /** False keeps it open: something else is missing. */
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** Something that is done only with a reason, which goes into the signed record. */
export function ReasonDialog({ onReason, children, ...box }: ReasonDialogProps): ReactElement {
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const short = Array.from(reason.trim()).length < REASON_LIMITS.least;
  const act = () => {
    setAsked(true);
    if (!short) onReason(reason.trim());
  };
  return (
    <DialogBox {...box} onAct={act}>
      {children}
      <LineBox
        label={REASON.label}
        hint={REASON.hint}
        value={reason}
        onChange={setReason}
        most={REASON_LIMITS.most}
        problem={asked && short ? REASON.short(REASON_LIMITS.least) : null}
      />
    </DialogBox>
  );
}
