import { EventEmitter } from "node:events";

/** An event whose default can be prevented, as Electron's emitters give it. */
export interface FakeEvent {
  prevented: boolean;
  preventDefault(): void;
}

export function fakeEvent(): FakeEvent {
  return {
    prevented: false,
    preventDefault() {
      this.prevented = true;
    },
  };
}

/** A frame as the door asks it. */
export interface FakeFrame {
  origin: string;
  detached: boolean;
  destroyed: boolean;
  isDestroyed(): boolean;
}

export function fakeFrame(origin: string): FakeFrame {
  return {
    origin,
    detached: false,
    destroyed: false,
    isDestroyed() {
      return this.destroyed;
    },
  };
}

/** What a fake window's contents have been told to do. */
export class FakeContents extends EventEmitter {
  mainFrame = fakeFrame("about:blank");
  destroyed = false;
  readonly sent: { readonly channel: string; readonly payload: unknown }[] = [];
  readonly printed: object[] = [];
  openHandler: ((details: object) => { action: string }) | null = null;
  /** Answers `print`; never, when null. */
  printAnswer: readonly [success: boolean, reason: string] | null = [true, ""];
  pdf: Uint8Array | Error = new Uint8Array([1, 2, 3]);

  isDestroyed(): boolean {
    return this.destroyed;
  }
  send(channel: string, payload: unknown): void {
    this.sent.push({ channel, payload });
  }
  setWindowOpenHandler(handler: (details: object) => { action: string }): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(): void {}
  print(options: object, done: (success: boolean, reason: string) => void): void {
    this.printed.push(options);
    if (this.printAnswer !== null) done(...this.printAnswer);
  }
  async printToPDF(): Promise<Uint8Array> {
    if (this.pdf instanceof Error) throw this.pdf;
    return this.pdf;
  }
}

/** A window that loads nothing; `load` stands in for its page. */
export class FakeWindow extends EventEmitter {
  readonly options: { readonly webPreferences: Record<string, unknown> } & Record<string, unknown>;
  readonly webContents = new FakeContents();
  shown = false;
  focused = 0;
  contentProtected = false;
  load: (url: string) => Promise<void> = async (url) => {
    this.webContents.mainFrame.origin = url.replace(/^([a-z]+:\/\/[^/]+)\/.*$/, "$1");
  };
  /** A window that does not go when it is told to. */
  immortal = false;

  constructor(options: FakeWindow["options"]) {
    super();
    this.options = options;
  }
  loadURL(url: string): Promise<void> {
    return this.load(url);
  }
  show(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused += 1;
  }
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.webContents.destroyed;
  }
  setContentProtection(on: boolean): void {
    this.contentProtected = on;
  }
  setMenu(): void {}
  /** A person closes it. */
  close(): void {
    const event = fakeEvent();
    this.emit("close", event);
    if (!event.prevented) this.destroy();
  }
  destroy(): void {
    if (this.immortal || this.webContents.destroyed) return;
    this.webContents.destroyed = true;
    this.emit("closed");
  }
}

/** The class, and the windows that were made of it. */
export function fakeWindows(): {
  readonly made: FakeWindow[];
  readonly BrowserWindow: new (options: FakeWindow["options"]) => FakeWindow;
} {
  const made: FakeWindow[] = [];
  class BrowserWindow extends FakeWindow {
    constructor(options: FakeWindow["options"]) {
      super(options);
      made.push(this);
    }
  }
  return { made, BrowserWindow };
}

type Handler = (request: { url: string; method: string }) => Response;

/** Electron's `protocol` of one session. */
export class FakeProtocol {
  readonly handlers = new Map<string, Handler>();
  handle(scheme: string, handler: Handler): void {
    if (this.handlers.has(scheme)) throw new Error("handled already");
    this.handlers.set(scheme, handler);
  }
  unhandle(scheme: string): void {
    if (!this.handlers.delete(scheme)) throw new Error("not handled");
  }
  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme);
  }
}

type RequestListener = (details: { url: string }, callback: (decision: { cancel?: boolean }) => void) => void;

/** A session that keeps what was set, and asks it as Electron would. */
export class FakeSession extends EventEmitter {
  readonly protocol = new FakeProtocol();
  readonly settings = new Map<string, unknown>();
  cleared = 0;
  clearing: () => Promise<void> = async () => {};
  private listener: RequestListener | null = null;
  permissionRequest:
    | ((contents: unknown, permission: string, callback: (granted: boolean) => void, details: object) => void)
    | null = null;
  permissionCheck: ((contents: unknown, permission: string, origin: string, details: object) => boolean) | null = null;
  devicePermission: ((details: object) => boolean) | null = null;
  displayMedia: unknown = "not set";

  readonly webRequest = { onBeforeRequest: (listener: RequestListener) => void (this.listener = listener) };
  setPermissionRequestHandler(handler: NonNullable<FakeSession["permissionRequest"]>): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: NonNullable<FakeSession["permissionCheck"]>): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: NonNullable<FakeSession["devicePermission"]>): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    this.displayMedia = handler;
  }
  enableNetworkEmulation(options: object): void {
    this.settings.set("network", options);
  }
  async setProxy(config: object): Promise<void> {
    this.settings.set("proxy", config);
  }
  async clearStorageData(): Promise<void> {
    await this.clearing();
    this.cleared += 1;
  }
  async clearCache(): Promise<void> {}
  async clearAuthCache(): Promise<void> {}

  /** What becomes of a request: `cancelled`, or `let through`. */
  ask(url: string): "cancelled" | "let through" {
    let decision: { cancel?: boolean } = {};
    this.listener?.({ url }, (made) => (decision = made));
    return decision.cancel === true ? "cancelled" : "let through";
  }
}

type CallListener = (event: never, ...given: unknown[]) => Promise<unknown>;

/** Electron's `ipcMain`, for calls only. */
export class FakeIpcMain {
  readonly channels = new Map<string, CallListener>();
  handle(channel: string, listener: CallListener): void {
    if (this.channels.has(channel)) throw new Error("a second handler");
    this.channels.set(channel, listener);
  }
  call(channel: string, event: object, ...given: unknown[]): Promise<unknown> {
    const listener = this.channels.get(channel);
    if (listener === undefined) throw new Error("no handler");
    return listener(event as never, ...given);
  }
}
