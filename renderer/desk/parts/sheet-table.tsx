import type { ReactElement } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { SHEETS } from "../../text/desk-sealing.ts";
import { Sign } from "./sign.tsx";
import { Visible } from "./visible.tsx";

/** Where each sheet is on its way into its bag. */
export function SheetTable({ facts, now }: { readonly facts: CeremonyView["facts"]; readonly now: number }): ReactElement {
  const { columns } = SHEETS;
  return (
    <table className="sheets">
      <caption className="unseen">{SHEETS.heading}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.sheet}</th>
          <th scope="col">{columns.custodian}</th>
          <th scope="col">{columns.printed}</th>
          <th scope="col">{columns.readBack}</th>
          <th scope="col">{columns.bag}</th>
        </tr>
      </thead>
      <tbody>
        {facts.sheets.map(({ x, printed, readBack, bag }) => (
          <tr key={x} aria-current={x === now ? "true" : undefined}>
            <th scope="row">{x}</th>
            <td>
              <Visible text={facts.roster?.custodians[x - 1]?.name ?? ""} />
            </td>
            <td>
              <Ticked done={printed !== null} />
            </td>
            <td>
              <Ticked done={readBack !== null} />
            </td>
            <td>{bag === null ? <Ticked done={false} /> : <span className="mono">{bag}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ticked({ done }: { readonly done: boolean }): ReactElement {
  return done ? (
    <span className="ticked">
      <Sign severity="success" />
      <span className="unseen">{SHEETS.done}</span>
    </span>
  ) : (
    <span className="hint">{SHEETS.open}</span>
  );
}
