import { type ReactElement, useState } from "react";
import { PASSWORD_LENGTH } from "../../../core/contract/wording.ts";
import { ACCOUNTS } from "../../text/desk-sealing.ts";
import { Act } from "../parts/act.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { changed, when, without } from "../entries.ts";
import type { StepProps } from "../step-props.ts";
import { AccountEditor } from "./account-editor.tsx";
import { type AccountPlan, isWhole } from "./account-problems.ts";
import { AccountTable } from "./account-table.tsx";
import { type AccountRunbook, RunbookEditor } from "./runbook-editor.tsx";

const MOST = 20;

/** The accounts as a list, one account's editor, and at last the runbook. */
export function Accounts({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const [accounts, setAccounts] = useState<readonly AccountPlan[]>(ceremony.facts.accounts as readonly AccountPlan[]);
  const [runbook, setRunbook] = useState(ceremony.facts.runbook);
  const [edited, setEdited] = useState<number | null>(null);
  const [written, setWritten] = useState<number | null>(null);
  const [part, setPart] = useState<"list" | "runbook">("list");

  if (edited !== null) {
    const done = (account: AccountPlan) => {
      setAccounts(edited < accounts.length ? changed(accounts, edited, account) : [...accounts, account]);
      setEdited(null);
    };
    const titles = accounts.filter((_, index) => index !== edited).map(({ title }) => title);
    return (
      <AccountEditor begun={accounts[edited] ?? newAccount()} others={titles} onDone={done} onCancel={() => setEdited(null)} />
    );
  }
  const told = written === null ? undefined : accounts[written];
  if (written !== null && told !== undefined) {
    const done = (text: AccountRunbook) => {
      setAccounts(changed(accounts, written, { runbook: text }));
      setWritten(null);
    };
    return <RunbookEditor title={told.title} begun={told.runbook} onDone={done} onCancel={() => setWritten(null)} />;
  }
  if (part === "runbook") {
    // An account's id is its position, which changes when one before it is removed.
    const answer = { accounts: accounts.map((account, index) => ({ ...account, id: `c${index + 1}` })), runbook };
    const next = () => void desk.send("ceremony:answer", { step: "accounts", item, answer });
    const back = () => setPart("list");
    return (
      <Question
        key={part}
        heading={ACCOUNTS.runbookHeading}
        lead={ACCOUNTS.runbookLead}
        onNext={next}
        onBack={back}
        part={[2, 2]}
      >
        <TextBox label={ACCOUNTS.runbook} value={runbook} onChange={setRunbook} lines={10} limit={8000} look="wide" optional />
      </Question>
    );
  }
  const missing = [
    ...when(accounts.length === 0, ACCOUNTS.missing),
    ...when(!accounts.every(isWhole), ACCOUNTS.unfinishedMissing),
  ];
  const successors = ceremony.facts.kind === "rotation";
  return (
    <Question
      key={part}
      heading={ACCOUNTS.heading}
      lead={ACCOUNTS.lead}
      missing={missing}
      onNext={() => setPart("runbook")}
      part={[1, 2]}
    >
      {successors && <p>{ACCOUNTS.successors}</p>}
      {accounts.length === 0 ? (
        <p className="blank">{ACCOUNTS.none}</p>
      ) : (
        <AccountTable
          accounts={accounts}
          onChange={setEdited}
          onRunbook={setWritten}
          onRemove={(index) => setAccounts(without(accounts, index))}
        />
      )}
      <div className="buttons">
        <Act label={ACCOUNTS.add} onAct={() => setEdited(accounts.length)} disabled={accounts.length >= MOST} />
      </div>
      {accounts.length >= MOST && <p className="hint">{ACCOUNTS.limit}</p>}
    </Question>
  );
}

function newAccount(): AccountPlan {
  return {
    id: "c1",
    kind: "login",
    title: "",
    system: "",
    url: "",
    username: "",
    notes: "",
    runbook: { when: "", approval: "", steps: "", afterwards: "" },
    secrets: [{ field: "password", source: "generate" }],
    password: { length: PASSWORD_LENGTH.standard, alphabet: "no-look-alikes" },
  };
}
