import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ChildProcess } from "node:child_process";
import type { Page } from "playwright-core";
import { findChromium } from "../../recovery/command/chromium.ts";
import type { WindowState } from "./browser-window.ts";
import { createRun } from "./create-run.ts";
import { loadApp, readAppPackage } from "./load-app.ts";
import type { Escape } from "./run.ts";

/** How the app is started. All but `appFolder` may be left out. */
export interface SubstituteOptions {
  /** The folder with package.json and the bundles. */
  readonly appFolder: string;
  /** Whether the app is told that it is packaged, as it is where it holds no rehearsal; false if left out. For tests: no command sets it. */
  readonly packaged?: boolean;
  /** The app's own arguments, after the folder. */
  readonly args?: readonly string[];
  /** The environment of the main process; process.env if left out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The user data folder; if left out a fresh one, removed at the end. */
  readonly userData?: string;
  /** Further answers of `app.getPath`: documents, home, temp. */
  readonly paths?: Readonly<Record<string, string>>;
  /** True if left out. */
  readonly headless?: boolean;
  /** By partition: the file (mjpeg, y4m) seen instead of a camera, read anew whenever the camera is opened; null: a test pattern. */
  readonly cameras?: Readonly<Record<string, string | null>>;
  readonly chromium?: string;
  readonly chromiumArguments?: readonly string[];
}

/** A running app. Pages are Playwright's; windows are named by the host of their address: "desk" for sealwright://desk/…. */
export interface Substitute {
  /** The pages of the loaded windows, oldest first. */
  windows(): Page[];
  /** The first loaded window. Rejects after `timeout` ms (60 s), and when the app ends. */
  firstWindow(timeout?: number): Promise<Page>;
  waitForWindow(host: string, timeout?: number): Promise<Page>;
  /** Resolves when no window of that host is open. */
  waitForNoWindow(host: string, timeout?: number): Promise<void>;
  on(event: "window", listener: (page: Page) => void): void;
  /** What the windows of a host were told of content protection. */
  contentProtected(host: string): boolean;
  /** Loads the page of a host anew, as Electron's reload does; a page's own reload is a navigation that the app may refuse. */
  reload(host: string): Promise<void>;
  /** Tells the window of a host, and the app, that it lost or got the focus. */
  focus(host: string, focused: boolean): Promise<void>;
  /** An event of powerMonitor: "suspend", "resume", "lock-screen". */
  emit(powerEvent: string): void;
  /** What `app` emits, for events that the machine sends: "activate". */
  emitApp(event: string): void;
  /** The running utility processes. */
  utilityProcesses(): readonly { readonly serviceName: string; readonly process: ChildProcess }[];
  /** Kills every utility process, as a crash would; resolves when they are gone. */
  killVault(): Promise<void>;
  /** What the app did not forbid and Electron would have let through. */
  readonly escapes: readonly Escape[];
  /** What was set on a session and has no effect here, by the setter's name. */
  sessionSettings(partition: string): ReadonlyMap<string, unknown>;
  /** The exit code, when everything has ended. */
  readonly exited: Promise<number>;
  /** Quits the app; if it will not, ends it. Resolves when nothing of it is left. */
  close(): Promise<number>;
}

const PATIENCE_MS = 60_000;

/** Loads the unmodified app with Chromium in Electron's place. Rejects when no Chromium is there or the app's script throws. */
export async function startSubstitute(options: SubstituteOptions): Promise<Substitute> {
  const executablePath = options.chromium ?? findChromium();
  if (executablePath === null) throw new Error("electron substitute: no Chromium was found");
  const appFolder = resolve(options.appFolder);
  const appPackage = readAppPackage(appFolder);
  const fresh = options.userData === undefined ? mkdtempSync(join(tmpdir(), "sealwright-user-data-")) : null;
  const owned = createRun(
    {
      appFolder,
      packaged: options.packaged ?? false,
      values: options.args ?? [],
      environment: options.env ?? process.env,
      userData: options.userData ?? fresh ?? "",
      paths: options.paths ?? {},
      electronVersion: electronVersion(),
      chromium: {
        executablePath,
        headless: options.headless ?? true,
        cameras: options.cameras ?? {},
        extraArguments: options.chromiumArguments ?? [],
      },
    },
    appPackage,
  );
  const exited = owned.over.finally(() => {
    if (fresh !== null) rmSync(fresh, { recursive: true, force: true });
  });
  try {
    loadApp(owned.run, appPackage.main, owned.electron);
  } catch (error) {
    owned.run.end(1);
    await exited;
    throw error;
  }
  if (!owned.run.isOver()) owned.becomeReady();
  return handleOf(owned, exited);
}

function handleOf({ run, app, escapes, onLoaded }: ReturnType<typeof createRun>, exited: Promise<number>): Substitute {
  const loaded: WindowState[] = [];
  const listeners: ((page: Page) => void)[] = [];
  onLoaded((window) => {
    const page = window.contents.page();
    if (loaded.includes(window) || page === null) return;
    loaded.push(window);
    for (const listener of listeners) listener(page);
  });
  const there = (): WindowState[] => loaded.filter((window) => run.windows().includes(window));
  const hostOf = (window: WindowState): string => run.addresses.originOf(window.contents.url()).replace(/^.*:\/\//u, "");
  const of = (host: string): WindowState | undefined => there().find((window) => hostOf(window) === host);
  const pageOf = (window: WindowState | undefined): Page | undefined => window?.contents.page() ?? undefined;
  const until = async <T>(what: string, find: () => T | undefined, timeout: number): Promise<T> => {
    const deadline = Date.now() + timeout;
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (run.isOver()) throw new Error(`the app ended before ${what}`);
      if (Date.now() > deadline) throw new Error(`${timeout} ms passed without ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    windows: () => there().flatMap((window) => pageOf(window) ?? []),
    firstWindow: (timeout = PATIENCE_MS) => until("a window", () => pageOf(there()[0]), timeout),
    waitForWindow: (host, timeout = PATIENCE_MS) => until(`the window ${host}`, () => pageOf(of(host)), timeout),
    waitForNoWindow: (host, timeout = PATIENCE_MS) =>
      until(`the end of the window ${host}`, () => (of(host) === undefined ? null : undefined), timeout).then(() => undefined),
    on: (_event, listener) => void listeners.push(listener),
    contentProtected: (host) => of(host)?.contentProtected ?? false,
    reload: async (host) => await of(host)?.contents.reload(),
    async focus(host, focused) {
      const window = of(host);
      // The page's own event tells the window, as it would with a person.
      await pageOf(window)?.evaluate(`window.dispatchEvent(new Event("${focused ? "focus" : "blur"}"))`);
    },
    emit: (powerEvent) => void run.powerMonitor.emit(powerEvent),
    emitApp: (event) => void app.module.emit(event, {}),
    utilityProcesses: () => [...run.children],
    async killVault() {
      const ends = Array.from(run.children, ({ process: child }) => new Promise((resolve) => child.once("exit", resolve)));
      for (const { process: child } of run.children) child.kill("SIGKILL");
      await Promise.all(ends);
    },
    escapes,
    sessionSettings: (partition) => run.sessions.of(partition).recorded,
    exited,
    close() {
      app.quit();
      run.end(0);
      return exited;
    },
  };
}

function electronVersion(): string {
  const file = createRequire(import.meta.url).resolve("electron/package.json");
  return readAppPackage(join(file, "..")).version;
}
