import type { ReactElement } from "react";
import type { CeremonyView } from "../../../core/contract/desk-view.ts";
import { FOUND, SEALS } from "../../text/desk-round.ts";
import { Notice } from "./notice.tsx";

type Facts = CeremonyView["facts"];
type Seal = Facts["seals"][number];

interface SealBeforeProps {
  readonly seals: Facts["seals"];
  readonly bags: NonNullable<Facts["round"]>["bags"];
}

/** What the machine found of the bag that was entered last: in order and how far, or not, and what is to be done. */
export function SealBefore({ seals, bags }: SealBeforeProps): ReactElement | null {
  const last = seals.at(-1);
  if (last === undefined) return null;
  const keeper = bags.find(({ set, x }) => set === last.set && x === last.x)?.custodian ?? last.custodian;
  const says = `${SEALS.before} ${FOUND.sheet(last.set, last.x, keeper)}`;
  const { result } = last;
  if (result === "intact") {
    return (
      <Notice severity="success" says={says}>
        <p>{FOUND.good[last.level]}</p>
      </Notice>
    );
  }
  return (
    <Notice severity="stop" says={says} urgent>
      <Bad result={result} number={last.number} />
    </Notice>
  );
}

/** What was wrong with a bag or its sheet, and the next act. */
export function Bad({ result, number }: { readonly result: BadResult; readonly number: string }): ReactElement {
  return (
    <>
      <p>
        <b>{FOUND.bad[result].says}</b> {result === "wrong-number" && FOUND.typed(number)}
      </p>
      <NextAct result={result} />
    </>
  );
}

export function NextAct({ result }: { readonly result: BadResult }): ReactElement {
  return (
    <p>
      {FOUND.next} {FOUND.bad[result].next}
    </p>
  );
}

export type BadResult = Exclude<Seal["result"], "intact"> | "mismatch";
