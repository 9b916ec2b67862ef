import type { ReactElement } from "react";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { CODES, READ_BACK } from "../../text/clean-room-sheets.ts";

/** How the codes of a sheet stand on paper, those that were graded. */
export function Grades({ grades }: Pick<TaskOf<"read-back">, "grades">): ReactElement {
  if (grades.length === 0) return <p className="hint">{READ_BACK.noGrade}</p>;
  return (
    <>
      <h2>{READ_BACK.grades}</h2>
      <p className="hint">{READ_BACK.gradesHint}</p>
      <table className="grades">
        <thead>
          <tr>
            <th scope="col">{READ_BACK.columns.code}</th>
            <th scope="col">{READ_BACK.columns.grade}</th>
            <th scope="col">{READ_BACK.columns.used}</th>
          </tr>
        </thead>
        <tbody>
          {grades.map(({ kind, letter, used }, index) => (
            // The grades of a sheet stay in their order.
            <tr key={`${kind}-${String(index)}`}>
              <th scope="row">{CODES[kind].title}</th>
              <td>
                <b className="letter">{letter}</b> {READ_BACK.grade[letter]}
              </td>
              <td>{READ_BACK.used(used)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
