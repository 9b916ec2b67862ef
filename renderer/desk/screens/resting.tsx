import { type ReactElement, useState } from "react";
import type { BookView, DeskView } from "../../../core/contract/desk-view.ts";
import { DRILLS } from "../../text/desk-custody-pages.ts";
import { CalendarPage } from "../custody/calendar-page.tsx";
import { DrillsPage } from "../custody/drills-page.tsx";
import { PapersPage } from "../custody/papers-page.tsx";
import { WithRecords } from "../custody/with-records.tsx";
import { Compare } from "../journal/compare.tsx";
import { Copies } from "../journal/copies.tsx";
import { Journal } from "../journal/journal.tsx";
import { GoProvider, type Place } from "../journal/place.ts";
import { Verify } from "../journal/verify.tsx";
import { HomeScreen } from "./home-screen.tsx";
import { Navigation } from "./navigation.tsx";

interface RestingProps {
  readonly view: DeskView;
  readonly book: BookView;
  readonly at: Place;
  readonly onGo: (place: Place) => void;
}

/** The desk while no ceremony runs: home with its sets, what is due, papers, and the journal of the open book. */
export function Resting({ view, book, at, onGo }: RestingProps): ReactElement {
  // Pressed again, a part begins anew.
  const [visit, setVisit] = useState(0);
  const visited = (place: Place) => {
    onGo(place);
    setVisit(visit + 1);
  };
  return (
    <GoProvider value={visited}>
      <Navigation at={at} onGo={visited} />
      {at === "home" && <HomeScreen key={visit} view={view} book={book} />}
      {at === "drills" && (
        <WithRecords key={visit} back={DRILLS.back}>
          <DrillsPage />
        </WithRecords>
      )}
      {at === "calendar" && <CalendarPage key={visit} set={null} />}
      {at === "papers" && <PapersPage key={visit} book={book} />}
      {at === "journal" && <Journal key={visit} book={book} />}
      {at === "verify" && <Verify key={visit} />}
      {at === "compare" && <Compare key={visit} />}
      {at === "copies" && <Copies key={visit} view={view} />}
    </GoProvider>
  );
}
