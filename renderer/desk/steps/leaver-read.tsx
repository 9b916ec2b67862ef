import type { ReactElement } from "react";
import type { DeskAnswers } from "../../../core/contract/answers.ts";
import { LEAVER } from "../../text/desk-leaver.ts";
import { FactList } from "../parts/fact-list.tsx";
import { Grouped } from "../parts/grouped.tsx";
import { Question } from "../parts/question.tsx";
import { Names, Visible } from "../parts/visible.tsx";
import type { Kept } from "../custodians.ts";

interface ReadProps {
  readonly frame: { readonly part: readonly [number, number]; readonly onNext: () => void; readonly onBack?: () => void };
  readonly leaver: DeskAnswers["leaver"];
  readonly kept: readonly Kept[];
}

/** Who leaves or moves as it will be signed, and what lies in these hands. */
export function LeaverRead({ frame, leaver, kept }: ReadProps): ReactElement {
  const text = LEAVER.read;
  const { columns } = text;
  return (
    <Question {...frame} heading={text.heading} lead={text.lead}>
      <FactList
        facts={[
          [text.name, leaver.name],
          [text.what, LEAVER.who.kinds[leaver.what].name],
          [text.reason, leaver.reason],
          [text.role, leaver.role],
          [text.place, leaver.place],
        ]}
      />
      <h2>{text.holds}</h2>
      {kept.length === 0 ? (
        <p className="blank">{text.none}</p>
      ) : (
        <table className="found">
          <caption className="unseen">{text.holds}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.set}</th>
              <th scope="col">{columns.sheet}</th>
              <th scope="col">{columns.place}</th>
              <th scope="col">{columns.holds}</th>
            </tr>
          </thead>
          <tbody>
            {kept.map(({ row, x, place }) => (
              <tr key={`${row.set} ${x}`}>
                <th scope="row">
                  <Grouped text={row.set} />
                </th>
                <td>{x}</td>
                <td>
                  <Visible text={place} />
                </td>
                <td>
                  <Names of={row.accounts.map(({ title }) => title)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Question>
  );
}
