import * as z from "zod/mini";
import type { CleanRoomCall, DeskCall, EventName } from "./channels.ts";
import { CONTRACT, EVENTS, type Reply, type Request } from "./contract.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

/** The frozen object of a preload: one function a call, one a subscription. What passes is unknown until it is parsed. */
export interface Bridge {
  readonly calls: Readonly<Record<string, (request: unknown) => Promise<unknown>>>;
  /** Subscribes; returns the function that ends it. */
  readonly events: Readonly<Record<string, (listener: (payload: unknown) => void) => () => void>>;
}

/** A room's side of the door: typed calls whose replies are parsed again. A call never rejects. */
export interface Door<C extends DeskCall | CleanRoomCall> {
  call<N extends C>(name: N, request: Request<N>): Promise<Outcome<Reply<N>>>;
}

export const UNANSWERED = { ok: false, failure: { code: "fault.unexpected", facts: {} } } as const;

/** The door over a bridge. A reply that is missing or not as the contract says is `fault.unexpected`. */
export function doorOver<C extends DeskCall | CleanRoomCall>(bridge: Bridge): Door<C> {
  return {
    async call(name, request) {
      try {
        const reply = await bridge.calls[name]?.(request);
        const parsed = z.safeParse(outcomeOf(CONTRACT[name].reply), reply);
        return parsed.success ? (parsed.data as Outcome<Reply<typeof name>>) : UNANSWERED;
      } catch {
        return UNANSWERED;
      }
    },
  };
}

/** Listens to an event; what is not as the contract says is dropped. Returns the function that ends it. */
export function listen<E extends EventName>(
  bridge: Bridge,
  name: E,
  listener: (payload: z.infer<(typeof EVENTS)[E]["payload"]>) => void,
): () => void {
  const subscribe = bridge.events[name];
  if (subscribe === undefined) return () => {};
  return subscribe((payload) => {
    const parsed = z.safeParse(EVENTS[name].payload, payload);
    if (parsed.success) listener(parsed.data as Parameters<typeof listener>[0]);
  });
}
