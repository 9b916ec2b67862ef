import { type ReactElement, useState } from "react";
import { REVEAL } from "../../text/clean-room-secrets.ts";
import { LineBox } from "../parts/line-box.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useRoom } from "../room.ts";

/** More time for the reveal, with a reason. */
export function MoreTime({ most, onClose }: { readonly most: number; readonly onClose: () => void }): ReactElement {
  const { act } = useRoom();
  const [typed, setTyped] = useState(String(Math.min(30, most)));
  const [missing, setMissing] = useState(false);
  return (
    <ReasonDialog
      heading={REVEAL.moreHeading}
      act={REVEAL.moreAct}
      onCancel={onClose}
      onReason={(reason) => {
        const minutes = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
        const fits = minutes >= 1 && minutes <= most;
        setMissing(!fits);
        if (!fits) return;
        onClose();
        void act({ act: "extend", minutes, reason });
      }}
    >
      <p>{REVEAL.moreLead(most)}</p>
      <LineBox
        label={REVEAL.minutes}
        value={typed}
        onChange={setTyped}
        most={3}
        short
        problem={missing ? REVEAL.minutesMissing(most) : null}
      />
    </ReasonDialog>
  );
}
