import type { ReactElement } from "react";
import type { HomeRow, NextActView } from "../../../core/contract/custody-view.ts";
import { NEXT_ACT } from "../../text/desk-custody.ts";
import { Act } from "../parts/act.tsx";
import { useDesk } from "../desk.ts";
import { useNextAct } from "./call-act.ts";

/** The one next act of a set as a button, with why; or that there is none. */
export function NextAct({ row }: { readonly row: Pick<HomeRow, "set" | "next"> }): ReactElement {
  const { set, next } = row;
  return next === null ? <p className="hint">{NEXT_ACT.none}</p> : <Button set={set} next={next} />;
}

function Button({ set, next }: { readonly set: string; readonly next: NextActView }): ReactElement {
  const desk = useDesk();
  const { label, call } = useNextAct(set, next);
  const urgent = next.urgency === "now" || next.urgency === "overdue";
  return (
    <>
      <Act
        label={label}
        about={NEXT_ACT.about(label, set)}
        look={urgent ? "primary" : "normal"}
        onAct={call}
        disabled={desk.waiting}
      />
      <p className="why">{next.why}</p>
    </>
  );
}
