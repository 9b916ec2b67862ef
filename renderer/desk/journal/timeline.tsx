import type { ReactElement } from "react";
import type { BookView } from "../../../core/contract/desk-view.ts";
import { TIMELINE } from "../../text/desk-journal.ts";
import { Act } from "../parts/act.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { Page } from "../parts/page.tsx";
import { Working } from "../parts/working.tsx";
import { type Chosen, filterOf } from "./chosen.ts";
import { TimelineFilter } from "./timeline-filter.tsx";
import { TimelineRows } from "./timeline-rows.tsx";
import { useAsked } from "./use-asked.ts";

/** What is chosen and how far one has turned the pages: kept while a record is looked at. */
export interface Reading {
  readonly chosen: Chosen;
  /** Where each page up to the present one begins; null is the newest record. */
  readonly pages: readonly (number | null)[];
}

interface TimelineProps {
  readonly book: BookView;
  readonly reading: Reading;
  readonly onRead: (reading: Reading) => void;
  readonly onOpen: (seq: number) => void;
}

const A_PAGE = 100;

/** The journal, newest first. */
export function Timeline({ book, reading, onRead, onOpen }: TimelineProps): ReactElement {
  const { chosen, pages } = reading;
  const from = pages.at(-1) ?? null;
  const { answer, failure, asking } = useAsked("journal:page", { filter: filterOf(chosen), from });
  const next = answer?.next ?? null;
  const before = (pages.length - 1) * A_PAGE;
  const turned = (to: Reading["pages"]) => {
    onRead({ chosen, pages: to });
    window.scrollTo(0, 0);
  };
  return (
    <Page heading={TIMELINE.heading} lead={TIMELINE.lead}>
      <TimelineFilter book={book} chosen={chosen} onChoose={(change) => onRead({ chosen: change, pages: [null] })} />
      {failure !== null && <FailureNotice failure={failure} />}
      <Working busy={null} waiting={asking} />
      {answer !== null && (
        <>
          <p className="count" role="status">
            <b>{TIMELINE.count(answer.matching, answer.total)}</b>
            {answer.rows.length > 0 && answer.matching > answer.rows.length && (
              <span>{TIMELINE.shown(before + 1, before + answer.rows.length)}</span>
            )}
          </p>
          {answer.rows.length > 0 ? (
            <TimelineRows rows={answer.rows} onOpen={onOpen} />
          ) : (
            <div className="blank">
              <p>{answer.total === 0 ? TIMELINE.empty : TIMELINE.none}</p>
              <p>{answer.total === 0 ? TIMELINE.emptyNext : TIMELINE.noneNext}</p>
            </div>
          )}
          {(pages.length > 1 || next !== null) && (
            <div className="buttons">
              {pages.length > 1 && <Act label={TIMELINE.newer} look="plain" onAct={() => turned(pages.slice(0, -1))} />}
              {next !== null && <Act label={TIMELINE.older} look="plain" onAct={() => turned([...pages, next])} />}
            </div>
          )}
        </>
      )}
    </Page>
  );
}
