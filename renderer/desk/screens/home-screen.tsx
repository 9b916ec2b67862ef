import type { ReactElement } from "react";
import type { BookView, DeskView } from "../../../core/contract/desk-view.ts";
import type { CeremonyKind } from "../../../core/contract/wording.ts";
import { HEAD } from "../../text/desk-journal.ts";
import { HOME } from "../../text/desk.ts";
import { Act } from "../parts/act.tsx";
import { Grouped } from "../parts/grouped.tsx";
import { HeadPaper } from "../parts/head-paper.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { RemainsTold } from "../parts/remains-told.tsx";
import { Names } from "../parts/visible.tsx";
import { Sign } from "../parts/sign.tsx";
import { useDesk } from "../desk.ts";
import { useGo } from "../journal/place.ts";

/** What can be begun, and what is in the book. */
export function HomeScreen({ view, book }: { readonly view: DeskView; readonly book: BookView }): ReactElement {
  const desk = useDesk();
  const call = (kind: CeremonyKind, drill: boolean) =>
    void desk.send("ceremony:call", { kind, drill, about: { set: null, event: null } });
  const rehearsal = view.mode === "rehearsal";
  return (
    <Page heading={HOME.heading}>
      {rehearsal ? (
        <Notice severity="note" says={HOME.onlyDrills}>
          <p>{HOME.onlyDrillsWhy}</p>
        </Notice>
      ) : (
        <section aria-label={HOME.real} className="begin">
          <div className="card">
            <Act label={HOME.seal} look="primary" onAct={() => call("sealing", false)} />
            <p>{HOME.sealHint}</p>
          </div>
          <div className="card">
            <Act label={HOME.open} look="primary" onAct={() => call("break-glass", false)} />
            <p>{HOME.openHint}</p>
          </div>
          <div className="card">
            <Act label={HOME.record} look="primary" onAct={() => call("recording", false)} />
            <p>{HOME.recordHint}</p>
          </div>
        </section>
      )}
      <h2>{HOME.drills}</h2>
      <p>{HOME.drillsHint}</p>
      <div className="buttons">
        <Act label={HOME.sealDrill} look={rehearsal ? "primary" : "normal"} onAct={() => call("sealing", true)} />
        <Act label={HOME.openDrill} look={rehearsal ? "primary" : "normal"} onAct={() => call("break-glass", true)} />
        <Act label={HOME.recordDrill} look={rehearsal ? "primary" : "normal"} onAct={() => call("recording", true)} />
      </div>
      <h2>{HOME.sets}</h2>
      {book.sets.length === 0 ? <p className="blank">{HOME.noSets}</p> : <SetTable sets={book.sets} />}
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

function SetTable({ sets }: Pick<BookView, "sets">): ReactElement {
  const { columns } = HOME;
  return (
    <table className="sets">
      <caption className="unseen">{HOME.sets}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.set}</th>
          <th scope="col">{columns.holds}</th>
          <th scope="col">{columns.opens}</th>
          <th scope="col">{columns.sealed}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {sets.map(({ set, m, n, accounts, created, drill, used }) => (
          <tr key={set} className={used ? "used" : undefined}>
            <th scope="row">
              <Grouped text={set} />
            </th>
            <td>
              <Names of={accounts.map(({ title }) => title)} />
            </td>
            <td>{HOME.opens(m, n)}</td>
            <td>{created.slice(0, 10)}</td>
            <td>
              {used ? (
                <>
                  <b className="red">
                    <Sign severity="stop" /> {HOME.state.used}
                  </b>
                  <span className="hint">{HOME.mustFollow}</span>
                </>
              ) : drill ? (
                <span className="plate">{HOME.state.drill}</span>
              ) : (
                HOME.state.sealed
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
