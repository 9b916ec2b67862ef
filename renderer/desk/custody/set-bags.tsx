import type { ReactElement } from "react";
import type { SetView } from "../../../core/contract/custody-view.ts";
import { EXPOSURES } from "../../../core/contract/wording.ts";
import { BAG_STATE } from "../../text/desk-custody.ts";
import { SET_PAGE } from "../../text/desk-custody-set.ts";
import { FactList } from "../parts/fact-list.tsx";
import { Notice } from "../parts/notice.tsx";
import { Sign } from "../parts/sign.tsx";
import { Visible } from "../parts/visible.tsx";
import { PrintChart } from "./print-chart.tsx";
import { RecordLink } from "./record-link.tsx";
import { dayOf, whenDone } from "./span.ts";

type Bag = SetView["bags"][number];

/** Each sheet with whoever keeps it, how its bag stands, and how it reads. No number of a bag. */
export function SetBags({ view }: { readonly view: SetView }): ReactElement {
  const { bags, proofsLeft, today } = view;
  return (
    <>
      <h2>{SET_PAGE.bags}</h2>
      <p className="hint">{SET_PAGE.bagsLead}</p>
      <ul className="plain-list bags-of-set">
        {bags.map((bag) => (
          <BagCard key={bag.x} bag={bag} today={today} />
        ))}
      </ul>
      <p>{SET_PAGE.proofsLeft(proofsLeft)}</p>
    </>
  );
}

function BagCard({ bag, today }: { readonly bag: Bag; readonly today: string }): ReactElement {
  const { x, custodian, place, state, exposed, since, sealedBy, accepted, lastCheck, provedAlone, prints, reprintBy } = bag;
  const bad = state !== "sealed" && state !== "destroyed";
  return (
    <li className={exposed === null ? "bag-card" : "bag-card exposed"}>
      <h3>
        {SET_PAGE.sheet(x)} · <Visible text={custodian} />
      </h3>
      {exposed !== null && (
        <p className="red">
          <Sign severity="stop" />
          <span>
            <b>{SET_PAGE.exposed}.</b> {isExposure(exposed) ? EXPOSURES[exposed] : ""} ({exposed})
          </span>
        </p>
      )}
      {bag.custodianLeft && <Notice severity="warning" says={SET_PAGE.left} />}
      <div className="two">
        <FactList
          facts={[
            [SET_PAGE.place, place === "" ? SET_PAGE.noPlace : place],
            [
              SET_PAGE.stateOf,
              <span key="state" className={bad ? "bad" : undefined}>
                {bad ? <b>{BAG_STATE[state]}</b> : BAG_STATE[state]}
                {since !== null && `, ${SET_PAGE.since} ${dayOf(since)}`}
                {sealedBy !== null && (
                  <>
                    {", "}
                    <RecordLink seq={sealedBy} named />
                  </>
                )}
              </span>,
            ],
            [SET_PAGE.receipt, accepted === null ? SET_PAGE.noReceipt : dayOf(accepted)],
            [SET_PAGE.lastCheck, <LastCheck key="check" check={lastCheck} today={today} />],
            [SET_PAGE.alone, provedAlone ? SET_PAGE.aloneDone : SET_PAGE.aloneNot],
            [SET_PAGE.reprintBy, reprintBy === null ? null : dayOf(reprintBy)],
          ]}
        />
        {prints.length === 0 ? <p className="hint">{SET_PAGE.noPrints}</p> : <PrintChart prints={prints} />}
      </div>
    </li>
  );
}

function LastCheck({ check, today }: { readonly check: Bag["lastCheck"]; readonly today: string }): ReactElement {
  if (check === null) return <>{SET_PAGE.noCheck}</>;
  const { level, result, time, seq } = check;
  return (
    <>
      {`${level}, ${SET_PAGE.results[result] ?? result}, ${dayOf(time)} (${whenDone(time, today)}), `}
      <RecordLink seq={seq} named />
    </>
  );
}

function isExposure(rule: string): rule is keyof typeof EXPOSURES {
  return rule in EXPOSURES;
}
