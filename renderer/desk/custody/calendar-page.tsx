import { type ReactElement, useState } from "react";
import type { CalendarView } from "../../../core/contract/custody-view.ts";
import { CALENDAR } from "../../text/desk-custody-pages.ts";
import { SET_PAGE } from "../../text/desk-custody-set.ts";
import { BUTTON } from "../../text/desk.ts";
import { Act } from "../parts/act.tsx";
import { DialogBox } from "../parts/dialog-box.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { Grouped } from "../parts/grouped.tsx";
import { Page } from "../parts/page.tsx";
import { PhoneSymbol } from "../parts/phone-symbol.tsx";
import { Working } from "../parts/working.tsx";
import { useAsked } from "../journal/use-asked.ts";
import { CalendarFile } from "./calendar-file.tsx";
import { dayOf } from "./span.ts";

type Entry = CalendarView["events"][number];

interface CalendarPageProps {
  /** Null: all sets. */
  readonly set: string | null;
  readonly onBack?: () => void;
}

/** What is due and when, for a calendar elsewhere: one date at a time as a code for a phone, all of them as a file. */
export function CalendarPage({ set, onBack }: CalendarPageProps): ReactElement {
  const { answer, failure, asking } = useAsked("custody:calendar", { set });
  const [shown, setShown] = useState<Entry | null>(null);
  const back = onBack === undefined ? {} : { foot: <Act label={SET_PAGE.toSet} look="plain" onAct={onBack} /> };
  return (
    <Page heading={set === null ? CALENDAR.heading : CALENDAR.headingOf(set)} lead={CALENDAR.lead} {...back}>
      {failure !== null && <FailureNotice failure={failure} />}
      <Working busy={null} waiting={asking} />
      {answer !== null &&
        (answer.events.length === 0 ? (
          <p className="blank">{CALENDAR.none}</p>
        ) : (
          <>
            {set === null && <CalendarFile />}
            <p className="count" role="status">
              <b>{CALENDAR.count(answer.events.length, answer.found)}</b>
            </p>
            <Dates events={answer.events} onShow={setShown} />
          </>
        ))}
      <DialogBox open={shown !== null} heading={CALENDAR.codeHeading} onClose={() => setShown(null)}>
        {shown !== null && (
          <p>
            <b>{shown.what}</b>, {dayOf(shown.by)}, <Grouped text={shown.set} />
          </p>
        )}
        {shown !== null && shown.symbol !== null && <PhoneSymbol {...shown.symbol} />}
        <p>{CALENDAR.codeHint}</p>
        <div className="buttons">
          <Act label={BUTTON.close} look="primary" onAct={() => setShown(null)} />
        </div>
      </DialogBox>
    </Page>
  );
}

interface DatesProps {
  readonly events: readonly Entry[];
  readonly onShow: (event: Entry) => void;
}

function Dates({ events, onShow }: DatesProps): ReactElement {
  const { columns } = CALENDAR;
  return (
    <table className="dates">
      <caption className="unseen">{CALENDAR.heading}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.by}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.set}</th>
          <th scope="col">{columns.code}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={`${event.set} ${event.what} ${event.by}`}>
            <td className="day">{dayOf(event.by)}</td>
            <td>{event.what}</td>
            <td>
              <Grouped text={event.set} small />
            </td>
            <td>
              {event.symbol === null ? (
                <span className="hint">{CALENDAR.noCode}</span>
              ) : (
                <Act
                  label={CALENDAR.show}
                  about={CALENDAR.showOf(event.what, event.set)}
                  look="quiet"
                  onAct={() => onShow(event)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
