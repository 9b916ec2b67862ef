import type { ReactElement } from "react";
import { AFTERMATH } from "../../text/desk-opening.ts";
import { Notice } from "../parts/notice.tsx";
import { Question } from "../parts/question.tsx";
import { useDesk } from "../desk.ts";
import type { StepProps } from "../step-props.ts";
import { readableTime } from "../readable-time.ts";

/** What use obliges to, with dates. */
export function Aftermath({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { due } = ceremony.live;
  const next = () => void desk.send("ceremony:answer", { step: "aftermath", item, answer: {} });
  return (
    <Question untyped heading={AFTERMATH.heading} lead={AFTERMATH.lead} onNext={next}>
      {due.length === 0 && <p className="blank">{AFTERMATH.none}</p>}
      <ul className="plain-list duties">
        {due.map(({ what, by }) => (
          <li key={what}>
            <b>{AFTERMATH.duties[what]}</b>
            <span>{AFTERMATH.by(readableTime(by))}</span>
          </li>
        ))}
      </ul>
      {ceremony.facts.drill && <Notice severity="note" says={AFTERMATH.drill} />}
    </Question>
  );
}
