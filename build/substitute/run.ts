import type { EventEmitter } from "node:events";
import type { Page } from "playwright-core";
import type { Addresses } from "./address.ts";
import type { Browsers } from "./browsers.ts";
import type { WindowState } from "./browser-window.ts";
import type { InstanceLock } from "./instance-lock.ts";
import type { IpcMain } from "./ipc-main.ts";
import type { Sessions } from "./session.ts";
import type { UtilityChild } from "./utility-process.ts";
import type { WebContents } from "./web-contents.ts";

/** Something that Electron would have let through because the app did not forbid it. Here it never happens; it is written down. */
export interface Escape {
  readonly kind: "request" | "window" | "permission";
  readonly what: string;
}

/** One run of an app: what the parts of the substitute know of each other. */
export interface Run {
  readonly appFolder: string;
  /** What the app is told of itself: `app.isPackaged`. */
  readonly packaged: boolean;
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly userData: string;
  readonly paths: Readonly<Record<string, string>>;
  readonly headed: boolean;
  readonly electronVersion: string;
  readonly rendererProcess: Readonly<Record<string, unknown>>;
  readonly addresses: Addresses;
  readonly browsers: Browsers;
  readonly sessions: Sessions;
  readonly ipc: IpcMain;
  readonly lock: InstanceLock;
  readonly powerMonitor: EventEmitter;
  readonly children: Set<UtilityChild>;
  isReady(): boolean;
  isOver(): boolean;
  /** Ends everything; `code` is what the process would exit with. */
  end(code: number): void;
  nextWindow(): number;
  windows(): readonly WindowState[];
  windowOpened(window: WindowState): void;
  /** Its first document is loaded. */
  windowLoaded(window: WindowState): void;
  windowGone(window: WindowState): void;
  contentsOf(page: Page): WebContents | null;
  popUpAsked(page: Page | null, url: string): void;
  escaped(kind: Escape["kind"], what: string): void;
  /** Something that is under way and has to end before the run does. */
  track(work: Promise<unknown>): void;
}
