import { vi } from "vitest";

/** What a preload made of a frame. */
export interface PreloadRun {
  /** What it exposed, by name; null when it did nothing. */
  readonly exposed: ReadonlyMap<string, unknown>;
  readonly invoked: (readonly unknown[])[];
  readonly heard: Map<string, (event: unknown, ...values: unknown[]) => void>;
}

/** Runs a preload's source with Electron's two renderer modules in fakes, as in the main frame of a page or in a sub-frame. */
export async function runPreload(room: "desk" | "clean-room", isMainFrame: boolean): Promise<PreloadRun> {
  const run = { exposed: new Map<string, unknown>(), invoked: [] as unknown[][], heard: new Map() };
  vi.resetModules();
  vi.doMock("electron", () => ({
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => void run.exposed.set(name, api) },
    ipcRenderer: {
      invoke: async (...values: unknown[]) => void run.invoked.push(values),
      on: (name: string, listener: () => void) => void run.heard.set(name, listener),
      off: (name: string) => void run.heard.delete(name),
    },
  }));
  const before = Object.getOwnPropertyDescriptor(process, "isMainFrame");
  Object.defineProperty(process, "isMainFrame", { value: isMainFrame, configurable: true });
  try {
    await (room === "desk" ? import("../../electron/preload-desk.ts") : import("../../electron/preload-clean-room.ts"));
  } finally {
    vi.doUnmock("electron");
    if (before === undefined) Reflect.deleteProperty(process, "isMainFrame");
    else Object.defineProperty(process, "isMainFrame", before);
  }
  return run;
}
