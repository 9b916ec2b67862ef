import type { ReactElement } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { EXCEPTION_TEXT } from "../../../core/contract/wording.ts";
import { BUTTON, CLOSED, HOME } from "../../text/desk.ts";
import { Act } from "../parts/act.tsx";
import { FactList } from "../parts/fact-list.tsx";
import { Grouped } from "../parts/grouped.tsx";
import { Listed } from "../parts/listed.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { useDesk } from "../desk.ts";
import { readableTime } from "../readable-time.ts";

/** The ceremony is over: what was done, and what is to be done now. */
export function ClosedScreen({ ceremony }: { readonly ceremony: CeremonyView }): ReactElement {
  const desk = useDesk();
  const { facts, closed } = ceremony;
  const abandoned = closed === "abandoned";
  const foot = (
    <>
      <span className="spring" />
      <Act label={BUTTON.close} look="primary" onAct={() => void desk.send("ceremony:leave", {})} disabled={desk.waiting} />
    </>
  );
  return (
    <Page heading={abandoned ? CLOSED.abandoned : CLOSED.completed[facts.kind]} foot={foot}>
      <Notice severity={abandoned ? "note" : "success"} says={CLOSED.vault}>
        {facts.drill && <p>{CLOSED.drill}</p>}
      </Notice>
      <div className="two">
        <section>
          <h2>{CLOSED.now}</h2>
          <Listed items={abandoned ? CLOSED.after : CLOSED[facts.kind]} ordered />
        </section>
        <section>
          <h2>{CLOSED.done}</h2>
          <FactList facts={factsOf(ceremony)} />
        </section>
      </div>
    </Page>
  );
}

function factsOf({ facts, exceptions }: CeremonyView): readonly (readonly [string, ReactElement | string | null])[] {
  const { set, opened, policy, roster, date, shown, request, accounts } = facts;
  const id = set?.set ?? opened?.set;
  const quorum = policy ?? opened;
  const titles = (opened?.accounts ?? accounts).map(({ title }) => title);
  const text = CLOSED.facts;
  return [
    [text.set, id === undefined ? null : <Grouped text={id} />],
    [text.opens, quorum === null ? null : HOME.opens(quorum.m, quorum.n)],
    [text.accounts, titles.join(", ")],
    [text.operator, roster?.operator ?? null],
    [text.witness, roster?.witness ?? null],
    [text.date, date === null ? null : readableTime(date.time)],
    [text.sheets, opened === null ? null : opened.used.join(", ")],
    [text.shown, shown === null ? null : String(shown.fields.length)],
    [text.reason, request?.reason ?? null],
    [
      text.exceptions,
      exceptions.length === 0 ? CLOSED.none : exceptions.map(({ kind }) => EXCEPTION_TEXT[kind].happened).join(" "),
    ],
  ];
}
