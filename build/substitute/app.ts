import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type { Run } from "./run.ts";
import { NamedEvents, notThere, preventable, strict } from "./strict.ts";

const EVENTS = [
  "ready",
  "will-finish-launching",
  "window-all-closed",
  "before-quit",
  "will-quit",
  "quit",
  "activate",
  "second-instance",
  "web-contents-created",
  "browser-window-created",
  "child-process-gone",
  "render-process-gone",
  "session-created",
  "open-file",
  "open-url",
  "certificate-error",
  "select-client-certificate",
  "login",
];

/** Electron's `app`, and the ways in which the substitute drives it. */
export interface AppState {
  readonly module: NamedEvents;
  becomeReady(): void;
  quit(): void;
  /** The last window has been closed. */
  allClosed(): void;
  readonly userData: () => string;
}

interface Package {
  readonly name: string;
  readonly version: string;
}

export function createApp(run: Run, appPackage: Package): AppState {
  const events = new NamedEvents("app", EVENTS);
  const switches = new Map<string, string>();
  const paths = new Map<string, string>([
    ["home", homedir()],
    ["temp", tmpdir()],
    ["documents", join(homedir(), "Documents")],
    ["userData", run.userData],
    ...Object.entries(run.paths),
  ]);
  const facts = { name: appPackage.name, sandboxed: false, quitting: false };
  let tellReady = (): void => undefined;
  const whenReady = new Promise<void>((resolve) => (tellReady = resolve));

  const quit = (): void => {
    if (run.isOver()) return;
    const before = preventable({});
    events.emit("before-quit", before);
    if (before.defaultPrevented) return;
    facts.quitting = true;
    for (const { facade } of run.windows()) facade.close();
    // A window that did not let itself be closed keeps the app.
    facts.quitting = run.windows().length === 0;
    if (!facts.quitting) return;
    const last = preventable({});
    events.emit("will-quit", last);
    facts.quitting = !last.defaultPrevented;
    if (facts.quitting) exit(0);
  };
  const exit = (code = 0): void => {
    if (run.isOver()) return;
    run.end(code);
    events.emit("quit", {}, code);
  };

  Object.defineProperties(events, {
    isPackaged: { value: run.packaged, enumerable: true },
    name: {
      get: () => facts.name,
      set(name: string) {
        facts.name = name;
      },
      enumerable: true,
    },
    commandLine: {
      value: strict("app.commandLine", {
        appendSwitch: (name: string, value = "") => void switches.set(name, value),
        appendArgument: () => undefined,
        hasSwitch: (name: string) => switches.has(name),
        getSwitchValue: (name: string) => switches.get(name) ?? "",
        removeSwitch: (name: string) => void switches.delete(name),
      }),
    },
  });
  Object.assign(events, {
    whenReady: () => whenReady,
    isReady: () => run.isReady(),
    quit,
    exit,
    requestSingleInstanceLock: () => run.lock.request({ argv: run.argv, cwd: process.cwd() }),
    hasSingleInstanceLock: () => run.lock.held(),
    releaseSingleInstanceLock: () => run.lock.release(),
    getVersion: () => appPackage.version,
    getName: () => facts.name,
    setName: (name: string) => void (facts.name = name),
    getAppPath: () => run.appFolder,
    getLocale: () => "en-US",
    getPreferredSystemLanguages: () => ["en-US"],
    getPath(name: string): string {
      const path = paths.get(name);
      if (path === undefined) throw notThere(`app.getPath("${name}")`);
      return path;
    },
    setPath: (name: string, path: string) => void paths.set(name, path),
    setAppUserModelId: () => undefined,
    enableSandbox(): void {
      if (run.isReady()) throw new Error("app.enableSandbox() can only be called before app is ready");
      facts.sandboxed = true;
    },
    disableHardwareAcceleration(): void {
      if (run.isReady()) throw new Error("app.disableHardwareAcceleration() can only be called before app is ready");
    },
    setAboutPanelOptions: () => undefined,
    focus: () => undefined,
  });
  return {
    module: strict("app", events),
    quit,
    allClosed() {
      if (facts.quitting) return;
      if (events.listenerCount("window-all-closed") === 0) quit();
      else events.emit("window-all-closed");
    },
    userData: () => paths.get("userData") ?? run.userData,
    becomeReady() {
      events.emit("ready", {}, {});
      tellReady();
    },
  };
}
