import type { ReactElement } from "react";
import { BUTTON } from "../../text/desk.ts";
import { RECORDING } from "../../text/desk-recording.ts";
import { Act } from "../parts/act.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { without } from "../entries.ts";

interface ApproversProps {
  readonly approvers: readonly string[];
  readonly onChange: (approvers: readonly string[]) => void;
}

const MOST = 10;

/** Who approved what is recorded; nobody need have. */
export function Approvers({ approvers, onChange }: ApproversProps): ReactElement {
  const text = RECORDING.form;
  return (
    <>
      {approvers.map((name, index) => (
        <div key={index} className="line">
          <TextBox
            label={text.approver(index + 1)}
            value={name}
            onChange={(typed) => onChange(approvers.map((each, at) => (at === index ? typed : each)))}
          />
          <Act
            label={BUTTON.remove}
            about={text.remove(text.approver(index + 1), index + 1)}
            look="quiet"
            onAct={() => onChange(without(approvers, index))}
          />
        </div>
      ))}
      <div className="buttons">
        <Act
          label={text.addApprover}
          look="plain"
          disabled={approvers.length >= MOST}
          onAct={() => onChange([...approvers, ""])}
        />
      </div>
    </>
  );
}
