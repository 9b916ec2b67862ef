import { type ReactElement, useState } from "react";
import type { BookView, DeskView } from "../../../core/contract/desk-view.ts";
import { HEAD } from "../../text/desk-journal.ts";
import { HOME } from "../../text/desk.ts";
import { AtRisk } from "../custody/at-risk.tsx";
import { Begin, Emergency, Rehearse } from "../custody/begin.tsx";
import { firstReading } from "../custody/chosen-sets.ts";
import { SetPages } from "../custody/set-pages.tsx";
import type { Whereabouts } from "../custody/whereabouts.ts";
import { Act } from "../parts/act.tsx";
import { HeadPaper } from "../parts/head-paper.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { RemainsTold } from "../parts/remains-told.tsx";
import { useGo } from "../journal/place.ts";

interface HomeProps {
  readonly view: DeskView;
  readonly book: BookView;
}

/** What is at risk and what is to be done next; behind each set its own pages. What was chosen stays while one is there. */
export function HomeScreen({ view, book }: HomeProps): ReactElement {
  const [reading, setReading] = useState(() => firstReading(book));
  const [at, go] = useState<Whereabouts | null>(null);
  if (at !== null) return <SetPages at={at} onGo={go} />;
  const rehearsal = view.mode === "rehearsal";
  return (
    <Page heading={HOME.heading}>
      {rehearsal ? (
        <>
          <Notice severity="note" says={HOME.onlyDrills}>
            <p>{HOME.onlyDrillsWhy}</p>
          </Notice>
          <Rehearse first />
        </>
      ) : (
        <>
          <Emergency />
          <Begin />
        </>
      )}
      {book.sets.length === 0 ? (
        <>
          <h2>{HOME.sets}</h2>
          <p className="blank">{HOME.noSets}</p>
        </>
      ) : (
        <AtRisk reading={reading} onRead={setReading} onOpen={(set) => go({ set, part: "set", record: null })} />
      )}
      {!rehearsal && <Rehearse first={false} />}
      <JournalState book={book} />
    </Page>
  );
}

/** Where the journal stands, what was found beside it, and that one book is none. */
function JournalState({ book }: { readonly book: BookView }): ReactElement {
  const go = useGo();
  return (
    <>
      <h2>{HOME.journal}</h2>
      <RemainsTold remains={book.remains} />
      <div className="two">
        <section aria-label={HEAD.heading}>
          <p>
            {HOME.records(book.records)}. {HEAD.hint}
          </p>
          <HeadPaper head={book.head} />
        </section>
        <section aria-label={HOME.copy}>
          <p>{HOME.copyHint}</p>
          <Act label={HOME.copy} onAct={() => go("copies")} />
        </section>
      </div>
    </>
  );
}
