import { contextBridge, ipcRenderer } from "electron";
import { BRIDGE, CHANNELS } from "../core/contract/channels.ts";

// Each function is for one name of the list: a page passes a request, never a name (defects D7 and D16).
function call(name: string): [string, (request: unknown) => Promise<unknown>] {
  return [name, (request) => ipcRenderer.invoke(name, request)];
}

function subscription(name: string): [string, (listener: (payload: unknown) => void) => () => void] {
  return [
    name,
    (listener) => {
      // The event itself, which reaches the main process, stays here.
      const heard = (_event: unknown, payload: unknown): void => listener(payload);
      ipcRenderer.on(name, heard);
      return () => void ipcRenderer.off(name, heard);
    },
  ];
}

// A sub-frame gets nothing (defect D5).
if (process.isMainFrame) {
  const calls = Object.freeze(Object.fromEntries(CHANNELS.cleanRoom.calls.map(call)));
  const events = Object.freeze(Object.fromEntries(CHANNELS.cleanRoom.events.map(subscription)));
  contextBridge.exposeInMainWorld(BRIDGE, Object.freeze({ calls, events }));
}
