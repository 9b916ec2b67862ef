import type { ReactElement } from "react";
import type { BookView } from "../../../core/contract/desk-view.ts";
import { REMAINS } from "../../text/desk-journal.ts";
import { Notice } from "./notice.tsx";
import { Names } from "./visible.tsx";

/** What was found in the book's folder that is no part of it; nothing when there is nothing. */
export function RemainsTold({ remains }: Pick<BookView, "remains">): ReactElement {
  const { leftovers, strangers } = remains;
  return (
    <>
      {leftovers.length > 0 && (
        <Notice severity="note" says={REMAINS.leftovers(leftovers.length)}>
          <p>{REMAINS.leftoversWhy}</p>
          <p className="mono">
            <Names of={leftovers.slice(0, MOST)} />
            {leftovers.length > MOST && " …"}
          </p>
        </Notice>
      )}
      {strangers > 0 && (
        <Notice severity="note" says={REMAINS.strangers(strangers)}>
          <p>{REMAINS.strangersWhy}</p>
        </Notice>
      )}
    </>
  );
}

const MOST = 6;
