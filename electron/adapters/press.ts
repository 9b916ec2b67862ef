import { wipe } from "../../core/encoding/bytes.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Press } from "../handlers/effects.ts";
import { SCHEME } from "../shell/origins.ts";
import { pageSizeOf } from "./page-size.ts";
import { printerOf, type PrinterFacts } from "./printer.ts";
import { SheetTray } from "./sheet-tray.ts";

/** The window of one document: the part of Electron's BrowserWindow that is used. */
export interface SheetWindow {
  readonly webContents: {
    print(options: PrintJob, done: (success: boolean, reason: string) => void): void;
    printToPDF(options: PdfJob): Promise<Uint8Array>;
  };
  loadURL(url: string): Promise<void>;
  destroy(): void;
  isDestroyed(): boolean;
  once(event: "closed", listener: () => void): unknown;
}

export interface PrintJob {
  readonly silent: true;
  readonly printBackground: true;
  readonly deviceName: string;
  readonly margins: { readonly marginType: "none" };
  readonly duplexMode: "longEdge";
  /** In microns. */
  readonly pageSize: { readonly width: number; readonly height: number };
}

export interface PdfJob {
  readonly printBackground: true;
  readonly preferCSSPageSize: true;
}

/** The session of the sheet windows: the part of Electron's that is used. */
export interface SheetSession {
  readonly protocol: {
    handle(scheme: string, handler: (request: { url: string; method: string }) => Response): void;
    unhandle(scheme: string): void;
    isProtocolHandled(scheme: string): boolean;
  };
}

export interface PressMeans {
  readonly session: SheetSession;
  makeWindow(): SheetWindow;
  /** The printers as Electron lists them; none when no window can ask. */
  listPrinters(): Promise<readonly PrinterFacts[]>;
  /** Empties the session's memory. */
  emptySession(): Promise<void>;
  /** A name that cannot be guessed, of letters, digits and hyphens. */
  newName(): string;
  /** Milliseconds that one job may take. */
  readonly patience: number;
}

/** The press: one document at a time, each in a window of its own, and after each the proof that nothing of it is left. */
export function createPress(means: PressMeans): Press {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const turn = last.then(job);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    async printers() {
      return (await means.listPrinters()).map(printerOf);
    },
    print: (html, printer) => inTurn(() => printed(means, html, (window) => printTo(means, window, printer, pageSizeOf(html)))),
    pdf: (html) =>
      inTurn(() =>
        printed(means, html, async (window) => {
          const pdf = await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
          return new Uint8Array(pdf);
        }),
      ),
  };
}

function printTo(
  { patience }: PressMeans,
  { webContents }: SheetWindow,
  deviceName: string,
  pageSize: PrintJob["pageSize"],
): Promise<void> {
  const job = { silent: true, printBackground: true, margins: { marginType: "none" }, duplexMode: "longEdge" } as const;
  const taken = new Promise<void>((resolve, reject) => {
    // The reason may name the printer's address or a file: it stays here.
    webContents.print({ ...job, deviceName, pageSize }, (success) => (success ? resolve() : reject(new Error("not printed"))));
  });
  return within(patience, taken);
}

/** Loads the document into a window and lets `act` print it. Whatever happens, the window, the handler and the bytes are gone afterwards. */
async function printed<T>(means: PressMeans, html: Uint8Array, act: (window: SheetWindow) => Promise<T>): Promise<T> {
  const tray = new SheetTray();
  let window: SheetWindow | null = null;
  let result: { readonly value: T } | null = null;
  try {
    means.session.protocol.handle(SCHEME, (request) => tray.serve(request));
    window = means.makeWindow();
    await within(means.patience, window.loadURL(tray.put(means.newName(), html)));
    result = { value: await act(window) };
  } catch {
    // What went wrong is told by there being no result; its message may hold anything.
  }
  const isClean = await cleanUp(means, tray, window, html);
  if (!isClean) fail("fault.unexpected");
  return result === null ? fail("fault.printer") : result.value;
}

/** Ends a job. True when the window, the session's handler and the document's bytes are proven gone. */
async function cleanUp(means: PressMeans, tray: SheetTray, window: SheetWindow | null, html: Uint8Array): Promise<boolean> {
  const { protocol } = means.session;
  try {
    wipe(html);
    tray.empty();
    if (window !== null) await destroyed(window, means.patience);
    if (protocol.isProtocolHandled(SCHEME)) protocol.unhandle(SCHEME);
    await within(means.patience, means.emptySession());
  } catch {
    return false;
  }
  const windowGone = window === null || window.isDestroyed();
  return windowGone && !protocol.isProtocolHandled(SCHEME) && tray.isEmpty() && html.every((byte) => byte === 0);
}

async function destroyed(window: SheetWindow, patience: number): Promise<void> {
  if (window.isDestroyed()) return;
  const closed = new Promise<void>((resolve) => void window.once("closed", resolve));
  window.destroy();
  if (!window.isDestroyed()) await within(patience, closed);
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("too late")), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
