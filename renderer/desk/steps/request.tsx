import { type ReactElement, useState } from "react";
import type { Classification } from "../../../core/contract/wording.ts";
import { REQUEST } from "../../text/desk-opening.ts";
import { Choice } from "../parts/choice.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { empty, when } from "../entries.ts";
import { proposed, setsOf } from "../sets.ts";
import type { StepProps } from "../step-props.ts";
import { SetQuestion } from "./set-question.tsx";

const UNKNOWN = "unknown";

/** Which set, and why. */
export function Request({ view, ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { request, drill, about } = ceremony.facts;
  const sets = setsOf(view.book, drill);
  const [part, setPart] = useState<"set" | "why">("set");
  const [set, setSet] = useState<string | null>(
    request === null ? (sets.length === 0 ? UNKNOWN : proposed(sets, about.set)) : (request.set ?? UNKNOWN),
  );
  const [kind, setKind] = useState<Classification | null>(drill ? "drill" : (request?.classification ?? null));
  const [ticket, setTicket] = useState(request?.ticket ?? "");
  const [reason, setReason] = useState(request?.reason ?? "");
  const [asked, setAsked] = useState(false);
  const { missing } = REQUEST;

  if (part === "set") {
    const text = REQUEST.set;
    return (
      <SetQuestion
        key={part}
        heading={text.heading}
        lead={text.lead}
        sets={sets}
        value={set}
        onChange={setSet}
        onNext={() => setPart("why")}
        part={[1, 2]}
        more={[{ value: UNKNOWN, name: text.unknown, hint: text.unknownHint }]}
        missing={missing.set}
      />
    );
  }

  const text = REQUEST.why;
  const wrong = {
    kind: when(kind === null, missing.kind),
    ticket: when(empty(ticket), missing.ticket),
    reason: when(empty(reason), missing.reason),
  };
  const shown = (field: keyof typeof wrong) => (asked ? wrong[field][0] : undefined);
  const kinds: readonly Classification[] = drill ? ["drill"] : ["emergency", "misuse-check"];
  const next = () => {
    if (kind === null) return;
    const answer = { set: set === UNKNOWN ? null : set, classification: kind, ticket: ticket.trim(), reason: reason.trim() };
    void desk.send("ceremony:answer", { step: "request", item, answer });
  };
  return (
    <Question
      key={part}
      heading={text.heading}
      missing={Object.values(wrong).flat()}
      onAsked={() => setAsked(true)}
      onNext={next}
      onBack={() => setPart("set")}
      part={[2, 2]}
    >
      <Choice
        label={text.kind}
        options={kinds.map((value) => ({ value, ...text.kinds[value] }))}
        value={kind}
        onChange={setKind}
        problem={shown("kind")}
        beside
      />
      <TextBox label={text.ticket} hint={text.ticketHint} value={ticket} onChange={setTicket} problem={shown("ticket")} />
      <TextBox
        label={text.reason}
        hint={text.reasonHint}
        value={reason}
        onChange={setReason}
        problem={shown("reason")}
        limit={400}
        look="wide"
      />
    </Question>
  );
}
