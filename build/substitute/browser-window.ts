import type { Run } from "./run.ts";
import { NamedEvents, notThere, preventable, strict } from "./strict.ts";
import { WebContents, type WebContentsFacade } from "./web-contents.ts";
import { setWindowState } from "./window-page.ts";

const EVENTS = [
  "ready-to-show",
  "show",
  "hide",
  "focus",
  "blur",
  "close",
  "closed",
  "minimize",
  "restore",
  "unresponsive",
  "responsive",
  "session-end",
  "query-session-end",
  "page-title-updated",
];
/** Taken and without effect here: how the window is drawn. */
const NO_EFFECT = [
  "setMenu",
  "removeMenu",
  "setMenuBarVisibility",
  "setAutoHideMenuBar",
  "setBackgroundColor",
  "setAlwaysOnTop",
  "setMinimumSize",
  "setFullScreenable",
  "center",
  "moveTop",
  "blur",
];

interface WebPreferences {
  readonly preload?: string;
  readonly partition?: string;
  readonly session?: unknown;
  readonly sandbox?: boolean;
  readonly contextIsolation?: boolean;
  readonly nodeIntegration?: boolean;
  readonly nodeIntegrationInSubFrames?: boolean;
  readonly nodeIntegrationInWorker?: boolean;
  readonly webSecurity?: boolean;
  readonly allowRunningInsecureContent?: boolean;
  readonly javascript?: boolean;
}

interface WindowOptions {
  readonly show?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly title?: string;
  readonly webPreferences?: WebPreferences;
}

/** A window as tests and the substitute itself see it. */
export interface WindowState {
  readonly contents: WebContents;
  readonly facade: NamedEvents & { close(): void; destroy(): void };
  readonly contentProtected: boolean;
}

/** The class `BrowserWindow` of a run. */
export function createBrowserWindow(run: Run): object {
  class BrowserWindow extends NamedEvents {
    readonly id: number;
    readonly webContents: WebContentsFacade;

    constructor(options: WindowOptions = {}) {
      super("BrowserWindow", EVENTS);
      if (!run.isReady()) throw new Error("Cannot create BrowserWindow before app is ready");
      const preferences = options.webPreferences ?? {};
      refuseInsecure(preferences);
      const number = run.nextWindow();
      const session = run.sessions.stateOf(preferences.session) ?? run.sessions.of(preferences.partition ?? "");
      const shown = options.show !== false;
      // A window without scripts that is not shown is there to be printed: it needs no place on the screen.
      const visible = run.headed && (shown || preferences.javascript !== false);
      const plan = {
        number,
        partition: session.partition,
        visible,
        minimized: visible && !shown,
        size: { width: options.width ?? 800, height: options.height ?? 600 },
        javascript: preferences.javascript !== false,
        preload: {
          file: preferences.preload ?? null,
          inSubFrames: preferences.nodeIntegrationInSubFrames === true,
          process: run.rendererProcess,
        },
      };
      this.id = number;
      let ready = false;
      const contents = new WebContents(run, session, plan, {
        mayClose: () => {
          const event = preventable({});
          this.emit("close", event);
          return !event.defaultPrevented;
        },
        destroyed: () => {
          life.gone = true;
          run.windowGone(state);
          this.emit("closed");
        },
        focused: (focused) => {
          life.focused = focused;
          this.emit(focused ? "focus" : "blur");
        },
        loaded: () => {
          run.windowLoaded(state);
          if (!ready) this.emit("ready-to-show");
          ready = true;
        },
      });
      this.webContents = contents.facade;
      const life = {
        announced: false,
        gone: false,
        focused: shown,
        shown,
        title: options.title ?? "",
        contentProtected: false,
      };
      Object.assign(this, methods(run, contents, life, this));
      const facade = strict("BrowserWindow", this) as unknown as WindowState["facade"];
      const state: WindowState = {
        contents,
        facade,
        get contentProtected() {
          return life.contentProtected;
        },
      };
      run.windowOpened(state);
      return facade as unknown as this;
    }

    static getAllWindows(): unknown[] {
      return run.windows().map((window) => window.facade);
    }

    static fromWebContents(facade: unknown): unknown {
      return run.windows().find((window) => window.contents.facade === facade)?.facade ?? null;
    }

    static fromId(id: number): unknown {
      return run.windows().find((window) => window.contents.plan.number === id)?.facade ?? null;
    }

    static getFocusedWindow(): unknown {
      return run.windows().at(-1)?.facade ?? null;
    }
  }
  return strict("BrowserWindow", BrowserWindow);
}

interface Life {
  gone: boolean;
  focused: boolean;
  shown: boolean;
  title: string;
  contentProtected: boolean;
}

function methods(run: Run, contents: WebContents, life: Life, events: NamedEvents): object {
  const act = <T extends unknown[], R>(method: (...values: T) => R): ((...values: T) => R) => {
    return (...values) => {
      if (life.gone) throw new TypeError("Object has been destroyed");
      return method(...values);
    };
  };
  const appear = async (shown: boolean): Promise<void> => {
    if (!contents.plan.visible) return;
    const { cdp, page } = await contents.host.opened;
    await setWindowState(cdp, shown ? "normal" : "minimized");
    if (shown) await page.bringToFront();
  };
  const become = (shown: boolean): void => {
    life.shown = shown;
    appear(shown).catch(() => undefined);
    events.emit(shown ? "show" : "hide");
  };
  return {
    ...Object.fromEntries(NO_EFFECT.map((name) => [name, act(() => undefined)])),
    loadURL: act((url: string) => contents.load(url)),
    loadFile: () => {
      throw notThere("BrowserWindow.loadFile");
    },
    show: act(() => become(true)),
    showInactive: act(() => become(true)),
    hide: act(() => become(false)),
    minimize: act(() => void appear(false).catch(() => undefined)),
    restore: act(() => void appear(true).catch(() => undefined)),
    maximize: act(() => undefined),
    focus: act(() => void appear(true).catch(() => undefined)),
    isVisible: act(() => life.shown),
    isMinimized: act(() => false),
    isFocused: act(() => life.focused),
    isDestroyed: () => life.gone,
    setTitle: act((title: string) => void (life.title = title)),
    getTitle: act(() => life.title),
    setContentProtection: act((enable: boolean) => void (life.contentProtected = enable)),
    isContentProtected: act(() => life.contentProtected),
    getBounds: act(() => ({ x: 0, y: 0, ...contents.plan.size })),
    getSize: act(() => [contents.plan.size.width, contents.plan.size.height]),
    close: act(() => {
      const event = preventable({});
      events.emit("close", event);
      if (event.defaultPrevented) return;
      run.track(contents.destroy());
    }),
    destroy: () => {
      if (life.gone) return;
      run.track(contents.destroy());
    },
  };
}

/** Electron would take these; a product with isolated rooms must not, so a test that sets them fails here. */
function refuseInsecure(preferences: WebPreferences): void {
  const insecure: readonly (readonly [string, boolean])[] = [
    ["sandbox: false", preferences.sandbox === false],
    ["contextIsolation: false", preferences.contextIsolation === false],
    ["nodeIntegration: true", preferences.nodeIntegration === true],
    ["nodeIntegrationInWorker: true", preferences.nodeIntegrationInWorker === true],
    ["webSecurity: false", preferences.webSecurity === false],
    ["allowRunningInsecureContent: true", preferences.allowRunningInsecureContent === true],
  ];
  for (const [name, there] of insecure) if (there) throw new Error(`electron substitute: refuses webPreferences ${name}`);
}
