import { type ReactElement, useState } from "react";
import { MESSAGE } from "../../text/desk-opening.ts";
import { Choice } from "../parts/choice.tsx";
import { PhoneSymbol } from "../parts/phone-symbol.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { tooShort, when } from "../entries.ts";
import type { StepProps } from "../step-props.ts";

/** The message to the organisation, to read out or to photograph. */
export function Message({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { message } = ceremony.live;
  const before = ceremony.facts.message;
  const [told, setTold] = useState<"told" | "not-told" | null>(before === null ? null : before.told ? "told" : "not-told");
  const [reason, setReason] = useState(before?.reason ?? "");
  const [asked, setAsked] = useState(false);
  const text = MESSAGE;
  const short = told === "not-told" && tooShort(reason);
  const answering = when(told === null, text.missing.answer);
  const missing = [...answering, ...when(short, text.missing.reason)];
  const answer = { told: told === "told", reason: told === "told" ? "" : reason.trim() };
  return (
    <Question
      heading={text.heading}
      lead={text.lead}
      missing={missing}
      onAsked={() => setAsked(true)}
      onNext={() => void desk.send("ceremony:answer", { step: "message", item, answer })}
    >
      {message !== null && (
        <div className="message">
          <section aria-label={text.text}>
            <h2>{text.text}</h2>
            <pre tabIndex={0}>{message.text}</pre>
          </section>
          <div>
            {message.mailto === null ? <p className="hint">{text.noSymbol}</p> : <PhoneSymbol {...message.mailto} />}
            {message.mailto !== null && <p className="hint">{text.scan}</p>}
          </div>
        </div>
      )}
      <Choice
        label={text.answer}
        options={[
          { value: "told", name: text.told, hint: text.toldHint },
          { value: "not-told", name: text.notTold, hint: text.notToldHint },
        ]}
        value={told}
        onChange={setTold}
        problem={asked ? answering[0] : undefined}
        beside
      />
      {told === "not-told" && (
        <TextBox
          label={text.reason}
          hint={text.reasonHint}
          value={reason}
          onChange={setReason}
          problem={asked && short ? text.missing.reason : undefined}
          limit={400}
          look="wide"
        />
      )}
    </Question>
  );
}
