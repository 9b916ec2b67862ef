import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { DeskAnswer } from "../../core/contract/answers.ts";
import type { DeskCall } from "../../core/contract/channels.ts";
import { type Bridge, doorOver, listen } from "../../core/contract/client.ts";
import type { Reply, Request } from "../../core/contract/contract.ts";
import type { DeskView } from "../../core/contract/desk-view.ts";
import type { FailureView, Outcome } from "../../core/contract/outcome.ts";

/** Calls that answer with something of their own, and leave the view as it is. */
export type DeskAsk = Extract<
  DeskCall,
  `${"journal" | "custody" | "paper"}:${string}` | "ceremony:consider" | "book:copy" | "book:export" | "book:calendar"
>;
/** Calls that change something and answer with the whole view. */
export type DeskChange = Exclude<DeskCall, DeskAsk>;

/** All that a screen of the desk can do. */
export interface Desk {
  /** The failure of the last call, until the next. */
  readonly failure: FailureView | null;
  /** A call is under way. */
  readonly waiting: boolean;
  /** Sends; the view changes with the answer. False when it was refused: then `failure` says why. */
  send<N extends DeskChange>(name: N, request: Request<N>): Promise<boolean>;
  /** Asks; nothing is changed. The failure, too, is the asker's to show. */
  ask<N extends DeskAsk>(name: N, request: Request<N>): Promise<Outcome<Reply<N>>>;
  /** What the rules say of an answer that is still being typed. */
  consider(answer: DeskAnswer): Promise<Outcome<Reply<"ceremony:consider">>>;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("no desk around this screen");
  return desk;
}

/** The desk over a bridge, and the view that it draws; null until the first has come. */
export function useDoor(bridge: Bridge): { readonly desk: Desk; readonly view: DeskView | null } {
  const door = useMemo(() => doorOver<DeskCall>(bridge), [bridge]);
  const [view, setView] = useState<DeskView | null>(null);
  const [failure, setFailure] = useState<FailureView | null>(null);
  const [waiting, setWaiting] = useState(0);
  const desk = useMemo<Desk>(
    () => ({
      failure,
      waiting: waiting > 0,
      async send(name, request) {
        setWaiting((count) => count + 1);
        setFailure(null);
        const outcome = await door.call<DeskChange>(name, request);
        setWaiting((count) => count - 1);
        if (outcome.ok) setView(outcome.value);
        else setFailure(outcome.failure);
        return outcome.ok;
      },
      ask: (name, request) => door.call(name, request),
      consider: (answer) => door.call("ceremony:consider", answer),
    }),
    [door, failure, waiting],
  );
  const send = useRef(desk.send);
  useEffect(() => listen(bridge, "desk:changed", setView), [bridge]);
  useEffect(() => void send.current("desk:view", {}), []);
  return { desk, view };
}
