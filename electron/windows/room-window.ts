import type { BrowserWindow, Menu } from "electron";
import { join } from "node:path";
import type { Room } from "../door/rooms.ts";
import { menuOf } from "../shell/menu.ts";
import { ROOM_PAGE } from "../shell/origins.ts";
import { roomWindowOptions } from "../shell/window-options.ts";

/** What a window is made with: Electron's classes, and where the app lies. */
export interface WindowMeans {
  readonly BrowserWindow: typeof BrowserWindow;
  readonly Menu: Pick<typeof Menu, "buildFromTemplate">;
  readonly isPackaged: boolean;
  /** The folder of the bundle, with the preloads in it. */
  readonly folder: string;
  readonly platform: string;
}

/** A window of a room, not loaded and not shown yet. The system is asked to keep it out of screenshots and recordings. */
export function makeRoomWindow(room: Room, { BrowserWindow, Menu, isPackaged, folder, platform }: WindowMeans): BrowserWindow {
  const window = new BrowserWindow(roomWindowOptions(room, join(folder, `preload-${room}.cjs`), isPackaged));
  window.setContentProtection(true);
  window.webContents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  window.on("page-title-updated", (event) => event.preventDefault());
  // On macOS there is one menu for all windows; it is set at the start.
  if (platform !== "darwin") window.setMenu(Menu.buildFromTemplate(menuOf(room, platform)));
  return window;
}

/** Loads the room's page and shows the window. Rejects when it cannot be loaded. */
export async function showRoom(room: Room, window: BrowserWindow): Promise<void> {
  await window.loadURL(ROOM_PAGE[room]);
  if (!window.isDestroyed()) window.show();
}
