import type { ReactElement } from "react";
import { Button } from "react-aria-components";
import type { JournalPage } from "../../../core/contract/journal-view.ts";
import { EVENT_TITLES, isRecordEvent } from "../../../core/contract/wording.ts";
import { TIMELINE } from "../../text/desk-journal.ts";
import { Grouped } from "../parts/grouped.tsx";
import { Visible } from "../parts/visible.tsx";
import { readableTime } from "../readable-time.ts";

interface RowsProps {
  readonly rows: JournalPage["rows"];
  readonly onOpen: (seq: number) => void;
}

/** Records in lines, the newest first; each is opened by its title. */
export function TimelineRows({ rows, onOpen }: RowsProps): ReactElement {
  const { columns } = TIMELINE;
  return (
    <table className="timeline">
      <caption className="unseen">{TIMELINE.heading}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.time}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.set}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ seq, time, attested, event, set, says }) => (
          <tr key={seq}>
            <td className="mono">{seq}</td>
            <td className="moment">
              {readableTime(time)}
              {!attested && <span className="hint">{TIMELINE.machine}</span>}
            </td>
            <td>
              <Button className="link" id={`record-${seq}`} onPress={() => onOpen(seq)}>
                {titleOf(event)}
                <span className="unseen">: {TIMELINE.open(seq)}</span>
              </Button>
              <p>
                <Visible text={says} />
              </p>
            </td>
            <td>{set !== null && <Grouped text={set} small />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What an event is called; one that a later release wrote, by its own name. */
export function titleOf(event: string): string {
  return isRecordEvent(event) ? EVENT_TITLES[event] : event;
}
