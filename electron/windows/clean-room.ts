import type { BrowserWindow, Session } from "electron";
import type { TaskView } from "../../core/contract/clean-room-view.ts";
import { fail } from "../../core/failure/failure.ts";
import { tell } from "../door/events.ts";
import type { RoomContents } from "../door/rooms.ts";
import type { CleanRoom } from "../handlers/effects.ts";
import { emptySession } from "./empty-session.ts";
import { makeRoomWindow, showRoom, type WindowMeans } from "./room-window.ts";

export interface CleanRoomEars {
  /** The window went without being asked to: a person closed it, or its process crashed. */
  gone(): void;
  /** It is no longer in front: it hides what it shows by itself, and the app may tell it besides. */
  hidden(): void;
}

/** The clean room's window: made for a step, destroyed after it with its process, and its session emptied before the next. */
export class CleanRoomWindow implements CleanRoom {
  private readonly means: WindowMeans;
  private readonly session: Pick<Session, "clearStorageData" | "clearCache" | "clearAuthCache">;
  private readonly ears: CleanRoomEars;
  private window: BrowserWindow | null = null;
  private emptied: Promise<void> = Promise.resolve();

  constructor(
    means: WindowMeans,
    session: Pick<Session, "clearStorageData" | "clearCache" | "clearAuthCache">,
    ears: CleanRoomEars,
  ) {
    this.means = means;
    this.session = session;
    this.ears = ears;
  }

  /** Opens the window, or brings the open one to the front. Fails with `fault.unexpected` when it cannot be opened clean. */
  async open(): Promise<void> {
    const open = this.current();
    if (open !== null) return open.focus();
    try {
      await this.emptied;
    } catch {
      // Not known to be empty: one more try, and without it no clean room.
      await emptySession(this.session).catch(() => fail("fault.unexpected"));
    }
    const window = this.made();
    try {
      await showRoom("clean-room", window);
    } catch {
      if (this.window === window) this.close();
      fail("fault.unexpected");
    }
  }

  /** Destroys the window and, with it, its process. */
  close(): void {
    const { window } = this;
    this.window = null;
    if (window !== null && !window.isDestroyed()) window.destroy();
  }

  show(task: TaskView): void {
    tell({ contentsOf: () => this.contents() }, "clean-room:changed", task);
  }

  /** For the door and the permissions: the contents as they are now. */
  contents(): RoomContents | null {
    return this.current()?.webContents ?? null;
  }

  private current(): BrowserWindow | null {
    return this.window === null || this.window.isDestroyed() ? null : this.window;
  }

  private made(): BrowserWindow {
    const window = makeRoomWindow("clean-room", this.means);
    this.window = window;
    window.on("blur", () => this.ears.hidden());
    window.on("minimize", () => this.ears.hidden());
    window.on("hide", () => this.ears.hidden());
    window.on("closed", () => this.closed(window));
    window.webContents.on("render-process-gone", () => window.destroy());
    return window;
  }

  private closed(window: BrowserWindow): void {
    this.emptied = emptySession(this.session);
    // Whoever opens next hears of a failure.
    this.emptied.catch(() => undefined);
    if (this.window !== window) return;
    this.window = null;
    this.ears.gone();
  }
}
