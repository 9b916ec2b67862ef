import { fail } from "../../core/failure/failure.ts";
import { ORIGIN } from "../shell/origins.ts";
import { ROOMS, type Room, type Rooms, type SendingFrame } from "./rooms.ts";

/** What is asked of Electron's event: who sent the message. A frame that is gone, or was never told, is null. */
export interface SentFrom {
  readonly senderFrame: SendingFrame | null;
  readonly sender: unknown;
}

/**
 * The room whose window sent the message. The frame must be there (defect D2), be the main frame of the registered window itself, and
 * be at that room's origin to the letter (defects D3 and D6). Else `refused.sender`.
 */
export function provenRoom(event: SentFrom, rooms: Rooms): Room {
  const frame = event.senderFrame;
  if (frame === null || frame === undefined || frame.isDestroyed() || frame.detached) fail("refused.sender");
  const room = ROOMS.find((one) => isMainFrameOf(one, frame, event.sender, rooms));
  if (room === undefined || frame.origin !== ORIGIN[room]) fail("refused.sender");
  return room;
}

function isMainFrameOf(room: Room, frame: SendingFrame, sender: unknown, rooms: Rooms): boolean {
  const contents = rooms.contentsOf(room);
  return contents !== null && !contents.isDestroyed() && contents === sender && contents.mainFrame === frame;
}
