import { type ReactElement, useState } from "react";
import { USED } from "../../text/desk-opening.ts";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { empty, when } from "../entries.ts";
import type { StepProps } from "../step-props.ts";

const DAY = /^\d{4}-\d\d-\d\d$/;

export function Used({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const before = ceremony.facts.used;
  const [done, setDone] = useState(before?.done ?? "");
  const [by, setBy] = useState(before?.by ?? ceremony.facts.roster?.operator ?? "");
  const [until, setUntil] = useState(before?.until ?? "");
  const [asked, setAsked] = useState(false);
  const text = USED;
  const wrong = {
    done: when(empty(done), text.missing.done),
    by: when(empty(by), text.missing.by),
    until: when(!DAY.test(until.trim()), text.missing.until),
  };
  const shown = (field: keyof typeof wrong) => (asked ? wrong[field][0] : undefined);
  const answer = { done: done.trim(), by: by.trim(), until: until.trim() };
  return (
    <Question
      heading={text.heading}
      missing={Object.values(wrong).flat()}
      onAsked={() => setAsked(true)}
      onNext={() => void desk.send("ceremony:answer", { step: "used", item, answer })}
    >
      <TextBox
        label={text.done}
        hint={text.doneHint}
        value={done}
        onChange={setDone}
        problem={shown("done")}
        lines={5}
        limit={2000}
        look="wide"
      />
      <div className="fields">
        <TextBox label={text.by} value={by} onChange={setBy} problem={shown("by")} />
        <TextBox
          label={text.until}
          hint={text.untilHint}
          value={until}
          onChange={setUntil}
          problem={shown("until")}
          limit={10}
          mono
        />
      </div>
    </Question>
  );
}
