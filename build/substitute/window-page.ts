import { randomUUID } from "node:crypto";
import type { CDPSession, Page } from "playwright-core";
import type { Addresses } from "./address.ts";
import type { Browsers, Size } from "./browsers.ts";
import { FrameTree, type FrameNode } from "./frames.ts";
import { packClone } from "./clone-text.ts";
import { BINDING, ISOLATED_WORLD, pageScripts, RECEIVER, type PreloadPlan } from "./page-scripts.ts";

/** What the isolated world says. `value` is a packed clone. */
export interface Saying {
  readonly kind: string;
  readonly number: number;
  readonly channel: string;
  readonly value: string;
}

/** What a window wants of its page. */
export interface PagePlan {
  readonly number: number;
  readonly partition: string;
  readonly visible: boolean;
  readonly minimized: boolean;
  readonly size: Size;
  readonly javascript: boolean;
  readonly preload: PreloadPlan;
}

/** What is told of a page to the window that owns it. */
export interface PageEars {
  said(saying: Saying, frame: FrameNode, reply: (value: unknown, error: string | null) => void): void;
  loaded(): void;
  domReady(): void;
  consoleSaid(level: string, message: string, line: number, source: string): void;
  crashed(): void;
  /** Once. `byPerson` when the app did not ask for it. */
  closed(byPerson: boolean): void;
}

interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Of the whole Chromium that the page is in. */
  readonly control: CDPSession;
}

/** The Chromium page of one window. It is opened at once; whatever is asked of it before waits. */
export class WindowPage {
  readonly frames: FrameTree;
  readonly opened: Promise<Opened>;
  page: Page | null = null;
  closing = false;
  readonly ears: PageEars;
  readonly plan: PagePlan;

  constructor(browsers: Browsers, addresses: Addresses, plan: PagePlan, ears: PageEars) {
    this.plan = plan;
    this.ears = ears;
    this.frames = new FrameTree(addresses, plan.number, (frame, channel, values) => this.message(frame, channel, values));
    this.opened = this.open(browsers);
    // Whoever uses the page hears of a failure to open it; nobody may use it.
    this.opened.catch(() => undefined);
  }

  /** Says `text` to the isolated world of a frame; nothing when its document is gone. */
  private say(world: number | null, content: Readonly<Record<string, unknown>>): void {
    if (world === null || this.closing) return;
    const call = {
      functionDeclaration: `function (text) { globalThis.${RECEIVER}(text); }`,
      executionContextId: world,
      arguments: [{ value: JSON.stringify(content) }],
    };
    // The document may be gone by now, and its questions with it.
    this.opened.then(({ cdp }) => cdp.send("Runtime.callFunctionOn", call)).catch(() => undefined);
  }

  private message(frame: FrameNode, channel: string, values: readonly unknown[]): void {
    this.say(frame.world, { kind: "message", number: 0, channel, value: packClone(values), error: null });
  }

  private async open(browsers: Browsers): Promise<Opened> {
    const { plan, ears } = this;
    const { context, control, takePage } = await browsers.open(plan.partition, plan.visible, plan.size);
    const page = await takePage();
    const cdp = await context.newCDPSession(page);
    page.on("close", () => this.ended(true));
    page.on("crash", () => ears.crashed());
    page.on("domcontentloaded", () => {
      if (plan.visible) void feelFocus(cdp);
      ears.domReady();
    });
    page.on("load", () => ears.loaded());
    page.on("console", (message) => {
      const { url, lineNumber } = message.location();
      ears.consoleSaid(message.type(), message.text(), lineNumber, url);
    });
    await cdp.send("Page.enable");
    await this.frames.follow(cdp, ISOLATED_WORLD);
    cdp.on("Runtime.bindingCalled", ({ name, payload, executionContextId }) => {
      if (name === BINDING) this.hear(payload, executionContextId);
    });
    await Promise.all([
      cdp.send("Runtime.enable"),
      cdp.send("Runtime.addBinding", { name: BINDING, executionContextName: ISOLATED_WORLD }),
    ]);
    await this.installScripts(cdp);
    if (!plan.visible) await page.setViewportSize(plan.size);
    if (plan.visible) await feelFocus(cdp);
    if (plan.minimized) await setWindowState(cdp, "minimized");
    this.page = page;
    if (page.isClosed()) this.ended(true);
    return { page, cdp, control };
  }

  private async installScripts(cdp: CDPSession): Promise<void> {
    if (!this.plan.javascript) return void (await cdp.send("Emulation.setScriptExecutionDisabled", { value: true }));
    const scripts = pageScripts(this.plan.preload, `sealwright-${randomUUID()}`);
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: scripts.main });
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: scripts.isolated, worldName: ISOLATED_WORLD });
  }

  private hear(payload: string, world: number): void {
    const frame = this.frames.byWorld.get(world);
    if (frame === undefined) return;
    const saying = JSON.parse(payload) as Saying;
    this.ears.said(saying, frame, (value, error) => {
      this.say(world, { kind: "reply", number: saying.number, channel: "", value: packClone(value), error });
    });
  }

  private ended(byPerson: boolean): void {
    if (this.closing) return;
    this.closing = true;
    this.frames.end();
    this.ears.closed(byPerson);
  }

  /** The page is gone for the app at once; the promise resolves when Chromium has closed it. */
  async close(): Promise<void> {
    this.ended(false);
    try {
      const { page } = await this.opened;
      await page.close({ runBeforeUnload: false });
    } catch {
      // It was closed before, or never opened.
    }
  }
}

/** Playwright lets every page believe that it has the focus. A window on a screen has it or not: switched on, then off, it is off. */
async function feelFocus(cdp: CDPSession): Promise<void> {
  try {
    await cdp.send("Emulation.setFocusEmulationEnabled", { enabled: true });
    await cdp.send("Emulation.setFocusEmulationEnabled", { enabled: false });
  } catch {
    // The page is gone.
  }
}

/** Shows, hides or restores the window that a page lies in. */
export async function setWindowState(cdp: CDPSession, windowState: "normal" | "minimized"): Promise<void> {
  const { windowId } = await cdp.send("Browser.getWindowForTarget");
  await cdp.send("Browser.setWindowBounds", { windowId, bounds: { windowState } });
}
