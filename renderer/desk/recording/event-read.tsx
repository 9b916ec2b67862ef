import type { ReactElement } from "react";
import type { BookView, SetRow } from "../../../core/contract/desk-view.ts";
import type { RecordedEvent } from "../../../core/contract/wording.ts";
import { RECORDED, RECORDING } from "../../text/desk-recording.ts";
import { FactList } from "../parts/fact-list.tsx";
import { Question } from "../parts/question.tsx";
import { derivedLines } from "./derived-lines.ts";
import { toldEvent } from "./told-event.ts";

interface ReadProps {
  readonly event: RecordedEvent;
  readonly book: BookView;
  readonly sets: readonly SetRow[];
  readonly part: readonly [number, number];
  readonly onBack: () => void;
  readonly onRecord: () => void;
}

/** Everything that will be recorded, for the witness to compare with the paper. */
export function EventRead({ event, book, sets, part, onBack, onRecord }: ReadProps): ReactElement {
  const text = RECORDING.read;
  const derived = derivedLines(event, book);
  return (
    <Question heading={text.heading} lead={text.lead} onNext={onRecord} next={text.record} onBack={onBack} part={part}>
      <h2>{RECORDED[event.event].title}</h2>
      <FactList facts={toldEvent(event, sets)} />
      {derived.length > 0 && (
        <>
          <h2>{text.derived}</h2>
          <FactList facts={derived} />
        </>
      )}
    </Question>
  );
}
