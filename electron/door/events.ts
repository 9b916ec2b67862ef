import type { EventName } from "../../core/contract/channels.ts";
import { EVENTS } from "../../core/contract/contract.ts";
import { parseAs } from "../../core/contract/parse.ts";
import { ORIGIN } from "../shell/origins.ts";
import type { Rooms } from "./rooms.ts";

/**
 * Tells a room something unasked: to its own window only, while that is at the room's origin, and parsed like a reply. A room without a
 * window is told nothing; it asks when it opens. Fails with `fault.unexpected` when the payload is not as the contract says.
 */
export function tell(rooms: Rooms, name: EventName, payload: unknown): void {
  const { room, payload: schema } = EVENTS[name];
  const parsed: unknown = parseAs(schema, payload, "fault.unexpected");
  const contents = rooms.contentsOf(room);
  if (contents === null || contents.isDestroyed()) return;
  const frame = contents.mainFrame;
  if (frame.isDestroyed() || frame.origin !== ORIGIN[room]) return;
  contents.send(name, parsed);
}
