import type { ReactElement } from "react";
import type { RecordableEvent } from "../../../core/contract/wording.ts";
import { GROUPS, RECORDED } from "../../text/desk-recording.ts";
import { Choice } from "../parts/choice.tsx";

interface EventChoiceProps {
  readonly value: RecordableEvent | null;
  readonly onChange: (event: RecordableEvent) => void;
  readonly problem?: string | undefined;
}

/** What happened, from the closed list, in groups. */
export function EventChoice({ value, onChange, problem }: EventChoiceProps): ReactElement {
  return (
    <>
      {GROUPS.map(({ name, events }, index) => {
        const own: readonly RecordableEvent[] = events;
        return (
          <Choice
            key={name}
            label={name}
            options={own.map((event) => ({ value: event, name: RECORDED[event].title, hint: RECORDED[event].hint }))}
            value={value !== null && own.includes(value) ? value : null}
            onChange={onChange}
            problem={index === 0 ? problem : undefined}
            beside
          />
        );
      })}
    </>
  );
}
