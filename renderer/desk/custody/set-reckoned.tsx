import type { ReactElement } from "react";
import type { SetView } from "../../../core/contract/custody-view.ts";
import { SET_PAGE } from "../../text/desk-custody-set.ts";
import { RecordLinks } from "./record-link.tsx";

/** Every number of the set with how it is reckoned and the records that it is reckoned from. */
export function SetReckoned({ reckoned }: Pick<SetView, "reckoned">): ReactElement {
  return (
    <section className="reckoned" aria-label={SET_PAGE.reckoned}>
      <h2>{SET_PAGE.reckoned}</h2>
      <p className="hint">{SET_PAGE.reckonedLead}</p>
      <dl>
        {reckoned.map(({ name, value, how, records }) => (
          <div key={name}>
            <dt>
              {name}: <b>{value}</b>
            </dt>
            <dd>
              <p>{how}</p>
              <p className="from">
                {SET_PAGE.records} <RecordLinks of={records} />
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
