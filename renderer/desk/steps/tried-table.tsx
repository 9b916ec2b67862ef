import type { ReactElement } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { ROTATED } from "../../text/desk-rotation.ts";
import { Sign } from "../parts/sign.tsx";
import { Visible } from "../parts/visible.tsx";

interface TriedTableProps {
  readonly credentials: readonly { readonly id: string; readonly title: string }[];
  readonly tried: CeremonyView["facts"]["tried"];
}

/** What was tried on the targets, with which result. */
export function TriedTable({ credentials, tried }: TriedTableProps): ReactElement {
  const text = ROTATED.read;
  return (
    <table className="found">
      <caption className="unseen">{text.heading}</caption>
      <thead>
        <tr>
          <th scope="col">{text.columns.title}</th>
          <th scope="col">{text.columns.new}</th>
          <th scope="col">{text.columns.old}</th>
          <th scope="col">{text.columns.how}</th>
        </tr>
      </thead>
      <tbody>
        {tried.map(({ id, newWorks, oldRefused, how }) => (
          <tr key={id}>
            <th scope="row">
              <Visible text={credentials.find((one) => one.id === id)?.title ?? id} />
            </th>
            <td>
              <Told good={newWorks} yes={text.yes.new} no={text.no.new} />
            </td>
            <td>
              <Told good={oldRefused} yes={text.yes.old} no={text.no.old} />
            </td>
            <td>
              <Visible text={how} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ToldProps {
  readonly good: boolean;
  readonly yes: string;
  readonly no: string;
}

/** A result by shape and word. */
export function Told({ good, yes, no }: ToldProps): ReactElement {
  return (
    <span className={good ? "told success" : "told warning"}>
      <Sign severity={good ? "success" : "warning"} /> {good ? yes : no}
    </span>
  );
}
