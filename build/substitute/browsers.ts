import { chromium } from "playwright-core";
import type { BrowserContext, CDPSession, Page } from "playwright-core";

/** How Chromium is started. */
export interface ChromiumChoice {
  readonly executablePath: string;
  /** True: no window is ever shown. */
  readonly headless: boolean;
  /** For each partition a file (mjpeg or y4m) that its windows see instead of a camera; null: a test pattern. None: no camera. */
  readonly cameras: Readonly<Record<string, string | null>>;
  readonly extraArguments: readonly string[];
}

/** One Chromium, over a pipe, without a network. */
export interface OpenBrowser {
  readonly context: BrowserContext;
  readonly control: CDPSession;
  /** A page for a window. Every other page that appears is a pop-up. */
  takePage(): Promise<Page>;
}

export interface Browsers {
  /** The Chromium of a partition: one for all its hidden windows, one for each visible window. */
  open(partition: string, visible: boolean, size: Size): Promise<OpenBrowser>;
  closeAll(): Promise<void>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Shorter than what tests and the launcher wait for a window, so that they are told why there is none. */
const LAUNCH_MS = 25_000;

type Prepare = (browser: OpenBrowser, partition: string) => Promise<void>;
type PopUp = (page: Page, partition: string) => void;

/** Starts nothing yet. `prepare` is called once for each Chromium, before it has a page of the app. */
export function createBrowsers(choice: ChromiumChoice, prepare: Prepare, popUp: PopUp): Browsers {
  const shared = new Map<string, Promise<OpenBrowser>>();
  const started: Promise<OpenBrowser>[] = [];
  const start = (partition: string, visible: boolean, size: Size): Promise<OpenBrowser> => {
    const browser = startBrowser(choice, partition, visible, size, prepare, popUp);
    started.push(browser);
    return browser;
  };
  return {
    open(partition, visible, size) {
      if (visible) return start(partition, true, size);
      const browser = shared.get(partition) ?? start(partition, false, size);
      shared.set(partition, browser);
      return browser;
    },
    async closeAll() {
      const outcomes = await Promise.allSettled(started);
      const open = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value.context] : []));
      await Promise.allSettled(open.map((context) => context.close()));
    },
  };
}

async function startBrowser(
  choice: ChromiumChoice,
  partition: string,
  visible: boolean,
  size: Size,
  prepare: Prepare,
  popUp: PopUp,
): Promise<OpenBrowser> {
  const context = await chromium.launchPersistentContext("", {
    executablePath: choice.executablePath,
    headless: !visible,
    timeout: LAUNCH_MS,
    viewport: visible ? null : size,
    // Chromium's own sandbox refuses to start for root.
    chromiumSandbox: process.getuid?.() !== 0,
    serviceWorkers: "block",
    acceptDownloads: false,
    ignoreDefaultArgs: ["--enable-automation"],
    args: [...browserArguments(choice, partition), ...(visible ? windowArguments(size) : [])],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const spare = context.pages().slice(0, 1);
  let expected = 0;
  context.on("page", (page) => {
    if (expected > 0) expected -= 1;
    else popUp(page, partition);
  });
  const browser = context.browser();
  if (browser === null) throw new Error("Chromium ended at once");
  const open: OpenBrowser = {
    context,
    control: await browser.newBrowserCDPSession(),
    takePage: async () => {
      const first = spare.pop();
      if (first !== undefined) return first;
      expected += 1;
      return await context.newPage();
    },
  };
  await prepare(open, partition);
  return open;
}

function browserArguments(choice: ChromiumChoice, partition: string): string[] {
  const camera = choice.cameras[partition];
  const fake = ["--use-fake-device-for-media-stream", ...(camera ? [`--use-file-for-fake-video-capture=${camera}`] : [])];
  return [
    "--test-type",
    "--disable-gpu",
    "--disable-save-password-bubble",
    "--font-render-hinting=none",
    // No name resolves and no address answers; what the app serves never reaches the network.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=socks5://127.0.0.1:1",
    "--proxy-bypass-list=<-loopback>",
    ...(camera === undefined ? [] : fake),
    ...choice.extraArguments,
  ];
}

function windowArguments(size: Size): string[] {
  return [`--app=data:text/html,<title>Sealwright</title>`, `--window-size=${size.width},${size.height}`];
}
