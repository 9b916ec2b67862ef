import type { ReactElement } from "react";
import { OLD_SHEETS } from "../../text/desk-rotation.ts";
import { Visible } from "../parts/visible.tsx";
import type { OldSheetTyped } from "./old-sheet-entry.tsx";
import { Told } from "./tried-table.tsx";

/** What became of each old sheet, as it will be signed. */
export function OldSheetTable({ sheets }: { readonly sheets: readonly OldSheetTyped[] }): ReactElement {
  const { columns, yes, no, noBag, heading } = OLD_SHEETS.read;
  return (
    <table className="found">
      <caption className="unseen">{heading}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.sheet}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.bag}</th>
          <th scope="col">{columns.custodian}</th>
          <th scope="col">{columns.how}</th>
        </tr>
      </thead>
      <tbody>
        {sheets.map(({ x, gone, bag, custodian, how }) => (
          <tr key={x}>
            <th scope="row">{x}</th>
            <td>
              <Told good={gone === "yes"} yes={yes} no={no} />
            </td>
            <td className="mono">{gone === "yes" && (bag.trim() === "" ? noBag : bag.trim())}</td>
            <td>
              <Visible text={custodian} />
            </td>
            <td>{gone === "yes" && <Visible text={how} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
