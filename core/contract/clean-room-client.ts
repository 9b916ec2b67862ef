import { type Bridge, type Door, doorWith, listenWith } from "./bridge.ts";
import type { CleanRoomCall } from "./channels.ts";
import { revealed, type TaskView, taskView } from "./clean-room-view.ts";
import type { CONTRACT } from "./contract.ts";

// All of the contract that the clean room holds: what the desk is told does not even come into its bundle.
const REPLIES = {
  "clean-room:task": taskView,
  "clean-room:scan": taskView,
  "clean-room:enter": taskView,
  "clean-room:act": taskView,
  "clean-room:reveal": revealed,
} as const satisfies { readonly [N in CleanRoomCall]: (typeof CONTRACT)[N]["reply"] };

/** The clean room's door over a bridge. A reply that is missing or not as the contract says is `fault.unexpected`. */
export function cleanRoomDoor(bridge: Bridge): Door<CleanRoomCall> {
  return doorWith(bridge, REPLIES);
}

/**
 * Listens to what the clean room is told unasked; what is not a view of its task is dropped. Returns the function that ends it.
 */
export function listenToTask(bridge: Bridge, listener: (view: TaskView) => void): () => void {
  return listenWith(bridge, "clean-room:changed", taskView, listener);
}
