import type { ReactElement } from "react";
import type { DeskView } from "../../../core/contract/desk-view.ts";
import { HOUSE_SIGN_PATH } from "../../style/signs.ts";
import { ANOTHER_BOOK } from "../../text/desk-custody.ts";
import { FRAME, NAME } from "../../text/desk.ts";
import { useDesk } from "../desk.ts";
import { Act } from "../parts/act.tsx";
import { Visible } from "../parts/visible.tsx";

/** Whose window this is, which book is open, and, not to be overlooked, that this is practice. */
export function Masthead({ view }: { readonly view: DeskView }): ReactElement {
  const { mode, book, ceremony } = view;
  return (
    <header className="masthead">
      <div className="mast">
        <svg className="sign" viewBox="0 0 20 20" aria-hidden="true">
          <path d={HOUSE_SIGN_PATH} />
        </svg>
        <b>{NAME}</b>
        {ceremony !== null && <span className="called">{FRAME.ceremony[ceremony.facts.kind]}</span>}
        {mode === "rehearsal" && <span className="plate">{FRAME.rehearsal}</span>}
        <span className="spring" />
        <span className="book">
          {book === null ? FRAME.noBook : FRAME.book} {book !== null && <Visible text={book.label} />}
        </span>
        {book !== null && ceremony === null && <AnotherBook label={book.label} />}
        <span className="version">{FRAME.version(view.version)}</span>
      </div>
      {ceremony?.facts.drill === true ? (
        <p className="band">
          <b>{FRAME.drill}</b> <span>{FRAME.drillHint}</span>
        </p>
      ) : (
        mode === "rehearsal" && (
          <p className="band">
            <b>{FRAME.rehearsal}</b> <span>{FRAME.rehearsalHint}</span>
          </p>
        )
      )}
    </header>
  );
}

/** Each book is opened by itself: this one is let go of, and the screen asks for another. */
function AnotherBook({ label }: { readonly label: string }): ReactElement {
  const desk = useDesk();
  return (
    <Act
      label={ANOTHER_BOOK.act}
      about={ANOTHER_BOOK.about(label)}
      look="quiet"
      onAct={() => void desk.send("book:close", {})}
      disabled={desk.waiting}
    />
  );
}
