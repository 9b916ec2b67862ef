import { type ReactElement, useState } from "react";
import { DRILL_RESULT } from "../../text/desk-drill.ts";
import { Choice } from "../parts/choice.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { when } from "../entries.ts";
import type { StepProps } from "../step-props.ts";

const MOST = { minutes: 100_000, mistakes: 1_000 } as const;

/** What the machine did not see of a drill. */
export function DrillResult({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const before = ceremony.facts.drillResult;
  const [login, setLogin] = useState<"yes" | "no" | null>(before === null ? null : before.loginMinutes === null ? "no" : "yes");
  const [minutes, setMinutes] = useState(String(before?.loginMinutes ?? ""));
  const [mistakes, setMistakes] = useState(String(before?.mistakes ?? ""));
  const [note, setNote] = useState(before?.note ?? "");
  const [asked, setAsked] = useState(false);
  const text = DRILL_RESULT;
  const [took, counted] = [wholeNumber(minutes, MOST.minutes), wholeNumber(mistakes, MOST.mistakes)];
  const wrong = {
    login: when(login === null, text.missing.login),
    minutes: when(login === "yes" && took === null, text.missing.minutes),
    mistakes: when(counted === null, text.missing.mistakes),
  };
  const shown = (field: keyof typeof wrong) => (asked ? wrong[field][0] : undefined);
  const answer = { loginMinutes: login === "yes" ? took : null, mistakes: counted ?? 0, note: note.trim() };
  return (
    <Question
      heading={text.heading}
      lead={text.lead}
      missing={Object.values(wrong).flat()}
      onAsked={() => setAsked(true)}
      onNext={() => void desk.send("ceremony:answer", { step: "drill-result", item, answer })}
    >
      <Choice
        label={text.login}
        options={[
          { value: "yes", ...text.yes },
          { value: "no", ...text.no },
        ]}
        value={login}
        onChange={setLogin}
        problem={shown("login")}
        beside
      />
      {login === "yes" && (
        <TextBox
          label={text.minutes}
          hint={text.minutesHint}
          value={minutes}
          onChange={setMinutes}
          problem={shown("minutes")}
          limit={6}
          mono
        />
      )}
      <TextBox
        label={text.mistakes}
        hint={text.mistakesHint}
        value={mistakes}
        onChange={setMistakes}
        problem={shown("mistakes")}
        limit={4}
        mono
      />
      <TextBox label={text.note} hint={text.noteHint} value={note} onChange={setNote} limit={400} look="wide" optional />
    </Question>
  );
}

function wholeNumber(typed: string, most: number): number | null {
  const value = /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN;
  return value <= most ? value : null;
}
