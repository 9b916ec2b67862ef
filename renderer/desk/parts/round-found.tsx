import type { ReactElement } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { FOUND } from "../../text/desk-round.ts";
import { Notice } from "./notice.tsx";
import { Bad, type BadResult } from "./seal-before.tsx";

interface NotInOrder {
  readonly set: string;
  readonly x: number;
  readonly custodian: string;
  readonly result: BadResult;
  readonly number: string;
}

/** All that a round has found so far: how many bags are in order, and each that is not with what is to be done. */
export function RoundFound({ facts }: { readonly facts: CeremonyView["facts"] }): ReactElement {
  const bags = facts.round?.bags ?? [];
  const wrong = notInOrder(facts);
  const fine = facts.seals.filter(({ result }) => result === "intact").length;
  const open = bags.length - facts.seals.length;
  const proved = facts.proved.filter(({ result }) => result === "proved").length;
  return (
    <section aria-label={FOUND.heading} className="round-found">
      {fine > 0 && (
        <Notice severity="success" says={FOUND.fine(fine)}>
          {proved > 0 && <p>{FOUND.proved(proved)}</p>}
        </Notice>
      )}
      {open > 0 && <Notice severity="warning" says={FOUND.open(open)} />}
      {wrong.length > 0 && (
        <Notice severity="stop" says={FOUND.wrong(wrong.length)}>
          <ul className="plain-list">
            {wrong.map(({ set, x, custodian, result, number }) => (
              <li key={`${set} ${x} ${result}`}>
                <p>{FOUND.sheet(set, x, custodian)}</p>
                <Bad result={result} number={number} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}

function notInOrder({ round, seals, proved }: CeremonyView["facts"]): readonly NotInOrder[] {
  const keeper = (set: string, x: number) => round?.bags.find((bag) => bag.set === set && bag.x === x)?.custodian ?? "";
  return [
    ...seals.flatMap(({ set, x, result, number }) =>
      result === "intact" ? [] : [{ set, x, custodian: keeper(set, x), result, number }],
    ),
    ...proved.flatMap(({ set, x, result }) =>
      result === "proved" ? [] : [{ set, x, custodian: keeper(set, x), result, number: "" }],
    ),
  ];
}
