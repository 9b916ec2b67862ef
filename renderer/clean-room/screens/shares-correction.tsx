import type { ReactElement } from "react";
import type { ReadingView } from "../../../core/contract/clean-room-view.ts";
import { CORRECTION } from "../../text/clean-room-sheets.ts";
import { DialogBox } from "../parts/dialog-box.tsx";

interface CorrectionProps {
  readonly heading: string;
  readonly corrections: ReadingView["corrections"];
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
}

/** What the check words put right, to be compared with the paper before it counts. */
export function Correction({ heading, corrections, onAccept, onRefuse }: CorrectionProps): ReactElement {
  return (
    <DialogBox heading={heading} act={CORRECTION.accept} cancel={CORRECTION.refuse} onAct={onAccept} onCancel={onRefuse}>
      <p>{CORRECTION.lead}</p>
      <table className="typed">
        <thead>
          <tr>
            <th scope="col">{CORRECTION.columns.position}</th>
            <th scope="col">{CORRECTION.columns.typed}</th>
            <th scope="col">{CORRECTION.columns.word}</th>
          </tr>
        </thead>
        <tbody>
          {corrections.map(({ position, typed, word }) => (
            <tr key={position}>
              <th scope="row">{position}</th>
              <td>{typed === "?" ? CORRECTION.unreadable : <code>{typed}</code>}</td>
              <td>
                <code>{word}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </DialogBox>
  );
}
