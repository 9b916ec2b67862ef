import type { ReactElement } from "react";
import { ACCOUNT, ACCOUNTS } from "../../text/desk-sealing.ts";
import { RUNBOOK } from "../../text/desk-runbook.ts";
import { BUTTON } from "../../text/desk.ts";
import { Act } from "../parts/act.tsx";
import { Visible } from "../parts/visible.tsx";
import { type AccountPlan, isWhole } from "./account-problems.ts";
import { hasRunbook } from "./runbook-editor.tsx";

interface AccountTableProps {
  readonly accounts: readonly AccountPlan[];
  readonly onChange: (index: number) => void;
  readonly onRunbook: (index: number) => void;
  readonly onRemove: (index: number) => void;
}

/** The accounts of a set as planned so far. */
export function AccountTable({ accounts, onChange, onRunbook, onRemove }: AccountTableProps): ReactElement {
  return (
    <table className="accounts">
      <caption className="unseen">{ACCOUNTS.heading}</caption>
      <thead>
        <tr>
          <th scope="col">{ACCOUNTS.columns.title}</th>
          <th scope="col">{ACCOUNTS.columns.secrets}</th>
          <th scope="col">
            <span className="unseen">{ACCOUNTS.columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account, index) => (
          <tr key={account.title}>
            <th scope="row">
              <Visible text={account.title} />
              <span className="hint">
                {ACCOUNT.kinds[account.kind].name}
                {account.system !== "" && (
                  <>
                    {" · "}
                    <Visible text={account.system} />
                  </>
                )}
                {` · ${hasRunbook(account.runbook) ? RUNBOOK.some : RUNBOOK.none}`}
              </span>
            </th>
            <td>
              {account.secrets.map(({ field, source }) => (
                <span key={field} className="secret-plan">
                  {ACCOUNT.fields[field]}{" "}
                  <span className="hint">{source === "generate" ? ACCOUNTS.made : ACCOUNTS.brought}</span>
                </span>
              ))}
              {!isWhole(account) && <span className="field-problem">{ACCOUNTS.unfinished}</span>}
            </td>
            <td className="row-acts">
              <Act label={RUNBOOK.act} about={RUNBOOK.about(account.title)} look="quiet" onAct={() => onRunbook(index)} />
              <Act label={BUTTON.change} about={ACCOUNTS.change(account.title)} look="quiet" onAct={() => onChange(index)} />
              <Act label={BUTTON.remove} about={ACCOUNTS.remove(account.title)} look="quiet" onAct={() => onRemove(index)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
