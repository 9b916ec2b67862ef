import { type ReactElement, useState } from "react";
import { CALENDAR } from "../../text/desk-custody-pages.ts";
import { Act } from "../parts/act.tsx";
import { DestinationChoice, destinationOf } from "../journal/destination-choice.tsx";
import { useAsking } from "../journal/use-asked.ts";
import { Written } from "../journal/written.tsx";
import { useView } from "../step-props.ts";

/** All dates as one .ics file, onto the stick. */
export function CalendarFile(): ReactElement {
  const { places } = useView();
  const [where, setWhere] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const asking = useAsking("book:calendar");
  const write = () => {
    setAsked(true);
    if (where !== null) void asking.start(destinationOf(where));
  };
  return (
    <details className="copy">
      <summary>{CALENDAR.file}</summary>
      <p>{CALENDAR.fileLead}</p>
      <DestinationChoice
        what="pack"
        label={CALENDAR.where}
        places={places}
        value={where}
        onChange={setWhere}
        problem={asked && where === null ? CALENDAR.missing : undefined}
      />
      <div className="buttons">
        <Act label={CALENDAR.act} look="primary" onAct={write} disabled={asking.asking} />
      </div>
      <Written asked={asking} done={CALENDAR.done} next={CALENDAR.next} />
    </details>
  );
}
