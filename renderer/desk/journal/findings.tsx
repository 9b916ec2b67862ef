import type { ReactElement } from "react";
import type { VerificationView } from "../../../core/contract/journal-view.ts";
import { VERIFY } from "../../text/desk-journal.ts";

/** Each file that breaks a rule: the rule, the file, what it shows, what that may mean, what to do. */
export function Findings({ findings }: Pick<VerificationView, "findings">): ReactElement {
  return (
    <ul className="plain-list findings">
      {findings.map(({ rule, file, says, means, next }, index) => (
        <li key={index}>
          <p className="finding">
            <b>
              <span className="unseen">{VERIFY.rule} </span>
              {rule}
            </b>{" "}
            <span className="mono">{file}</span>
          </p>
          <p className="says">{says}</p>
          <p>
            <span className="hint">{VERIFY.means}:</span> {means}
          </p>
          <p>
            <span className="hint">{VERIFY.next}:</span> {next}
          </p>
        </li>
      ))}
    </ul>
  );
}
