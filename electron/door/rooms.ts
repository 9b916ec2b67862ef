import type { Channel } from "../../core/contract/contract.ts";

export type Room = Channel["room"];

/** What is asked of a frame: the part of Electron's WebFrameMain that proves where a message came from. */
export interface SendingFrame {
  readonly origin: string;
  readonly detached: boolean;
  isDestroyed(): boolean;
}

/** What is asked of a window's contents: the part of Electron's WebContents that the door needs. */
export interface RoomContents {
  readonly mainFrame: SendingFrame;
  isDestroyed(): boolean;
  send(channel: string, payload: unknown): void;
}

/** The windows as they are now. Null while a room has none. */
export interface Rooms {
  contentsOf(room: Room): RoomContents | null;
}

export const ROOMS: readonly Room[] = ["desk", "clean-room"];
