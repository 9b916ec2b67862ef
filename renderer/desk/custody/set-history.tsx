import type { ReactElement } from "react";
import { Button } from "react-aria-components";
import type { SetView } from "../../../core/contract/custody-view.ts";
import { SET_STATE } from "../../text/desk-custody.ts";
import { SET_PAGE } from "../../text/desk-custody-set.ts";
import { readableTime } from "../readable-time.ts";
import { Grouped } from "../parts/grouped.tsx";
import { RecordLink } from "./record-link.tsx";
import { dayOf } from "./span.ts";

/** Each opening of the set, and what followed it. */
export function SetUses({ uses }: Pick<SetView, "uses">): ReactElement {
  const { use } = SET_PAGE;
  const followed = (state: string) => SET_PAGE.followed[state] ?? state;
  return (
    <>
      <h2>{SET_PAGE.uses}</h2>
      {uses.length === 0 ? (
        <p className="hint">{SET_PAGE.noUses}</p>
      ) : (
        <table>
          <caption className="unseen">{SET_PAGE.uses}</caption>
          <thead>
            <tr>
              <th scope="col">{use.time}</th>
              <th scope="col">{use.classification}</th>
              <th scope="col">{use.review}</th>
              <th scope="col">{use.postMortem}</th>
              <th scope="col">{use.rotation}</th>
            </tr>
          </thead>
          <tbody>
            {uses.map(({ seq, time, classification, review, postMortem, rotation }) => (
              <tr key={seq}>
                <td>
                  {readableTime(time)}, <RecordLink seq={seq} named />
                </td>
                <td>{classification === null ? "" : (SET_PAGE.classification[classification] ?? classification)}</td>
                {[review, postMortem, rotation].map((state, index) => (
                  <td key={index} className={state === "overdue" ? "bad" : undefined}>
                    {followed(state)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface GenerationsProps extends Pick<SetView, "generations" | "set"> {
  readonly onOpen: (set: string) => void;
}

/** All sets of the family, the newest first. */
export function SetGenerations({ generations, set: own, onOpen }: GenerationsProps): ReactElement {
  return (
    <>
      <h2>{SET_PAGE.generations}</h2>
      <p className="hint">{SET_PAGE.generationsLead}</p>
      <table>
        <caption className="unseen">{SET_PAGE.generations}</caption>
        <thead>
          <tr>
            <th scope="col">{SET_PAGE.generation}</th>
            <th scope="col">{SET_PAGE.set}</th>
            <th scope="col">{SET_PAGE.sealed}</th>
            <th scope="col">{SET_PAGE.state}</th>
          </tr>
        </thead>
        <tbody>
          {generations.map(({ set, generation, state, sealed }) => (
            <tr key={set} aria-current={set === own ? "true" : undefined}>
              <td>{generation}</td>
              <td>
                {set === own ? (
                  <>
                    <Grouped text={set} /> <span className="hint">{SET_PAGE.this}</span>
                  </>
                ) : (
                  <Button className="link" onPress={() => onOpen(set)}>
                    <Grouped text={set} />
                  </Button>
                )}
              </td>
              <td>{dayOf(sealed)}</td>
              <td>{nameOf(state)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function nameOf(state: string): string {
  const names: Readonly<Record<string, string>> = SET_STATE;
  return names[state] ?? state;
}
