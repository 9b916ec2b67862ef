import * as z from "zod/mini";
import type { CallName, EventName } from "./channels.ts";
import type { EVENTS, Reply, Request } from "./contract.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

/** The frozen object of a preload: one function a call, one a subscription. What passes is unknown until it is parsed. */
export interface Bridge {
  readonly calls: Readonly<Record<string, (request: unknown) => Promise<unknown>>>;
  /** Subscribes; returns the function that ends it. */
  readonly events: Readonly<Record<string, (listener: (payload: unknown) => void) => () => void>>;
}

/** A room's side of the door: typed calls whose replies are parsed again. A call never rejects. */
export interface Door<C extends CallName> {
  call<N extends C>(name: N, request: Request<N>): Promise<Outcome<Reply<N>>>;
}

export const UNANSWERED = { ok: false, failure: { code: "fault.unexpected", facts: {} } } as const;

/**
 * The door over a bridge, with the replies of its calls. One that is missing or not as the contract says is `fault.unexpected`.
 */
export function doorWith<C extends CallName>(bridge: Bridge, replies: Readonly<Record<C, z.core.$ZodType>>): Door<C> {
  return {
    async call(name, request) {
      try {
        const reply = await bridge.calls[name]?.(request);
        const parsed = z.safeParse(outcomeOf(replies[name]), reply);
        return parsed.success ? (parsed.data as Outcome<Reply<typeof name>>) : UNANSWERED;
      } catch {
        return UNANSWERED;
      }
    },
  };
}

export type Payload<E extends EventName> = z.infer<(typeof EVENTS)[E]["payload"]>;

/** Listens to an event; what is not as `payload` says is dropped. Returns the function that ends it. */
export function listenWith<E extends EventName>(
  bridge: Bridge,
  name: E,
  payload: z.core.$ZodType,
  listener: (payload: Payload<E>) => void,
): () => void {
  const subscribe = bridge.events[name];
  if (subscribe === undefined) return () => {};
  return subscribe((given) => {
    const parsed = z.safeParse(payload, given);
    if (parsed.success) listener(parsed.data as Payload<E>);
  });
}
