import type { ReactElement } from "react";
import type { DeskView } from "../../../core/contract/desk-view.ts";
import { BOOK, BUTTON } from "../../text/desk.ts";
import { Act } from "../parts/act.tsx";
import { Page } from "../parts/page.tsx";
import { Visible } from "../parts/visible.tsx";
import { useDesk } from "../desk.ts";
import { MendBook } from "../journal/mend-book.tsx";

/** Where the book is kept: the folders found, or another one. */
export function BookScreen({ view }: { readonly view: DeskView }): ReactElement {
  const desk = useDesk();
  const { places } = view;
  const foot = (
    <>
      <span className="spring" />
      <Act label={BUTTON.again} look="plain" onAct={() => void desk.send("desk:view", {})} />
    </>
  );
  return (
    <Page heading={BOOK.heading} lead={BOOK.lead} foot={foot}>
      {view.mendable && <MendBook places={places} />}
      <p>{BOOK.stick}</p>
      {places.length === 0 ? (
        <p className="blank">{BOOK.none}</p>
      ) : (
        <>
          <h2>{BOOK.places}</h2>
          <ul className="plain-list places">
            {places.map(({ id, label, kind }) => (
              <li key={id}>
                <span>
                  <b>
                    <Visible text={label} />
                  </b>
                  <span className="hint">{BOOK[kind]}</span>
                </span>
                <Act
                  label={BOOK.open}
                  about={`${BOOK.open}: ${label}`}
                  look={places.length === 1 ? "primary" : "normal"}
                  onAct={() => void desk.send("book:open", { place: id })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="aside">
        <Act label={BOOK.other} look="plain" onAct={() => void desk.send("book:browse", {})} />
        <p className="hint">{BOOK.otherHint}</p>
      </div>
    </Page>
  );
}
