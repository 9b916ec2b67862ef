import type { ReactElement } from "react";
import type { RecordView } from "../../../core/contract/journal-view.ts";
import { RECORD } from "../../text/desk-journal.ts";
import { Visible } from "../parts/visible.tsx";

/** Every field of a record under the name that it has in the file. */
export function RecordFields({ fields }: Pick<RecordView, "fields">): ReactElement {
  return (
    <table className="record-fields">
      <caption className="unseen">{RECORD.fields}</caption>
      <thead>
        <tr>
          <th scope="col">{RECORD.field}</th>
          <th scope="col">{RECORD.value}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row" className="mono">
              {name}
            </th>
            <td>{value === "" ? <span className="hint">{RECORD.nothing}</span> : <Visible text={value} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
