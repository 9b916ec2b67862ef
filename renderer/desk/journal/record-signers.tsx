import type { ReactElement } from "react";
import type { RecordView } from "../../../core/contract/journal-view.ts";
import { RECORD } from "../../text/desk-journal.ts";
import { Grouped } from "../parts/grouped.tsx";
import { Visible } from "../parts/visible.tsx";

/** Whose keys signed a record: role, name and identifier. */
export function RecordSigners({ record }: { readonly record: RecordView }): ReactElement {
  const { signatures, event } = record;
  const witnessed = signatures.some(({ role }) => role === "witness");
  return (
    <>
      <ul className="plain-list signers">
        {signatures.map(({ role, id, name }) => (
          <li key={role}>
            <span>{RECORD.roles[role]}</span>
            <b>
              <Visible text={name} />
            </b>
            <Grouped text={id} />
          </li>
        ))}
      </ul>
      {!witnessed && <p className="hint">{event === "key.added" ? RECORD.alone : RECORD.unwitnessed}</p>}
    </>
  );
}
