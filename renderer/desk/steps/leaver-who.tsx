import { type ReactElement, useState } from "react";
import { LEAVER } from "../../text/desk-leaver.ts";
import { Choice } from "../parts/choice.tsx";
import { Picker } from "../parts/picker.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { keepers, type Kept, keptBy } from "../custodians.ts";
import { empty, sameName, when } from "../entries.ts";

/** Who leaves or moves, as far as it is typed. */
export interface LeaverTyped {
  readonly name: string;
  readonly what: "left" | "moved" | null;
  readonly reason: string;
  readonly role: string;
  readonly place: string;
}

export const NOBODY: LeaverTyped = { name: "", what: null, reason: "", role: "", place: "" };

interface WhoProps {
  readonly frame: { readonly part: readonly [number, number]; readonly onAsked: () => void; readonly onNext: () => void };
  readonly asked: boolean;
  readonly typed: LeaverTyped;
  readonly kept: readonly Kept[];
  readonly onChange: (typed: Partial<LeaverTyped>) => void;
}

const OTHER = "other";
const FEW = 8;

/** Who it is, from those who keep a sheet or by name, and whether they leave or move. */
export function LeaverWho({ frame, asked, typed, kept, onChange }: WhoProps): ReactElement {
  const { who: text, missing } = LEAVER;
  const names = keepers(kept);
  const known = names.findIndex((name) => sameName(name, typed.name));
  const [chosen, setChosen] = useState<string | null>(
    known >= 0 ? String(known) : names.length === 0 || !empty(typed.name) ? OTHER : null,
  );
  const choose = (value: string) => {
    setChosen(value === "" ? null : value);
    onChange({ name: names[Number(value)] ?? "" });
  };
  const wrong = { name: when(empty(typed.name), missing.name), what: when(typed.what === null, missing.what) };
  const problem = asked && chosen === null ? wrong.name[0] : undefined;
  const people = names.map((name, index) => ({ value: String(index), name, hint: text.sheets(keptBy(kept, name).length) }));
  const other = { value: OTHER, name: text.other, hint: text.otherHint };
  return (
    <Question {...frame} heading={text.heading} lead={text.lead} missing={Object.values(wrong).flat()}>
      {names.length > FEW ? (
        <Picker
          label={text.name}
          options={[{ value: "", name: missing.name }, ...people, other]}
          value={chosen ?? ""}
          onChange={choose}
          problem={problem}
        />
      ) : (
        <Choice label={text.name} options={[...people, other]} value={chosen} onChange={choose} problem={problem} beside />
      )}
      {chosen === OTHER && (
        <TextBox
          label={text.typed}
          value={typed.name}
          onChange={(name) => onChange({ name })}
          problem={asked ? wrong.name[0] : undefined}
        />
      )}
      <Choice
        label={text.what}
        options={[
          { value: "left", ...text.kinds.left },
          { value: "moved", ...text.kinds.moved },
        ]}
        value={typed.what}
        onChange={(what) => onChange({ what })}
        problem={asked ? wrong.what[0] : undefined}
        beside
      />
    </Question>
  );
}
