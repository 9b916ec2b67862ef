import type { ReactElement } from "react";
import { SET_PAGE } from "../../text/desk-custody-set.ts";
import { RecordPage } from "../journal/record-page.tsx";
import { CalendarPage } from "./calendar-page.tsx";
import { RecordProvider } from "./record-link.tsx";
import { SetPage } from "./set-page.tsx";
import { WeatherPage } from "./weather-page.tsx";
import type { Whereabouts } from "./whereabouts.ts";

interface SetPagesProps {
  readonly at: Whereabouts;
  /** Null: back to all sets. */
  readonly onGo: (to: Whereabouts | null) => void;
}

/** One set: its page, the pages behind it, or a record that one of them named. */
export function SetPages({ at, onGo }: SetPagesProps): ReactElement {
  const { set, part, record } = at;
  const toSet = () => onGo({ set, part: "set", record: null });
  if (record !== null) {
    const open = (seq: number) => onGo({ ...at, record: seq });
    return <RecordPage seq={record} onOpen={open} onBack={toSet} back={SET_PAGE.toSet} />;
  }
  if (part === "weather") return <WeatherPage set={set} onBack={toSet} />;
  if (part === "calendar") return <CalendarPage set={set} onBack={toSet} />;
  return (
    <RecordProvider value={(seq) => onGo({ ...at, record: seq })}>
      <SetPage
        set={set}
        onBack={() => onGo(null)}
        onSet={(other) => onGo({ set: other, part: "set", record: null })}
        onPart={(to) => onGo({ set, part: to, record: null })}
      />
    </RecordProvider>
  );
}
