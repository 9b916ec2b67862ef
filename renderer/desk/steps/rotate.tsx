import { type ReactElement, useState } from "react";
import type { DeskAnswers } from "../../../core/contract/answers.ts";
import { ROTATE } from "../../text/desk-rotation.ts";
import { RECORDED } from "../../text/desk-recording.ts";
import { SETS } from "../../text/desk-sets.ts";
import { Choice } from "../parts/choice.tsx";
import { FactList } from "../parts/fact-list.tsx";
import { Grouped } from "../parts/grouped.tsx";
import { NameList } from "../parts/name-list.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { Names } from "../parts/visible.tsx";
import { useDesk } from "../desk.ts";
import { empty, tooShort, when } from "../entries.ts";
import { presentSets, proposed, setsOf, sheetsLeft } from "../sets.ts";
import type { StepProps } from "../step-props.ts";
import { SetQuestion } from "./set-question.tsx";

type Cause = DeskAnswers["rotate"]["cause"];

const CAUSES = ["used", "quarterly", "leaver", "suspected-leak", "failed-seal"] as const satisfies readonly Cause[];
const CAUSE_TEXT = RECORDED["rotation.completed"].fields.cause.words;

/** Which set is replaced, and why. */
export function Rotate({ view, ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { rotation, drill, about } = ceremony.facts;
  const sets = presentSets(setsOf(view.book, drill));
  const [part, setPart] = useState<"set" | "why">("set");
  const [from, setFrom] = useState(rotation?.from ?? proposed(sets, about.set));
  const [cause, setCause] = useState<Cause | null>(rotation?.cause ?? null);
  const [ticket, setTicket] = useState(rotation?.ticket ?? "");
  const [reason, setReason] = useState(rotation?.reason ?? "");
  const [approvers, setApprovers] = useState<readonly string[]>(rotation?.approvers ?? []);
  const [asked, setAsked] = useState(false);
  const set = sets.find((row) => row.set === from);

  if (part === "set" || set === undefined) {
    const { heading, lead } = ROTATE.set;
    const next = () => setPart("why");
    return (
      <SetQuestion
        key="set"
        heading={heading}
        lead={lead}
        sets={sets}
        value={from}
        onChange={setFrom}
        onNext={next}
        part={[1, 2]}
      />
    );
  }

  const { why: text, missing } = ROTATE;
  const wrong = {
    cause: when(cause === null, missing.cause),
    reason: when(tooShort(reason), missing.reason),
    approvers: when(approvers.some(empty), missing.approver),
  };
  const shown = (field: keyof typeof wrong) => (asked ? wrong[field][0] : undefined);
  const next = () => {
    if (cause === null) return;
    const names = approvers.map((name) => name.trim());
    const answer = { from: set.set, cause, reason: reason.trim(), ticket: ticket.trim(), approvers: names };
    void desk.send("ceremony:answer", { step: "rotate", item, answer });
  };
  return (
    <Question
      key="why"
      heading={text.heading}
      lead={text.lead}
      missing={Object.values(wrong).flat()}
      onAsked={() => setAsked(true)}
      onNext={next}
      onBack={() => setPart("set")}
      part={[2, 2]}
    >
      <FactList
        facts={[
          [text.set, <Grouped text={set.set} />],
          [text.holds, <Names of={set.accounts.map(({ title }) => title)} />],
          [text.opens, SETS.opens(set.m, set.n)],
          [text.kept, String(sheetsLeft(set).length)],
        ]}
      />
      <Choice
        label={text.cause}
        options={CAUSES.map((value) => ({ value, ...CAUSE_TEXT[value] }))}
        value={cause}
        onChange={setCause}
        problem={shown("cause")}
        beside
      />
      <TextBox
        label={text.reason}
        hint={text.reasonHint}
        value={reason}
        onChange={setReason}
        problem={shown("reason")}
        limit={400}
        look="wide"
      />
      <TextBox label={text.ticket} hint={text.ticketHint} value={ticket} onChange={setTicket} optional />
      <NameList
        names={approvers}
        onChange={setApprovers}
        text={text.boxes}
        problems={approvers.map((name) => (asked && empty(name) ? missing.approver : undefined))}
      />
    </Question>
  );
}
