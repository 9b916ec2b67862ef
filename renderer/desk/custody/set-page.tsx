import type { ReactElement } from "react";
import type { SetView } from "../../../core/contract/custody-view.ts";
import { type CeremonyKind, setUrgency } from "../../../core/contract/wording.ts";
import { CALLS, RISK, SET_FACTS, SET_STATE, URGENCY } from "../../text/desk-custody.ts";
import { SET_PAGE } from "../../text/desk-custody-set.ts";
import { HOME } from "../../text/desk.ts";
import { Act } from "../parts/act.tsx";
import { FactList } from "../parts/fact-list.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { Page } from "../parts/page.tsx";
import { Sign } from "../parts/sign.tsx";
import { Names } from "../parts/visible.tsx";
import { Working } from "../parts/working.tsx";
import { useDesk } from "../desk.ts";
import { useAsked } from "../journal/use-asked.ts";
import { readableTime } from "../readable-time.ts";
import { useView } from "../step-props.ts";
import { NextAct } from "./next-act.tsx";
import { SetBags } from "./set-bags.tsx";
import { SetDues } from "./set-dues.tsx";
import { SetGenerations, SetUses } from "./set-history.tsx";
import { SetReckoned } from "./set-reckoned.tsx";
import { SEVERITY_OF } from "./severity.ts";
import { dayOf, whenDone } from "./span.ts";
import type { SetPart } from "./whereabouts.ts";

interface SetPageProps {
  readonly set: string;
  readonly onBack: () => void;
  readonly onSet: (set: string) => void;
  readonly onPart: (part: SetPart) => void;
}

/** Everything of one set: how it stands, what is due, its bags, its uses and generations, and how each number is reckoned. */
export function SetPage({ set, onBack, onSet, onPart }: SetPageProps): ReactElement {
  const { answer, failure, asking } = useAsked("custody:set", { set });
  const view = answer?.set === set ? answer : null;
  const foot = (
    <>
      <Act label={SET_PAGE.back} look="plain" onAct={onBack} />
      <span className="spring" />
      <Act label={SET_PAGE.calendar} look="plain" onAct={() => onPart("calendar")} />
      <Act label={SET_PAGE.weather} look="plain" onAct={() => onPart("weather")} />
    </>
  );
  return (
    <Page heading={SET_PAGE.heading(set)} lead={SET_PAGE.lead} foot={foot}>
      {failure !== null && <FailureNotice failure={failure} />}
      <Working busy={null} waiting={asking} />
      {view !== null && (
        <>
          <NextOfSet view={view} />
          <Stands view={view} />
          <SetDues due={view.due} today={view.today} />
          <SetBags view={view} />
          <SetUses uses={view.uses} />
          <SetGenerations set={set} generations={view.generations} onOpen={onSet} />
          <SetReckoned reckoned={view.reckoned} />
        </>
      )}
    </Page>
  );
}

function NextOfSet({ view }: { readonly view: SetView }): ReactElement {
  const { next, mustRotate, today } = view;
  const urgency = setUrgency(view) ?? "later";
  const severity = SEVERITY_OF[urgency];
  return (
    <section className={`next-of-set ${severity}`} aria-label={SET_PAGE.next}>
      {next !== null && (
        <p className="urgency">
          <Sign severity={severity} /> <b>{mustRotate ? SET_FACTS.mustRotate : URGENCY[urgency]}</b> <span>{next.rule}</span>
        </p>
      )}
      {next !== null && <p className="does">{next.does}</p>}
      <NextAct row={view} />
      <p className="hint">
        {RISK.date} {readableTime(today)}
      </p>
    </section>
  );
}

function Stands({ view }: { readonly view: SetView }): ReactElement {
  const { m, n, generation, state, sealed, titles, systems, margin, exposure, level, today } = view;
  return (
    <>
      <h2>{SET_PAGE.stands}</h2>
      <div className="two">
        <FactList
          facts={[
            [SET_PAGE.state, SET_STATE[state]],
            [SET_FACTS.margin, `${margin}${SET_FACTS.marginMeans(margin)}`],
            [SET_FACTS.exposure, `${exposure}${SET_FACTS.exposureMeans(exposure)}`],
            [
              SET_FACTS.level,
              level === null ? SET_FACTS.never : `${level.level}, ${dayOf(level.time)} (${whenDone(level.time, today)})`,
            ],
          ]}
        />
        <FactList
          facts={[
            [SET_PAGE.holds, <Names key="titles" of={titles} />],
            [SET_PAGE.systems, systems.length === 0 ? null : <Names key="systems" of={systems} />],
            [SET_PAGE.opensWith, SET_FACTS.opens(m, n)],
            [SET_PAGE.generation, String(generation)],
            [SET_PAGE.sealed, dayOf(sealed)],
          ]}
        />
      </div>
      {state === "in-custody" && <CallsOfSet view={view} />}
    </>
  );
}

const OF_A_SET = ["break-glass", "round", "quorum-proof", "rotation"] as const satisfies readonly CeremonyKind[];

/** Whatever else can be done with a set that is in custody. */
function CallsOfSet({ view: { set, drill } }: { readonly view: SetView }): ReactElement {
  const desk = useDesk();
  const practice = drill || useView().mode === "rehearsal";
  return (
    <div className="buttons">
      {OF_A_SET.map((kind) => (
        <Act
          key={kind}
          label={
            kind === "break-glass" ? (practice ? HOME.openDrill : HOME.open) : (practice ? CALLS.drills : CALLS.kinds)[kind]
          }
          look="plain"
          disabled={desk.waiting}
          onAct={() => {
            const about = { set: practice && !drill ? null : set, event: null };
            void desk.send("ceremony:call", { kind, drill: practice, about });
          }}
        />
      ))}
    </div>
  );
}
