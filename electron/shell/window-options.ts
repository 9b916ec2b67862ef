import type { BrowserWindowConstructorOptions, WebPreferences } from "electron";

/** How every window is shut off from the machine. The same in the app, in rehearsals and under test (defect D8). */
export const ISOLATION = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  disableDialogs: true,
}) satisfies WebPreferences;

/** What a room's window is called, whatever its page says. */
export const TITLES = Object.freeze({ desk: "Sealwright", "clean-room": "Sealwright clean room" });

/** Without `persist:` a partition lives in memory only. */
export const PARTITIONS = Object.freeze({ desk: "desk", "clean-room": "clean-room", sheet: "sheet" });

/** The window of a room. It is shown when its page is there. */
export function roomWindowOptions(
  room: "desk" | "clean-room",
  preload: string,
  isPackaged: boolean,
): BrowserWindowConstructorOptions {
  return {
    title: TITLES[room],
    width: 1200,
    height: 860,
    minWidth: 640,
    minHeight: 480,
    show: false,
    webPreferences: { ...ISOLATION, partition: PARTITIONS[room], preload, devTools: !isPackaged },
  };
}

/** The window of one document on its way to a printer: never shown, no script, no preload. */
export function sheetWindowOptions(): BrowserWindowConstructorOptions {
  return {
    width: 840,
    height: 1188,
    show: false,
    webPreferences: { ...ISOLATION, partition: PARTITIONS.sheet, javascript: false, devTools: false },
  };
}
