import type { ReactElement } from "react";
import { BUTTON } from "../../text/desk.ts";
import { RECORDING } from "../../text/desk-recording.ts";
import { Act } from "../parts/act.tsx";
import { without } from "../entries.ts";
import type { Typed } from "./typed.ts";

interface RowsProps {
  readonly label: string;
  readonly add: string;
  readonly rows: readonly Typed[];
  /** What a new row begins with. */
  readonly begin: Typed;
  readonly onRows: (rows: readonly Typed[]) => void;
  readonly children: (row: Typed, index: number, onRow: (typed: Typed) => void) => ReactElement;
}

const MOST = 20;

/** Several of one kind, each in boxes of its own. */
export function Rows({ label, add, rows, begin, onRows, children }: RowsProps): ReactElement {
  return (
    <>
      {rows.map((row, index) => (
        <fieldset key={index} className="entry">
          <legend>{RECORDING.form.entry(label, index + 1)}</legend>
          {children(row, index, (typed) => onRows(rows.map((each, place) => (place === index ? typed : each))))}
          <Act
            label={BUTTON.remove}
            about={RECORDING.form.remove(label, index + 1)}
            look="quiet"
            onAct={() => onRows(without(rows, index))}
          />
        </fieldset>
      ))}
      <div className="buttons">
        <Act label={add} look="plain" disabled={rows.length >= MOST} onAct={() => onRows([...rows, begin])} />
      </div>
    </>
  );
}
