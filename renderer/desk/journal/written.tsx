import type { ReactElement } from "react";
import { COPIES } from "../../text/desk-copies.ts";
import { FactList } from "../parts/fact-list.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { Grouped } from "../parts/grouped.tsx";
import { Notice } from "../parts/notice.tsx";
import { Working } from "../parts/working.tsx";
import type { Asked } from "./use-asked.ts";

interface WrittenProps {
  readonly asked: Asked<"book:copy" | "book:export" | "book:calendar"> & { readonly answered: boolean };
  readonly done: string;
  readonly next: string;
}

/** What was written where, or that nothing was. */
export function Written({ asked, done, next }: WrittenProps): ReactElement {
  const { answer, failure, asking, answered } = asked;
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} />}
      <Working busy={null} waiting={asking} />
      {answered && answer === null && failure === null && <Notice severity="note" says={COPIES.cancelled} urgent />}
      {answer !== null && (
        <Notice severity="success" says={answer.files === 0 ? COPIES.copy.already : done} urgent>
          <FactList
            facts={[
              [COPIES.place, answer.label],
              [COPIES.name, answer.name],
              [COPIES.files, answer.files.toLocaleString("en-GB")],
            ]}
          />
          {answer.sha256 !== "" && (
            <>
              <p>{COPIES.pack.sum}</p>
              <p className="sum">
                <Grouped text={answer.sha256} />
              </p>
              <p>{COPIES.pack.sumNext}</p>
            </>
          )}
          <p>{next}</p>
        </Notice>
      )}
    </>
  );
}
