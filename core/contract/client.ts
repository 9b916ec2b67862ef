import type { CallName, DeskCall, CleanRoomCall, EventName } from "./channels.ts";
import { type Bridge, type Door, doorWith, listenWith, type Payload } from "./bridge.ts";
import { CONTRACT, EVENTS } from "./contract.ts";

export { type Bridge, type Door, UNANSWERED } from "./bridge.ts";

const REPLIES = Object.fromEntries(Object.entries(CONTRACT).map(([name, { reply }]) => [name, reply])) as {
  readonly [N in CallName]: (typeof CONTRACT)[N]["reply"];
};

/**
 * The door over a bridge, with the whole contract. A reply that is missing or not as the contract says is `fault.unexpected`.
 */
export function doorOver<C extends DeskCall | CleanRoomCall>(bridge: Bridge): Door<C> {
  return doorWith<C>(bridge, REPLIES);
}

/** Listens to an event; what is not as the contract says is dropped. Returns the function that ends it. */
export function listen<E extends EventName>(bridge: Bridge, name: E, listener: (payload: Payload<E>) => void): () => void {
  return listenWith(bridge, name, EVENTS[name].payload, listener);
}
