import type { ReactElement } from "react";
import type { SetView } from "../../../core/contract/custody-view.ts";
import { dueName, SHARES } from "../../text/desk-custody.ts";
import { SET_PAGE } from "../../text/desk-custody-set.ts";
import { dayOf, whenDue } from "./span.ts";

/** Whatever is due, the earliest first, each with the rule that says so. */
export function SetDues({ due, today }: Pick<SetView, "due" | "today">): ReactElement {
  return (
    <>
      <h2>{SET_PAGE.dues}</h2>
      {due.length === 0 ? (
        <p className="hint">{SET_PAGE.duesNone}</p>
      ) : (
        <table>
          <caption className="unseen">{SET_PAGE.dues}</caption>
          <thead>
            <tr>
              <th scope="col">{SET_PAGE.what}</th>
              <th scope="col">{SET_PAGE.by}</th>
              <th scope="col">{SET_PAGE.when}</th>
              <th scope="col">{SET_PAGE.rule}</th>
            </tr>
          </thead>
          <tbody>
            {due.map(({ what, by, overdue, shares, rule }) => (
              <tr key={`${rule} ${what} ${by} ${shares.join()}`}>
                <td>
                  {dueName(what)}
                  {shares.length > 0 && <span className="hint"> {SHARES(shares)}</span>}
                </td>
                <td className="day">{dayOf(by)}</td>
                <td className={overdue ? "bad" : undefined}>{whenDue(by, today)}</td>
                <td className="hint day">{rule}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
