import { type ReactElement, useState } from "react";
import type { SetRow } from "../../../core/contract/desk-view.ts";
import { SETS } from "../../text/desk-sets.ts";
import type { Option } from "../parts/choice.tsx";
import { Question } from "../parts/question.tsx";
import { SetChoice } from "../parts/set-choice.tsx";
import { when } from "../entries.ts";

interface SetQuestionProps {
  readonly heading: string;
  readonly lead: string;
  readonly sets: readonly SetRow[];
  readonly value: string | null;
  readonly onChange: (set: string) => void;
  readonly onNext: () => void;
  readonly part: readonly [number, number];
  readonly more?: readonly Option<string>[];
  readonly missing?: string;
}

/** Which set it is about: the first question of a step that is about one. */
export function SetQuestion(props: SetQuestionProps): ReactElement {
  const { heading, lead, sets, value, onChange, onNext, part, more = [], missing = SETS.missing } = props;
  const [asked, setAsked] = useState(false);
  const open = when(value === null, missing);
  return (
    <Question heading={heading} lead={lead} missing={open} onAsked={() => setAsked(true)} onNext={onNext} part={part}>
      <SetChoice sets={sets} value={value} onChange={onChange} problem={asked ? open[0] : undefined} more={more} />
    </Question>
  );
}
