import type { BrowserWindow } from "electron";
import type { RoomContents } from "../door/rooms.ts";
import { makeRoomWindow, showRoom, type WindowMeans } from "./room-window.ts";

/** What the desk asks of the app. */
export interface DeskEars {
  /** Whether the window may close now: not while a ceremony runs. */
  mayClose(): boolean;
  /** It was asked to close and may not. */
  kept(): void;
  /** The window is closed for good. */
  closed(): void;
}

/** How often a desk whose process crashed is opened again before the app gives up. */
const MOST_CRASHES = 5;

/** The desk's window. All state is in the main process, so a new window goes on where the old one was. */
export class Desk {
  private readonly means: WindowMeans;
  private readonly ears: DeskEars;
  private window: BrowserWindow | null = null;
  private crashes = 0;

  constructor(means: WindowMeans, ears: DeskEars) {
    this.means = means;
    this.ears = ears;
  }

  /** Opens the window. Rejects when its page cannot be loaded. */
  async open(): Promise<void> {
    const window = makeRoomWindow("desk", this.means);
    this.window = window;
    window.on("close", (event) => {
      if (this.ears.mayClose()) return;
      event.preventDefault();
      this.ears.kept();
    });
    window.on("closed", () => {
      if (this.window !== window) return;
      this.window = null;
      this.ears.closed();
    });
    window.webContents.on("render-process-gone", () => this.openAgain(window));
    await showRoom("desk", window);
  }

  /** For the door: the contents as they are now. */
  contents(): RoomContents | null {
    return this.window === null || this.window.isDestroyed() ? null : this.window.webContents;
  }

  /** For what needs the window itself: dialogs over it, the list of printers. */
  current(): BrowserWindow | null {
    return this.window === null || this.window.isDestroyed() ? null : this.window;
  }

  /** Brings the window to the front. */
  focus(): void {
    const window = this.current();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  }

  private openAgain(crashed: BrowserWindow): void {
    if (this.window !== crashed) return;
    this.window = null;
    crashed.destroy();
    this.crashes += 1;
    if (this.crashes > MOST_CRASHES) this.ears.closed();
    else this.open().catch(() => this.ears.closed());
  }
}
