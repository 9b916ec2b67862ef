import type { Page } from "playwright-core";
import { createAddresses } from "./address.ts";
import { createApp, type AppState } from "./app.ts";
import { createBrowserWindow, type WindowState } from "./browser-window.ts";
import { createBrowsers, type ChromiumChoice } from "./browsers.ts";
import { createInstanceLock } from "./instance-lock.ts";
import { createIpcMain } from "./ipc-main.ts";
import type { AppPackage } from "./load-app.ts";
import { answerRequest } from "./requests.ts";
import type { Escape, Run } from "./run.ts";
import { createSessions } from "./session.ts";
import { createPowerMonitor, createSmallModules } from "./small-modules.ts";
import { preventable, strict } from "./strict.ts";
import { createUtilityProcess, type UtilityChild } from "./utility-process.ts";
import type { WebContents } from "./web-contents.ts";

/** What a run is told from outside. */
export interface RunChoice {
  readonly appFolder: string;
  readonly packaged: boolean;
  readonly values: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly userData: string;
  readonly paths: Readonly<Record<string, string>>;
  readonly electronVersion: string;
  readonly chromium: ChromiumChoice;
}

/** A run with what its owner may do to it. */
export interface OwnedRun {
  readonly run: Run;
  readonly app: AppState;
  readonly electron: object;
  readonly escapes: readonly Escape[];
  /** Called for each window whose first document is loaded. */
  onLoaded(listener: (window: WindowState) => void): void;
  becomeReady(): void;
  /** Resolves with the exit code when nothing of the run is left. */
  readonly over: Promise<number>;
}

export function createRun(choice: RunChoice, appPackage: AppPackage): OwnedRun {
  const windows: WindowState[] = [];
  const escapes: Escape[] = [];
  const listeners: ((window: WindowState) => void)[] = [];
  const work = new Set<Promise<unknown>>();
  const popUps = new Map<Page, string>();
  const addressesOfUnborn: string[] = [];
  const early: object[] = [];
  const life = { ready: false, over: false, last: 0 };
  let tellOver = (_code: number): void => undefined;
  const over = new Promise<number>((resolve) => (tellOver = resolve));
  const children = new Set<UtilityChild>();

  const contentsOf = (page: Page): WebContents | null =>
    windows.find(({ contents }) => contents.host.page === page)?.contents ?? null;
  const popUp = async (page: Page, partition: string): Promise<void> => {
    const opener = await page.opener();
    const owner =
      (opener && contentsOf(opener)) ?? windows.find(({ contents }) => contents.plan.partition === partition)?.contents;
    owner?.askedToOpen(popUps.get(page) ?? addressesOfUnborn.shift() ?? page.url(), "", "");
    await page.close();
  };
  const finish = async (code: number): Promise<void> => {
    for (const { process: child } of children) child.kill("SIGKILL");
    for (const { facade } of run.windows()) facade.destroy();
    await Promise.allSettled(work);
    await run.browsers.closeAll();
    run.lock.release();
    tellOver(code);
  };

  const run: Run = {
    appFolder: choice.appFolder,
    packaged: choice.packaged,
    argv: [process.execPath, ...(choice.packaged ? [] : [choice.appFolder]), ...choice.values],
    environment: choice.environment,
    userData: choice.userData,
    paths: choice.paths,
    headed: !choice.chromium.headless,
    electronVersion: choice.electronVersion,
    rendererProcess: {
      platform: process.platform,
      arch: process.arch,
      versions: { electron: choice.electronVersion, node: process.versions.node },
      env: {},
    },
    addresses: createAddresses(),
    browsers: createBrowsers(
      choice.chromium,
      async ({ context }, partition) => {
        const session = run.sessions.of(partition);
        // A request that the app's handler throws at is failed, as Electron does; one of a page that is gone needs no answer.
        await context.route("**/*", (route) =>
          answerRequest(run, session, route).catch(() => route.abort("failed").catch(() => undefined)),
        );
      },
      (page, partition) => run.track(popUp(page, partition)),
    ),
    get sessions() {
      return sessions;
    },
    ipc: createIpcMain(),
    get lock() {
      return lock;
    },
    powerMonitor: createPowerMonitor(),
    children,
    isReady: () => life.ready,
    isOver: () => life.over,
    end(code) {
      if (life.over) return;
      life.over = true;
      void finish(code);
    },
    nextWindow: () => ++life.last,
    windows: () => [...windows],
    windowOpened(window) {
      windows.push(window);
      app.module.emit("browser-window-created", {}, window.facade);
      app.module.emit("web-contents-created", {}, window.contents.facade);
    },
    windowLoaded: (window) => listeners.forEach((listener) => listener(window)),
    windowGone(window) {
      windows.splice(windows.indexOf(window), 1);
      if (windows.length > 0) return;
      setImmediate(() => {
        if (life.over || windows.length > 0) return;
        app.allClosed();
      });
    },
    contentsOf,
    popUpAsked(page, url) {
      if (page === null) addressesOfUnborn.push(url);
      else popUps.set(page, url);
    },
    escaped: (kind, what) => void escapes.push({ kind, what }),
    track(promise) {
      const settled = promise.catch(() => undefined).finally(() => work.delete(settled));
      work.add(settled);
    },
  };
  const sessions = createSessions(run, (facade) => {
    if (life.ready) app.module.emit("session-created", facade);
    else early.push(facade);
  });
  const app = createApp(run, appPackage);
  const lock = createInstanceLock(
    app.userData,
    ({ argv, cwd }) => void app.module.emit("second-instance", preventable({}), argv, cwd, null),
  );
  const electron = strict("electron", {
    app: app.module,
    BrowserWindow: createBrowserWindow(run),
    ipcMain: run.ipc.module,
    session: sessions.module,
    protocol: Reflect.get(sessions.of("").facade, "protocol"),
    utilityProcess: createUtilityProcess(run),
    ...createSmallModules(run),
  });
  return {
    run,
    app,
    electron,
    escapes,
    over,
    onLoaded: (listener) => void listeners.push(listener),
    becomeReady() {
      life.ready = true;
      // The default session is there before the app is ready, and is told of as it becomes so.
      for (const facade of early) app.module.emit("session-created", facade);
      app.becomeReady();
    },
  };
}
