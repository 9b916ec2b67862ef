import { type ReactElement, useState } from "react";
import { PASSWORD_LENGTH, type SecretField } from "../../../core/contract/wording.ts";
import { ACCOUNT } from "../../text/desk-sealing.ts";
import { BUTTON } from "../../text/desk.ts";
import { Choice } from "../parts/choice.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { accountProblems, type AccountPlan, makesPassword } from "./account-problems.ts";

type Kind = AccountPlan["kind"];
type Alphabet = AccountPlan["password"]["alphabet"];

/** What an account of each kind may hold. */
const FIELDS: { readonly [K in Kind]: readonly SecretField[] } = {
  login: ["password", "totp", "recoveryCodes"],
  database: ["password", "totp"],
  "ssh-key": ["privateKey", "password"],
  "client-certificate": ["privateKey", "certificate", "password"],
  secret: ["password", "privateKey", "recoveryCodes"],
};
/** What the vault can make; the rest is brought along. */
const MADE: readonly SecretField[] = ["password", "totp"];
const KINDS = ["login", "database", "ssh-key", "client-certificate", "secret"] as const;
const ALPHABETS = ["no-look-alikes", "all", "console-safe"] as const;

interface EditorProps {
  readonly begun: AccountPlan;
  /** Titles of the other accounts. */
  readonly others: readonly string[];
  readonly onDone: (account: AccountPlan) => void;
  readonly onCancel: () => void;
}

/** One account: what it is, what it is called, and where each of its secrets comes from. */
export function AccountEditor({ begun, others, onDone, onCancel }: EditorProps): ReactElement {
  const [account, setAccount] = useState(begun);
  const [length, setLength] = useState(String(begun.password.length));
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<AccountPlan>) => setAccount((before) => ({ ...before, ...part }));
  const text = ACCOUNT;
  const { least, most } = PASSWORD_LENGTH;
  const makes = makesPassword(account);
  const needsName = account.kind === "login" || account.kind === "database";
  const wrong = accountProblems(account, length, others);
  const shown = (field: keyof typeof wrong) => (asked ? wrong[field][0] : undefined);
  const done = () => onDone({ ...account, password: { ...account.password, length: makes ? Number(length) : least } });
  const chooseKind = (kind: Kind) =>
    change({ kind, secrets: account.secrets.filter(({ field }) => FIELDS[kind].includes(field)) });

  return (
    <Question
      heading={begun.title === "" ? text.newHeading : text.changeHeading(begun.title)}
      next={BUTTON.done}
      missing={Object.values(wrong).flat()}
      onAsked={() => setAsked(true)}
      onNext={done}
      onCancel={onCancel}
    >
      <Choice
        label={text.kind}
        options={KINDS.map((value) => ({ value, ...text.kinds[value] }))}
        value={account.kind}
        onChange={chooseKind}
        beside
      />
      <div className="fields">
        <TextBox
          label={text.title}
          hint={text.titleHint}
          value={account.title}
          onChange={(title) => change({ title })}
          problem={shown("title")}
        />
        <TextBox
          label={text.system}
          hint={text.systemHint}
          value={account.system}
          onChange={(system) => change({ system })}
          optional
        />
        <TextBox
          label={text.username}
          value={account.username}
          onChange={(username) => change({ username })}
          problem={shown("username")}
          limit={200}
          optional={!needsName}
        />
        <TextBox
          label={text.url}
          hint={text.urlHint}
          value={account.url}
          onChange={(url) => change({ url })}
          limit={400}
          optional
        />
      </div>
      <h2>{text.secrets}</h2>
      <p>{text.secretsLead}</p>
      {asked && wrong.secrets.length > 0 && <p className="field-problem">{text.missing.secrets}</p>}
      {FIELDS[account.kind].map((field) => (
        <SecretSource key={field} field={field} account={account} onChange={change} />
      ))}
      {makes && (
        <fieldset className="entry">
          <legend>{text.password}</legend>
          <TextBox
            label={text.length}
            hint={text.lengthHint(least, most)}
            value={length}
            onChange={setLength}
            problem={shown("length")}
            limit={3}
            look="short"
          />
          <Choice<Alphabet>
            label={text.alphabet}
            options={ALPHABETS.map((value) => ({ value, ...text.alphabets[value] }))}
            value={account.password.alphabet}
            onChange={(alphabet) => change({ password: { ...account.password, alphabet } })}
            beside
          />
        </fieldset>
      )}
      <TextBox
        label={text.notes}
        hint={text.notesHint}
        value={account.notes}
        onChange={(notes) => change({ notes })}
        lines={3}
        limit={4000}
        look="wide"
        optional
      />
    </Question>
  );
}

interface SourceProps {
  readonly field: SecretField;
  readonly account: AccountPlan;
  readonly onChange: (part: Partial<AccountPlan>) => void;
}

function SecretSource({ field, account, onChange }: SourceProps): ReactElement {
  const { sources, fields } = ACCOUNT;
  const now = account.secrets.find((secret) => secret.field === field)?.source ?? "none";
  const options = (["none", "generate", "import"] as const)
    .filter((value) => value !== "generate" || MADE.includes(field))
    .map((value) => ({ value, name: sources[value] }));
  const choose = (source: (typeof options)[number]["value"]) => {
    const chosen = new Map(account.secrets.map((secret) => [secret.field, secret.source]));
    if (source === "none") chosen.delete(field);
    else chosen.set(field, source);
    // In the order in which they are shown, whatever was chosen first.
    const secrets = FIELDS[account.kind].flatMap((each) => {
      const from = chosen.get(each);
      return from === undefined ? [] : [{ field: each, source: from }];
    });
    onChange({ secrets });
  };
  return <Choice label={fields[field]} options={options} value={now} onChange={choose} beside />;
}
