import { describe, expect, it } from "vitest";
import { createPress } from "../../../../electron/adapters/press.ts";
import { sheetWindowOptions } from "../../../../electron/shell/window-options.ts";
import { FakeSession, FakeWindow } from "../../../support/fake-electron.ts";

const HTML = "<style>@page{size:215.9mm 279.4mm;margin:0}</style>canary";
const documentBytes = () => new TextEncoder().encode(HTML);
const isWiped = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);

/** A press over fake windows, each of which reads its document as a page would. */
class PressWorld {
  readonly session = new FakeSession();
  readonly windows: FakeWindow[] = [];
  readonly read: string[] = [];
  prepare: (window: FakeWindow) => void = () => {};
  emptied = 0;
  emptying: () => Promise<void> = async () => {};
  private names = 0;

  readonly press = createPress({
    session: this.session,
    makeWindow: () => this.made(),
    listPrinters: async () => [{ name: "Desk printer", options: { "device-uri": "usb://a" } }],
    emptySession: async () => {
      await this.emptying();
      this.emptied += 1;
    },
    newName: () => `name-${++this.names}`,
    patience: 40,
  });

  private made(): FakeWindow {
    const window = new FakeWindow(sheetWindowOptions() as FakeWindow["options"]);
    window.load = async (url) => void this.read.push(await this.fetched(url));
    this.prepare(window);
    this.windows.push(window);
    return window;
  }

  async fetched(url: string): Promise<string> {
    const response = this.session.protocol.handlers.get("sealwright")?.({ url, method: "GET" });
    if (response === undefined) return "no handler";
    return response.status === 200 ? await response.text() : String(response.status);
  }

  /** What remains after a job. */
  remains(html: Uint8Array): string[] {
    const left: string[] = [];
    if (this.windows.some((window) => !window.isDestroyed())) left.push("window");
    if (this.session.protocol.isProtocolHandled("sealwright")) left.push("handler");
    if (!isWiped(html)) left.push("bytes");
    if (this.emptied === 0) left.push("session");
    return left;
  }
}

describe("printing", () => {
  it("gives the printer the document from a window of its own, and leaves nothing", async () => {
    const world = new PressWorld();
    const html = documentBytes();
    await world.press.print(html, "Desk printer");
    expect(world.read).toEqual([HTML]);
    expect(world.windows[0]?.webContents.printed).toEqual([
      {
        silent: true,
        printBackground: true,
        deviceName: "Desk printer",
        margins: { marginType: "none" },
        duplexMode: "longEdge",
        pageSize: { width: 215_900, height: 279_400 },
      },
    ]);
    expect(world.remains(html)).toEqual([]);
  });

  it("serves a document once, under an address of its own", async () => {
    const world = new PressWorld();
    const again: string[] = [];
    world.prepare = (window) => {
      window.load = async (url) => {
        again.push(await world.fetched("sealwright://sheet/name-2"), await world.fetched(url), await world.fetched(url));
      };
    };
    await world.press.print(documentBytes(), "p");
    expect(again).toEqual(["404", HTML, "404"]);
  });

  it("takes a window for each document, one after the other", async () => {
    const world = new PressWorld();
    const [first, second] = [documentBytes(), documentBytes()];
    await Promise.all([world.press.print(first, "p"), world.press.pdf(second)]);
    expect(world.windows).toHaveLength(2);
    expect(world.read).toEqual([HTML, HTML]);
    expect(world.remains(first)).toEqual([]);
    expect(world.remains(second)).toEqual([]);
  });

  it("makes a PDF with the paper of the document's own style", async () => {
    const world = new PressWorld();
    const html = documentBytes();
    expect(await world.press.pdf(html)).toEqual(new Uint8Array([1, 2, 3]));
    expect(world.remains(html)).toEqual([]);
  });
});

describe("a job that fails", () => {
  it.each<[string, (window: FakeWindow) => void]>([
    ["the printer refuses", (window) => void (window.webContents.printAnswer = [false, "canary"])],
    ["the printer never answers", (window) => void (window.webContents.printAnswer = null)],
    ["the page does not load", (window) => void (window.load = () => Promise.reject(new Error("canary")))],
    ["the page loads for ever", (window) => void (window.load = () => new Promise(() => {}))],
    [
      "printing throws",
      (window) => {
        window.webContents.print = () => {
          throw new Error("canary");
        };
      },
    ],
  ])("leaves nothing, and tells no reason: %s", async (_case, prepare) => {
    const world = new PressWorld();
    world.prepare = prepare;
    const html = documentBytes();
    await expect(world.press.print(html, "p")).rejects.toMatchObject({
      code: "fault.printer",
      message: "fault.printer",
      facts: {},
    });
    expect(world.remains(html)).toEqual([]);
  });

  it("leaves nothing when no PDF can be made", async () => {
    const world = new PressWorld();
    world.prepare = (window) => void (window.webContents.pdf = new Error("canary"));
    const html = documentBytes();
    await expect(world.press.pdf(html)).rejects.toMatchObject({ code: "fault.printer" });
    expect(world.remains(html)).toEqual([]);
  });

  it("does not stop the next one", async () => {
    const world = new PressWorld();
    world.prepare = (window) => void (window.webContents.printAnswer = [false, ""]);
    await expect(world.press.print(documentBytes(), "p")).rejects.toThrow("fault.printer");
    world.prepare = () => {};
    await world.press.print(documentBytes(), "p");
  });
});

describe("the clean-up after printing is asserted", () => {
  it("for a window that does not go", async () => {
    const world = new PressWorld();
    world.prepare = (window) => void (window.immortal = true);
    const html = documentBytes();
    await expect(world.press.print(html, "p")).rejects.toMatchObject({ code: "fault.unexpected" });
    expect(isWiped(html)).toBe(true);
  });

  it("for a handler that stays", async () => {
    const world = new PressWorld();
    world.session.protocol.unhandle = () => {};
    await expect(world.press.print(documentBytes(), "p")).rejects.toMatchObject({ code: "fault.unexpected" });
  });

  it("for a session that cannot be emptied", async () => {
    const world = new PressWorld();
    world.emptying = () => Promise.reject(new Error("canary"));
    await expect(world.press.pdf(documentBytes())).rejects.toMatchObject({ code: "fault.unexpected" });
  });
});

describe("the printers", () => {
  it("are those of the system, in the project's terms", async () => {
    expect(await new PressWorld().press.printers()).toEqual([{ name: "Desk printer", network: false, usable: true }]);
  });
});
