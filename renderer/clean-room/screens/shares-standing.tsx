import type { ReactElement } from "react";
import type { ReadingView } from "../../../core/contract/clean-room-view.ts";
import { PROVE } from "../../text/clean-room-checks.ts";
import { SHARES } from "../../text/clean-room-sheets.ts";
import { Act } from "../parts/act.tsx";
import { FailureText } from "../parts/failure-text.tsx";
import { Notice } from "../parts/notice.tsx";

/** Without a card a set can be opened, with a reason, and stays marked; nothing is proved by it. */
export const DOUBTS: readonly string[] = ["refused.unauthenticated", "mismatched.card"];

interface StandingProps {
  readonly reading: ReadingView;
  /** The set is not opened to be used: its quorum is proved. */
  readonly proving: boolean;
  readonly inHand: number;
  readonly onAside: (sheet: number) => void;
}

/** Which sheets are in, which is bad and why, and what is still missing. */
export function Standing({ reading, proving, inHand, onAside }: StandingProps): ReactElement {
  const { set, m, n, sharesIn, cardsIn, partsIn, parts, sheets, missing } = reading;
  return (
    <section className="standing" aria-labelledby="standing">
      <h2 id="standing">{SHARES.standing}</h2>
      {set !== null && (
        <p>
          {SHARES.set} <span className="set-id">{set}</span>
          {m > 0 && `, ${SHARES.opensWith(m, n)}`}
        </p>
      )}
      <ul className="plain-list wanted" aria-live="polite">
        <Line
          name={SHARES.shares}
          state={m === 0 ? SHARES.nothing : SHARES.sharesHave(sharesIn, m)}
          isIn={m > 0 && sharesIn >= m}
        />
        <Line name={SHARES.parts} state={SHARES.partsHave(partsIn, parts)} isIn={parts > 0 && partsIn >= parts} />
        <Line name={SHARES.cards} state={SHARES.cardsHave(cardsIn)} isIn={cardsIn > 0} />
      </ul>
      <div role="status">
        {missing === null && <Notice severity="success" says={proving ? PROVE.ready : SHARES.ready} />}
        {missing !== null && proving && DOUBTS.includes(missing.code) && (
          <Notice severity="warning" word={SHARES.missing} says={PROVE.noCard}>
            <p>{PROVE.noCardSafe}</p>
            <p>{PROVE.noCardNext}</p>
          </Notice>
        )}
        {missing !== null && !(proving && DOUBTS.includes(missing.code)) && (
          <FailureText failure={missing} severity="note" word={SHARES.missing} />
        )}
      </div>
      {sheets.length > 0 && <h3>{SHARES.sheets}</h3>}
      <ul className="plain-list sheets">
        {sheets.map((one) => (
          <Sheet key={one.sheet} one={one} isInHand={one.sheet === inHand} onAside={() => onAside(one.sheet)} />
        ))}
      </ul>
    </section>
  );
}

function Line({ name, state, isIn }: { readonly name: string; readonly state: string; readonly isIn: boolean }): ReactElement {
  return (
    <li data-state={isIn ? "in" : "missing"}>
      <span className="tick" aria-hidden="true" />
      <b>{name}</b>
      <span>{state}</span>
    </li>
  );
}

interface SheetProps {
  readonly one: ReadingView["sheets"][number];
  readonly isInHand: boolean;
  readonly onAside: () => void;
}

function Sheet({ one, isInHand, onAside }: SheetProps): ReactElement {
  const { sheet, x, has, locked, problem } = one;
  const state = problem !== null ? SHARES.bad : locked ? SHARES.locked : SHARES.good;
  return (
    <li data-state={problem === null ? "in" : "bad"}>
      <p className="sheet-line">
        <b>{SHARES.sheet(sheet, x)}</b>
        <span className="mark-word">{state}</span>
        {isInHand && <span className="hint">{SHARES.isInHand}</span>}
        <Act label={SHARES.aside} look="quiet" about={SHARES.asideNamed(sheet)} onAct={onAside} />
      </p>
      <p className="hint">{SHARES.has(has)}</p>
      {problem !== null && <FailureText failure={problem} severity="warning" word={SHARES.sheet(sheet, x)} urgent />}
    </li>
  );
}
