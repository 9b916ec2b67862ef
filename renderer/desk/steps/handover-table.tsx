import type { ReactElement } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { HANDOVER } from "../../text/desk-leaver.ts";
import { Grouped } from "../parts/grouped.tsx";
import { Visible } from "../parts/visible.tsx";

/** What became of the sheets so far; nothing before the first. */
export function HandoverTable({ handovers }: Pick<CeremonyView["facts"], "handovers">): ReactElement | null {
  if (handovers.length === 0) return null;
  const { columns, so, outcomes } = HANDOVER;
  return (
    <section aria-label={so}>
      <h2>{so}</h2>
      <table className="found">
        <caption className="unseen">{so}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.set}</th>
            <th scope="col">{columns.sheet}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.bag}</th>
            <th scope="col">{columns.custodian}</th>
          </tr>
        </thead>
        <tbody>
          {handovers.map(({ set, x, outcome, bag, custodian }) => (
            <tr key={`${set} ${x}`}>
              <th scope="row">
                <Grouped text={set} />
              </th>
              <td>{x}</td>
              <td>{outcomes[outcome].name}</td>
              <td className="mono">{bag}</td>
              <td>
                <Visible text={custodian} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
