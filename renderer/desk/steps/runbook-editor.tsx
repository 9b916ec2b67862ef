import { type ReactElement, useState } from "react";
import type { DeskAnswers } from "../../../core/contract/answers.ts";
import { RUNBOOK_TEMPLATES } from "../../../core/contract/wording.ts";
import { RUNBOOK } from "../../text/desk-runbook.ts";
import { BUTTON } from "../../text/desk.ts";
import { Act } from "../parts/act.tsx";
import { Picker } from "../parts/picker.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { empty } from "../entries.ts";

export type AccountRunbook = DeskAnswers["accounts"]["accounts"][number]["runbook"];

interface EditorProps {
  readonly title: string;
  readonly begun: AccountRunbook;
  readonly onDone: (runbook: AccountRunbook) => void;
  readonly onCancel: () => void;
}

const FIELDS = ["when", "approval", "steps", "afterwards"] as const;
const LINES = { when: 3, approval: 2, steps: 8, afterwards: 3 } as const;
const LIMITS = { when: 2000, approval: 2000, steps: 4000, afterwards: 2000 } as const;

/** Whether somebody wrote one. */
export function hasRunbook(runbook: AccountRunbook): boolean {
  return FIELDS.some((field) => !empty(runbook[field]));
}

/** The runbook of one account: a ready text to begin with, changed by hand. */
export function RunbookEditor({ title, begun, onDone, onCancel }: EditorProps): ReactElement {
  const [runbook, setRunbook] = useState(begun);
  const [chosen, setChosen] = useState("");
  const text = RUNBOOK;
  const template = RUNBOOK_TEMPLATES.find(({ id }) => id === chosen);
  const take = () => {
    if (template === undefined) return;
    const { when, approval, steps, afterwards } = template;
    setRunbook({ when, approval, steps, afterwards });
  };
  const open = FIELDS.reduce((sum, field) => sum + (runbook[field].match(/\[[^\]\n]*\]/g)?.length ?? 0), 0);
  return (
    <Question
      heading={text.heading(title)}
      lead={text.lead}
      next={BUTTON.done}
      onNext={() => onDone(runbook)}
      onCancel={onCancel}
    >
      <div className="line">
        <Picker
          label={text.start}
          options={[{ value: "", name: text.choose }, ...RUNBOOK_TEMPLATES.map(({ id, name }) => ({ value: id, name }))]}
          value={chosen}
          onChange={setChosen}
        />
        <Act
          label={hasRunbook(runbook) ? text.replace : text.take}
          look="plain"
          onAct={take}
          disabled={template === undefined}
        />
      </div>
      <p className="hint">{text.takeHint}</p>
      {FIELDS.map((field) => (
        <TextBox
          key={field}
          label={text.fields[field].label}
          hint={text.fields[field].hint}
          value={runbook[field]}
          onChange={(value) => setRunbook({ ...runbook, [field]: value })}
          lines={LINES[field]}
          limit={LIMITS[field]}
          look="wide"
          optional
        />
      ))}
      {open > 0 && (
        <p className="hint" role="status">
          {text.brackets(open)}
        </p>
      )}
    </Question>
  );
}
