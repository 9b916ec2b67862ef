import type { ReactElement } from "react";
import type { RecordedEvent } from "../../../core/contract/wording.ts";
import { RECORDED, RECORDING } from "../../text/desk-recording.ts";
import { Grouped } from "../parts/grouped.tsx";

/** What this recording has put into the journal. */
export function RecordedSoFar({ recorded }: { readonly recorded: readonly RecordedEvent[] }): ReactElement | null {
  if (recorded.length === 0) return null;
  return (
    <section className="so-far" aria-label={RECORDING.choose.recorded(recorded.length)}>
      <h2>{RECORDING.choose.recorded(recorded.length)}</h2>
      <ol>
        {recorded.map(({ event, set }, index) => (
          <li key={index}>
            {RECORDED[event].title} {set !== null && <Grouped text={set} small />}
          </li>
        ))}
      </ol>
    </section>
  );
}
