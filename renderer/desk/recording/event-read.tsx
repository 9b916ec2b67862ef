import type { ReactElement } from "react";
import type { SetRow } from "../../../core/contract/desk-view.ts";
import type { RecordableEvent, RecordedEvent } from "../../../core/contract/wording.ts";
import { RECORDED, RECORDING } from "../../text/desk-recording.ts";
import { FactList } from "../parts/fact-list.tsx";
import { Notice } from "../parts/notice.tsx";
import { Question } from "../parts/question.tsx";
import { toldEvent } from "./told-event.ts";

interface ReadProps {
  readonly event: RecordedEvent;
  readonly sets: readonly SetRow[];
  readonly part: readonly [number, number];
  readonly onBack: () => void;
  readonly onRecord: () => void;
}

/** Everything that will be recorded, for the witness to compare with the paper. */
export function EventRead({ event, sets, part, onBack, onRecord }: ReadProps): ReactElement {
  const text = RECORDING.read;
  const derived: { readonly [E in RecordableEvent]?: string } = RECORDING.derived;
  const added = derived[event.event];
  return (
    <Question heading={text.heading} lead={text.lead} onNext={onRecord} next={text.record} onBack={onBack} part={part}>
      <h2>{RECORDED[event.event].title}</h2>
      <FactList facts={toldEvent(event, sets)} />
      {added !== undefined && (
        <Notice severity="note" says={text.derived}>
          <p>{added}.</p>
        </Notice>
      )}
    </Question>
  );
}
