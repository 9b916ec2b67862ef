import type { Page } from "playwright-core";
import { askForMedia, permissionsFor } from "./permissions.ts";
import { contentsApi } from "./contents-api.ts";
import type { FrameNode, WebFrame } from "./frames.ts";
import type { Run } from "./run.ts";
import type { SessionState } from "./session.ts";
import { NamedEvents, preventable, strict, type PreventableEvent } from "./strict.ts";
import { unpackClone } from "./clone-text.ts";
import { type PagePlan, type PageEars, type Saying, WindowPage } from "./window-page.ts";

const EVENTS = [
  "will-navigate",
  "will-frame-navigate",
  "will-redirect",
  "will-attach-webview",
  "will-prevent-unload",
  "did-start-navigation",
  "did-navigate",
  "did-finish-load",
  "did-fail-load",
  "did-create-window",
  "dom-ready",
  "render-process-gone",
  "unresponsive",
  "responsive",
  "before-input-event",
  "console-message",
  "preload-error",
  "devtools-opened",
  "context-menu",
  "destroyed",
];

export type OpenHandler = (details: { url: string; frameName: string; features: string; disposition: string }) => {
  action: string;
};

/** What the app sees of a page's contents. */
export interface WebContentsFacade extends NamedEvents {
  readonly id: number;
}

/** A page's contents: Electron's webContents, and what the substitute needs of it. */
export class WebContents {
  readonly run: Run;
  readonly session: SessionState;
  /** Another one after a person closed the window and the app did not let it go. */
  host: WindowPage;
  readonly facade: WebContentsFacade;
  readonly plan: PagePlan;
  openHandler: OpenHandler | null = null;
  destroyed = false;
  /** The address that the app itself asked for and that the frame may therefore go to unasked. */
  expected: string | null = null;
  loads = 0;
  crashed = false;
  zoom = 1;
  /** The address that was loaded last. */
  last = "";
  readonly owner: WindowOwner;

  constructor(run: Run, session: SessionState, plan: PagePlan, owner: WindowOwner) {
    this.run = run;
    this.session = session;
    this.plan = plan;
    this.owner = owner;
    this.host = this.openPage();
    const events = new NamedEvents("webContents", EVENTS);
    const mainFrame = (): WebFrame => {
      this.refuseDestroyed();
      return this.host.frames.main.facade;
    };
    Object.defineProperty(events, "mainFrame", { get: mainFrame, enumerable: true });
    Object.assign(events, { id: plan.number, session: session.facade, ...contentsApi(this) });
    this.facade = strict("webContents", events as WebContentsFacade);
  }

  private openPage(): WindowPage {
    return new WindowPage(this.run.browsers, this.run.addresses, this.plan, this.ears());
  }

  refuseDestroyed(): void {
    if (this.destroyed) throw new TypeError("Object has been destroyed");
  }

  url(): string {
    const { url } = this.host.frames.main;
    return this.loads === 0 ? "" : this.run.addresses.toApp(url);
  }

  /** Resolves when the page is loaded; rejects as Electron does when it cannot be. */
  async load(url: string): Promise<void> {
    const { page } = await this.host.opened;
    this.loads += 1;
    this.last = url;
    this.expected = this.run.addresses.toPage(url);
    try {
      await page.goto(this.expected, { waitUntil: "load", timeout: 30_000 });
    } catch (error) {
      const [, name = "ERR_FAILED"] = /net::(ERR_[A-Z_]+)/u.exec(String(error)) ?? [];
      const number = name === "ERR_ABORTED" ? -3 : name === "ERR_BLOCKED_BY_CLIENT" ? -20 : -2;
      if (!this.destroyed) this.facade.emit("did-fail-load", preventable({}), number, name, url, true);
      throw Object.assign(new Error(`${name} (${number}) loading '${url}'`), { code: name, errno: number, url });
    } finally {
      this.expected = null;
    }
  }

  /** Electron's reload, which asks nobody. */
  async reload(): Promise<void> {
    const { page } = await this.host.opened;
    this.expected = page.url();
    try {
      await page.reload({ waitUntil: "load", timeout: 30_000 });
    } finally {
      this.expected = null;
    }
  }

