import { type ReactElement, useState } from "react";
import type { DeskAnswer } from "../../../core/contract/answers.ts";
import { DATE } from "../../text/desk-convening.ts";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { LintList } from "../parts/lint-list.tsx";
import { Notice } from "../parts/notice.tsx";
import { Question } from "../parts/question.tsx";
import { ScriptPrint } from "../parts/script-print.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { openLints, useLints, useReasons, warnings } from "../reasons.ts";
import type { StepProps } from "../step-props.ts";

const SHAPES = { date: /^\d{4}-\d\d-\d\d$/, time: /^\d\d:\d\d(?::\d\d)?$/, offset: /^[+-]\d\d:\d\d$/ } as const;
const HINTS = { date: DATE.dateHint, time: DATE.timeHint, offset: DATE.offsetHint } as const;
const FIELDS = ["date", "time", "offset"] as const;
const LIMITS = { date: 10, time: 8, offset: 6 } as const;

/** The time as people assert it. The machine's own is not shown: it would be copied. */
export function DateAndTime({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const [typed, setTyped] = useState({ date: "", time: "", offset: "" });
  const [asked, setAsked] = useState(false);
  const given = { date: typed.date.trim(), time: typed.time.trim(), offset: typed.offset.trim() };
  const wrong = FIELDS.filter((field) => !SHAPES[field].test(given[field]));
  const answer = (acceptances: { rule: string; reason: string }[]): DeskAnswer => ({
    step: "date",
    item,
    answer: { ...given, acceptances },
  });
  const { lints, failure, settled } = useLints(wrong.length === 0 ? answer([]) : null);
  const reasons = useReasons(ceremony.facts.date?.acceptances ?? [], asked);
  const missing = [...wrong.map((field) => DATE.missing[field]), ...openLints(lints, reasons)];
  const next = () => void desk.send("ceremony:answer", answer(reasons.acceptances(warnings(lints))));
  return (
    <Question heading={DATE.heading} lead={DATE.lead} missing={missing} onAsked={() => setAsked(true)} onNext={next}>
      <div className="fields three">
        {FIELDS.map((field) => (
          <TextBox
            key={field}
            label={DATE[field]}
            hint={HINTS[field]}
            value={typed[field]}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
            problem={asked && wrong.includes(field) ? DATE.missing[field] : undefined}
            limit={LIMITS[field]}
            mono
          />
        ))}
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      <LintList lints={lints} reasons={reasons} />
      {settled && failure === null && lints.length === 0 && <Notice severity="success" says={DATE.agrees} />}
      <ScriptPrint />
    </Question>
  );
}
