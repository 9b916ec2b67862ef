import type { NextActView } from "../../../core/contract/custody-view.ts";
import { NEXT_ACT } from "../../text/desk-custody.ts";
import { useDesk } from "../desk.ts";
import { useView } from "../step-props.ts";

type Act = Pick<NextActView, "kind" | "event">;

/** The next act of a set as a button calls it. In a rehearsal it is a drill, and of no set in earnest. */
export function useNextAct(set: string, act: Act): { readonly label: string; readonly call: () => void } {
  const desk = useDesk();
  const rehearsal = useView().mode === "rehearsal";
  const label = NEXT_ACT.label(act);
  const about = { set: rehearsal ? null : set, event: act.event };
  return {
    label: rehearsal ? NEXT_ACT.rehearse(label) : label,
    call: () => void desk.send("ceremony:call", { kind: act.kind, drill: rehearsal, about }),
  };
}
