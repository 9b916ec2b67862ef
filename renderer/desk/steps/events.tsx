import { type ReactElement, useState } from "react";
import type { SetRow } from "../../../core/contract/desk-view.ts";
import type { RecordableEvent } from "../../../core/contract/wording.ts";
import { RECORDED, RECORDING } from "../../text/desk-recording.ts";
import { Act } from "../parts/act.tsx";
import { Question } from "../parts/question.tsx";
import { useDesk } from "../desk.ts";
import { when } from "../entries.ts";
import { EventChoice } from "../recording/event-choice.tsx";
import { EventForm } from "../recording/event-form.tsx";
import { eventOfDraft } from "../recording/event-of-draft.ts";
import { problemLines } from "../recording/problem-lines.ts";
import { RecordedSoFar } from "../recording/recorded-so-far.tsx";
import { filledIn } from "../recording/filled-in.ts";
import { begunDraft, type Draft } from "../recording/typed.ts";
import { EventRead } from "../recording/event-read.tsx";
import { proposed, setsOf } from "../sets.ts";
import type { StepProps } from "../step-props.ts";

type Part = "choose" | "form" | "read";
const PARTS: readonly Part[] = ["choose", "form", "read"];
const NOTHING = { event: null, set: null } as const;

/** Puts into the journal what happened, one event after the other: chosen, typed from paper, read by the witness, recorded. */
export function Events({ view, ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { facts } = ceremony;
  const [part, setPart] = useState<Part>("choose");
  // What the recording was called for is the first that is told.
  const about = facts.recorded.length === 0 ? facts.about : NOTHING;
  const [chosen, setChosen] = useState<RecordableEvent | null>(about.event);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [asked, setAsked] = useState(false);
  const turn = (to: Part) => {
    setAsked(false);
    setPart(to);
  };
  const answer = (event: ReturnType<typeof eventOfDraft>["event"] | null) =>
    void desk.send("ceremony:answer", { step: "events", item, answer: { event } });
  const at = [PARTS.indexOf(part) + 1, PARTS.length] as const;

  const { book } = view;
  const sets = setsOf(book, facts.drill);
  if (part === "choose" || draft === null || book === null) {
    const text = RECORDING.choose;
    const missing = when(chosen === null, text.missing);
    const any = facts.recorded.length > 0;
    const next = () => {
      if (chosen === null) return;
      // What was typed for another event is of no use for this one.
      if (draft?.event !== chosen)
        setDraft(begunAbout(chosen, chosen === about.event ? proposed(sets, about.set) : null, sets));
      turn("form");
    };
    return (
      <Question
        key={part}
        heading={any ? text.headingMore : text.heading}
        lead={text.lead}
        missing={missing}
        onAsked={() => setAsked(true)}
        onNext={next}
        part={at}
      >
        <RecordedSoFar recorded={facts.recorded} />
        <EventChoice value={chosen} onChange={setChosen} problem={asked ? missing[0] : undefined} />
        <div className="aside">
          <Act label={any ? text.nothing : text.nothingYet} onAct={() => answer(null)} disabled={desk.waiting} />
          <p className="hint">{any ? text.nothingHint : text.nothingYetHint}</p>
        </div>
      </Question>
    );
  }

  const { title, lead } = RECORDED[draft.event];
  const set = sets.find((row) => row.set === draft.set);
  const { event, problems } = eventOfDraft(draft, set);
  if (part === "form") {
    const change = (typed: Partial<Draft>) => setDraft({ ...draft, ...typed });
    return (
      <Question
        key={part}
        heading={title}
        lead={lead}
        missing={problemLines(draft.event, problems)}
        onAsked={() => setAsked(true)}
        onNext={() => turn("read")}
        onBack={() => turn("choose")}
        part={at}
      >
        <EventForm draft={draft} onChange={change} book={book} sets={sets} set={set} problems={asked ? problems : new Map()} />
      </Question>
    );
  }
  return (
    <EventRead event={event} book={book} sets={sets} part={at} onBack={() => turn("form")} onRecord={() => answer(event)} />
  );
}

/** An empty form, or one that begins with the set that the recording was called for. */
function begunAbout(event: RecordableEvent, set: string | null, sets: readonly SetRow[]): Draft {
  const draft = begunDraft(event);
  return set === null ? draft : filledIn({ ...draft, set }, sets);
}