  /** Asks the app, where Electron would, whether a frame may go to an address. */
  mayNavigate(frame: FrameNode, url: string, redirected: boolean): boolean {
    const isMainFrame = frame.parent === null;
    if (isMainFrame && this.expected !== null && this.run.addresses.toApp(this.expected) === url) return true;
    const ask = (name: string): boolean => {
      const details = { url, isSameDocument: false, isMainFrame, frame: frame.facade, initiator: this.host.frames.main.facade };
      const event = preventable(details);
      this.facade.emit(name, event, url, false, isMainFrame);
      return !event.defaultPrevented;
    };
    if (redirected) return ask("will-redirect");
    const may = ask("will-frame-navigate");
    return isMainFrame ? ask("will-navigate") && may : may;
  }

  /** A window was asked for by a page. It is never opened; that it was not denied is written down. */
  askedToOpen(url: string, frameName: string, features: string): void {
    const shown = this.run.addresses.toApp(url);
    const answer = this.openHandler?.({ url: shown, frameName, features, disposition: "foreground-tab" });
    if (answer?.action !== "deny") this.run.escaped("window", shown);
  }

  async applyPermissions(origin: string): Promise<void> {
    await permissionsFor(this, origin);
  }

  private ears(): PageEars {
    return {
      said: (saying, frame, reply) => void this.hear(saying, frame, reply),
      loaded: () => {
        if (this.loads === 0) return;
        this.facade.emit("did-finish-load", preventable({}));
        this.owner.loaded();
      },
      domReady: () => {
        if (this.loads > 0) this.facade.emit("dom-ready", preventable({}));
      },
      consoleSaid: (level, message, lineNumber, sourceId) => {
        const facts = {
          level: level === "warn" ? "warning" : level,
          message,
          lineNumber,
          sourceId: this.run.addresses.toApp(sourceId),
        };
        this.facade.emit("console-message", preventable({ ...facts, frame: this.host.frames.main.facade }));
      },
      crashed: () => {
        this.crashed = true;
        this.facade.emit("render-process-gone", preventable({}), { reason: "crashed", exitCode: 5 });
      },
      closed: (byPerson) => this.ended(byPerson),
    };
  }

  private async hear(saying: Saying, frame: FrameNode, reply: (value: unknown, error: string | null) => void): Promise<void> {
    const { kind, channel } = saying;
    const value = unpackClone(saying.value);
    if (kind === "invoke" || kind === "send") {
      const event = this.ipcEvent(frame);
      if (kind === "send") this.run.ipc.sent(event, channel, value as unknown[]);
      else await this.run.ipc.invoked(event, channel, value as unknown[], reply);
    } else if (kind === "media") {
      reply(await askForMedia(this, frame, value as { video: boolean; audio: boolean }), null);
    } else if (kind === "focus" || kind === "blur") this.owner.focused(kind === "focus");
    else if (kind === "open") {
      const { url, name, features } = value as { url: string; name: string; features: string };
      this.askedToOpen(URL.parse(url, this.host.frames.main.url)?.href ?? url, name, features);
    }
  }

  private ipcEvent(frame: FrameNode): PreventableEvent {
    const { world } = frame;
    const sender = this.facade;
    const facts = {
      type: "frame",
      sender,
      frameId: frame.number,
      processId: this.plan.number,
      /** Null once the document that sent the message is gone. */
      get senderFrame() {
        return !frame.gone && world !== null && frame.world === world ? frame.facade : null;
      },
      reply: (channel: string, ...values: unknown[]) => this.host.frames.send(frame, channel, values),
      ports: [],
    };
    return preventable(facts);
  }

  page(): Page | null {
    return this.host.page;
  }

  async destroy(): Promise<void> {
    await this.host.close();
  }

  private ended(byPerson: boolean): void {
    if (this.destroyed) return;
    if (byPerson && !this.crashed && !this.owner.mayClose()) {
      // Chromium cannot be kept from closing its window, so the app gets another one.
      this.host = this.openPage();
      if (this.last !== "") this.load(this.last).catch(() => undefined);
      return;
    }
    this.destroyed = true;
    this.facade.emit("destroyed");
    this.owner.destroyed();
  }
}

/** The window that shows the contents. */
export interface WindowOwner {
  /** A person closed the window: asks the app whether it may go. */
  mayClose(): boolean;
  destroyed(): void;
  focused(focused: boolean): void;
  loaded(): void;
}
