import { toPdf } from "./pdf.ts";
import { printers, printTo, type PrintOptions } from "./printing.ts";
import type { OpenHandler, WebContents } from "./web-contents.ts";

/** Taken and without effect here. */
const NO_EFFECT = [
  "closeDevTools",
  "setIgnoreMenuShortcuts",
  "setWebRTCIPHandlingPolicy",
  "setBackgroundThrottling",
  "focus",
  "stop",
];

type Printed = (good: boolean, reason: string) => void;

/** The methods of Electron's webContents that are there. All but `isDestroyed` throw once the contents are destroyed. */
export function contentsApi(contents: WebContents): object {
  const { run } = contents;
  const act = <T extends unknown[], R>(method: (...values: T) => R): ((...values: T) => R) => {
    return (...values) => {
      contents.refuseDestroyed();
      return method(...values);
    };
  };
  return {
    ...Object.fromEntries(NO_EFFECT.map((name) => [name, act(() => undefined)])),
    isDestroyed: () => contents.destroyed,
    getURL: act(() => contents.url()),
    getTitle: act(() => ""),
    getType: act(() => "window"),
    isLoading: act(() => contents.loads === 0),
    isCrashed: act(() => contents.crashed),
    isFocused: act(() => true),
    isDevToolsOpened: act(() => false),
    setVisualZoomLevelLimits: act(() => Promise.resolve()),
    setZoomFactor: act((factor: number) => void (contents.zoom = factor)),
    getZoomFactor: act(() => contents.zoom),
    send: act((channel: string, ...values: unknown[]) => {
      const { frames } = contents.host;
      frames.send(frames.main, channel, values);
    }),
    loadURL: act((url: string) => contents.load(url)),
    reload: act(() => void contents.reload().catch(() => undefined)),
    setWindowOpenHandler: act((handler: OpenHandler) => void (contents.openHandler = handler)),
    printToPDF: act(async (options: object) => toPdf(await contents.host.opened, options)),
    getPrintersAsync: act(() => Promise.resolve(printers(run))),
    print: act((options: PrintOptions = {}, done: Printed = () => undefined) => {
      void tellPrinted(printTo(run, contents.host, options), done);
    }),
    openDevTools: () => {
      throw new Error("electron substitute: there are no developer tools");
    },
    close: () => void contents.destroy(),
  };
}

async function tellPrinted(printing: Promise<void>, tell: Printed): Promise<void> {
  let reason = "";
  try {
    await printing;
  } catch (error) {
    reason = error instanceof Error ? error.message : "failed";
  }
  tell(reason === "", reason);
}
