import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSubstitute, type Substitute, type SubstituteOptions } from "../../build/substitute/start.ts";
import { describeWithTools } from "../support/tool.ts";

const APP = fileURLToPath(new URL("../support/substitute-app", import.meta.url));

interface Frame {
  readonly url: string;
  readonly origin: string;
  isDestroyed(): boolean;
}
interface AppWindow {
  destroy(): void;
  close(): void;
  isDestroyed(): boolean;
  readonly webContents: {
    printToPDF(options: object): Promise<Buffer>;
    getPrintersAsync(): Promise<{ name: string }[]>;
    print(options: object, done: (good: boolean, reason: string) => void): void;
    isDestroyed(): boolean;
    getURL(): string;
    readonly mainFrame: Frame & { readonly frames: Frame[] };
  };
}
/** What the app of the fixture shows of itself. */
interface Fixture {
  readonly events: unknown[];
  readonly asked: string[];
  readonly frames: unknown[];
  readonly windows: Record<string, AppWindow>;
  readonly electron: Record<string, unknown>;
  readonly process: Record<string, unknown>;
  readonly app: { requestSingleInstanceLock(): boolean; getVersion(): string; quit(): void };
  readonly sessions: unknown[];
  open(host: string, extra?: object, preferences?: object): AppWindow;
  grant?: boolean;
  keep?: string;
  refused?: boolean;
  hold?: Promise<void>;
  lateFrame?: Frame | null;
  last?: unknown[];
}

/** Chromium shares its machine with others: what has to happen is waited for, however slow. */
function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 30_000 });
}

function fixture(): Fixture {
  return Reflect.get(globalThis, "fixture") as Fixture;
}

describeWithTools("the substitute for Electron", { chromium: "chromium", ffmpeg: "ffmpeg" }, () => {
  let running: Substitute[] = [];
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sealwright-substitute-"));
  });
  afterEach(async () => {
    await Promise.all(running.map((one) => one.close()));
    running = [];
    rmSync(folder, { recursive: true, force: true });
  });
  const start = async (options: Partial<SubstituteOptions> = {}): Promise<Substitute> => {
    const substitute = await startSubstitute({ appFolder: APP, ...options });
    running.push(substitute);
    return substitute;
  };
  const desk = async (options: Partial<SubstituteOptions> = {}): Promise<Page> => (await start(options)).waitForWindow("desk");
  /** What a promise in the page becomes: its value, or its error's text. */
  const outcome = (page: Page, code: string): Promise<unknown> =>
    page.evaluate(`(async () => ${code})().catch((error) => String(error))`);

  describe("pages", () => {
    it("runs the preload before the page's scripts, in a world of its own, with little to require", async () => {
      const page = await desk();
      expect(await page.evaluate("early")).toEqual({
        bridge: "object",
        leaked: "undefined",
        require: "undefined",
        sender: "undefined",
      });
      expect(await page.evaluate("bridge.attempts")).toEqual({
        fs: "module not found: fs",
        "node:child_process": "module not found: node:child_process",
        url: "object",
        events: "function",
        timers: "object",
      });
      expect(await page.evaluate("[bridge.sandboxed, isSecureContext, crossOriginIsolated]")).toEqual([true, true, true]);
    });

    it("gives the page a frozen bridge whose functions take and give callbacks", async () => {
      const page = await desk();
      expect(await page.evaluate("Object.isFrozen(bridge) && Object.isFrozen(bridge.nested.list[1])")).toBe(true);
      expect(await page.evaluate("(() => { bridge = null; return typeof bridge.add; })()")).toBe("function");
      expect(await page.evaluate("bridge.callTwice((n) => n * 10)")).toEqual([10, 20]);
      expect(() => fixture().events).not.toThrow();
    });

    it("gives a sub-frame no bridge", async () => {
      const page = await desk();
      const frame = page.frames()[1];
      expect(frame?.url()).toBe("https://desk.sealwright.test/frame.html");
      expect(await frame?.evaluate("early")).toEqual({
        bridge: "undefined",
        leaked: "undefined",
        require: "undefined",
        sender: "undefined",
      });
    });

    it("keeps the headers of the app's answers: the policy stops an inline script, and lets its own through", async () => {
      const page = await desk();
      expect(await page.evaluate("[typeof window.inline, typeof window.early]")).toEqual(["undefined", "object"]);
    });

    it("answers with the app's own addresses and lets nothing else out", async () => {
      const substitute = await start();
      const page = await substitute.waitForWindow("desk");
      expect(fixture().asked).toContain("sealwright://desk/page.js");
      expect(await outcome(page, "(await fetch('page.js')).status")).toBe(200);
      expect(await outcome(page, "(await fetch('absent.txt')).status")).toBe(404);
      expect(await outcome(page, "await fetch('https://outside.example/x')")).toBe("TypeError: Failed to fetch");
      expect(fixture().events).toContainEqual(["request", "https://outside.example/x", "xhr"]);
      expect(substitute.escapes).toEqual([]);
    });

    it("asks before a frame navigates or a window opens, and does neither when refused", async () => {
      const substitute = await start();
      const page = await substitute.waitForWindow("desk");
      await page.click("#out");
      await page.click("#new");
      expect(await page.evaluate("window.open('https://outside.example/opened')")).toBeNull();
      await eventually(() => fixture().events).toContainEqual(["will-navigate", "https://outside.example/link"]);
      await eventually(() => fixture().events).toContainEqual(["open", "https://outside.example/new"]);
      await eventually(() => fixture().events).toContainEqual(["open", "https://outside.example/opened"]);
      expect(page.url()).toBe("https://desk.sealwright.test/page.html");
      await eventually(() => page.context().pages()).toHaveLength(1);
      expect(substitute.escapes).toEqual([]);
    });

    it("writes down what the app does not forbid", async () => {
      const substitute = await start();
      const page = await substitute.waitForWindow("desk");
      const { webContents } = fixture().windows["desk"] as AppWindow & {
        webContents: { setWindowOpenHandler(handler: () => object): void };
      };
      webContents.setWindowOpenHandler(() => ({ action: "allow" }));
      await page.evaluate("window.open('https://outside.example/opened')");
      await eventually(() => substitute.escapes).toEqual([{ kind: "window", what: "https://outside.example/opened" }]);
    });

    it("asks the app for the camera each time, and honours no as well as yes", async () => {
      const page = await desk({ cameras: { "desk-room": null } });
      const camera = "(await navigator.mediaDevices.getUserMedia({ video: true })).getTracks().map((track) => track.label)";
      expect(await outcome(page, camera)).toContain("NotAllowedError");
      fixture().grant = true;
      expect(await outcome(page, camera)).toEqual(["fake_device_0"]);
      fixture().grant = false;
      expect(await outcome(page, camera)).toContain("NotAllowedError");
      expect(fixture().events).toContainEqual(["permission", "media", ["video"], "sealwright://desk/"]);
    });
  });

  it("sees the given film instead of a camera, and another one when the file is exchanged", async () => {
    const film = join(folder, "film.mjpeg");
    const paint = (colour: string): void => {
      const source = `color=c=${colour}:s=320x240:r=5:d=1`;
      spawnSync("ffmpeg", ["-y", "-loglevel", "error", "-f", "lavfi", "-i", source, "-c:v", "mjpeg", film]);
    };
    paint("red");
    const page = await desk({ cameras: { "desk-room": film } });
    fixture().grant = true;
    const colour = `(async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: true });
      const video = Object.assign(document.createElement("video"), { srcObject: stream, muted: true });
      await video.play();
      const canvas = new OffscreenCanvas(1, 1).getContext("2d");
      canvas.drawImage(video, 0, 0, 1, 1);
      stream.getTracks().forEach((track) => track.stop());
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return red > blue + 100 ? "red" : blue > red + 100 ? "blue" : "neither " + [red, green, blue];
    })()`;
    expect(await page.evaluate(colour)).toBe("red");
    paint("blue");
    expect(await page.evaluate(colour)).toBe("blue");
  });

  it("grants nothing of Chromium's that the app's check denies", async () => {
    const page = await desk();
    const state = (name: string): Promise<unknown> =>
      outcome(page, `(await navigator.permissions.query({ name: "${name}" })).state`);
    for (const name of ["geolocation", "notifications", "clipboard-read", "clipboard-write", "camera", "microphone"]) {
      expect([name, await state(name)]).toEqual([name, "denied"]);
    }
    expect(await outcome(page, "await navigator.clipboard.writeText('x')")).toContain("NotAllowedError");
  });

  describe("messages", () => {
    it("carries what structured clone carries, there and back", async () => {
      const page = await desk();
      expect(await page.evaluate("bridge.invokeRich()")).toEqual({
        bigint: true,
        date: 7,
        bytes: "1,2,3",
        none: true,
        ring: true,
      });
      await page.evaluate("bridge.invoke('echo', new Map([[1, 2n]]), undefined, new Error('known'))");
      expect(fixture().last).toEqual([new Map([[1, 2n]]), undefined, new Error("known")]);
    });

    it("refuses functions, symbols and replies that cannot be cloned", async () => {
      const page = await desk();
      const refusal = "Error: An object could not be cloned.";
      expect(await outcome(page, "await bridge.invokeFunction()")).toBe(refusal);
      expect(await outcome(page, "await bridge.invoke('echo', Symbol('x'))")).toBe(refusal);
      expect(await outcome(page, "await bridge.invoke('not-cloned')")).toBe(
        `Error: Error invoking remote method 'not-cloned': ${refusal}`,
      );
    });

    it("tells of failing and missing handlers as Electron does, and of what is not there by name", async () => {
      const page = await desk();
      const told = "Error: Error invoking remote method";
      expect(await outcome(page, "await bridge.invoke('fail')")).toBe(`${told} 'fail': TypeError: not today`);
      expect(await outcome(page, "await bridge.invoke('nope')")).toBe(
        `${told} 'nope': Error: No handler registered for 'nope'`,
      );
      expect(await outcome(page, "bridge.missing()")).toBe("Error: electron substitute: ipcRenderer.sendSync is not there");
    });

    it("tells the sender's frame, at the app's own address", async () => {
      const page = await desk();
      const facts = { url: "sealwright://desk/page.html", origin: "sealwright://desk", isMain: true, isTop: true };
      expect(await page.evaluate("bridge.invoke('who')")).toEqual({ ...facts, same: true });
    });

    it("tells a sub-frame from the main frame where the app lets a preload into both", async () => {
      const substitute = await start();
      await substitute.waitForWindow("desk");
      fixture().open("other", {}, { nodeIntegrationInSubFrames: true });
      const page = await substitute.waitForWindow("other");
      const frame = page.frames()[1];
      await eventually(() => frame?.evaluate("typeof window.bridge")).toBe("object");
      expect(await frame?.evaluate("bridge.invoke('who')")).toEqual({
        url: "sealwright://other/frame.html",
        origin: "sealwright://other",
        isMain: false,
        isTop: false,
        same: false,
      });
    });

    it("has no sender frame once the window is destroyed or its document is gone", async () => {
      for (const end of ["destroy", "reload"]) {
        const substitute = await start();
        const page = await substitute.waitForWindow("desk");
        let release = (): void => undefined;
        fixture().hold = new Promise((resolve) => (release = resolve));
        void page.evaluate("void bridge.invoke('later')");
        await eventually(() => page.evaluate("1")).toBe(1);
        if (end === "destroy") {
          fixture().open("other");
          fixture().windows["desk"]?.destroy();
        } else await substitute.reload("desk");
        release();
        await eventually(() => fixture().lateFrame).toBeNull();
        await substitute.close();
      }
    });

    it("sends in both directions, and stops when the listener is taken away", async () => {
      const page = await desk();
      await page.evaluate(
        "window.notes = []; window.stop = bridge.onNoted((note) => notes.push(note)); bridge.send('note', 'one')",
      );
      await eventually(() => page.evaluate("notes")).toEqual(["one"]);
      await page.evaluate("stop(); bridge.send('note', 'two')");
      await eventually(() => fixture().events).toContainEqual(["note", "two"]);
      expect(await page.evaluate("notes")).toEqual(["one"]);
    });
  });

  describe("the main process", () => {
    it("refuses insecure windows, and names what is not there", async () => {
      await desk();
      for (const preference of [{ sandbox: false }, { contextIsolation: false }, { nodeIntegration: true }]) {
        expect(() => fixture().open("bad", {}, preference)).toThrow("electron substitute: refuses webPreferences");
      }
      expect(() => fixture().electron["shell"]).toThrow("electron substitute: electron.shell is not there");
      expect(() => Reflect.get(fixture().windows["desk"] ?? {}, "setKiosk")).toThrow(
        "electron substitute: BrowserWindow.setKiosk is not there",
      );
      expect(fixture().app.getVersion()).toBe("1.2.3");
      expect(fixture().process["argv"]).toEqual([process.execPath, APP]);
    });

    it("destroys a window at once, and closes one only when it may", async () => {
      const substitute = await start();
      await substitute.waitForWindow("desk");
      const other = fixture().open("other");
      await substitute.waitForWindow("other");
      fixture().keep = "other";
      other.close();
      expect(other.isDestroyed()).toBe(false);
      other.destroy();
      expect(other.isDestroyed()).toBe(true);
      expect(() => other.webContents.getURL()).toThrow("Object has been destroyed");
      expect(fixture().events).toContainEqual(["closed", "other"]);
      expect(substitute.contentProtected("desk")).toBe(true);
    });

    it("opens the window again that a person closed and the app did not let go", async () => {
      const substitute = await start();
      const page = await substitute.waitForWindow("desk");
      fixture().keep = "desk";
      await page.close();
      await eventually(() => substitute.windows()[0]?.url()).toBe("https://desk.sealwright.test/page.html");
      await eventually(() => substitute.windows()[0]?.evaluate("bridge.invoke('who').then((who) => who.same)")).toBe(true);
      delete fixture().keep;
      await substitute.windows()[0]?.close();
      await eventually(() => fixture().events).toContainEqual(["closed", "desk"]);
      await eventually(() => fixture().events).toContain("window-all-closed");
    });

    it("tells of a crashed page", async () => {
      const substitute = await start();
      const page = await substitute.waitForWindow("desk");
      fixture().open("other");
      await substitute.waitForWindow("other");
      page.goto("chrome://crash").catch(() => undefined);
      await eventually(() => fixture().events).toContainEqual(["gone", "desk", "crashed"]);
      await eventually(() => fixture().windows["desk"]?.isDestroyed()).toBe(true);
    });

    it("tells windows of focus and the app of power", async () => {
      const substitute = await start();
      await substitute.waitForWindow("desk");
      await substitute.focus("desk", false);
      await eventually(() => fixture().events).toContainEqual(["blur", "desk"]);
      substitute.emit("suspend");
      expect(fixture().events).toContain("suspend");
    });

    it("refuses a second instance of the same user data, and tells the first", async () => {
      await desk({ userData: folder });
      const first = fixture();
      const second = await start({ userData: folder, args: ["--rehearsal"] });
      expect(fixture().refused).toBe(true);
      expect(await second.exited).toBe(0);
      const argv = [process.execPath, APP, "--rehearsal"];
      await eventually(() => first.events).toContainEqual(["second-instance", argv]);
      expect(readdirSync(folder)).toContain("substitute.lock");
    });

    it("tells of the end in Electron's order and leaves no process and no folder", async () => {
      const substitute = await start();
      await substitute.waitForWindow("desk");
      expect(await substitute.close()).toBe(0);
      const { events } = fixture();
      const order = ["before-quit", ["closed", "desk"], "will-quit"].map((name) =>
        events.findIndex((event) => JSON.stringify(event) === JSON.stringify(name)),
      );
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(order).not.toContain(-1);
      expect(events).not.toContain("window-all-closed");
    });
  });

  describe("utility processes", () => {
    it("talk by structured clone, have the given environment only, and end when told, killed or left", async () => {
      const substitute = await start();
      const page = await substitute.waitForWindow("desk");
      const ask = (message: string): Promise<unknown> => page.evaluate(`bridge.invoke('vault', ${message})`);
      const answer = { argv: ["--drill"], env: ["ONLY"], type: "utility", send: "undefined" };
      expect(await ask("'first'")).toEqual({ ...answer, got: "first" });
      const [first] = substitute.utilityProcesses();
      expect(first?.serviceName).toBe("vault");
      await substitute.killVault();
      expect(substitute.utilityProcesses()).toEqual([]);
      expect(fixture().events).toContainEqual(["vault-exit", 0]);
      expect(await ask("7n")).toMatchObject({ got: 7n });
      void ask("'exit'").catch(() => undefined);
      await eventually(() => fixture().events).toContainEqual(["vault-exit", 3]);
      await ask("'last'");
      const [last] = substitute.utilityProcesses();
      await substitute.close();
      expect(last?.process.signalCode ?? last?.process.exitCode).not.toBeNull();
    });
  });

  describe("printing", () => {
    const job = {
      silent: true,
      printBackground: true,
      deviceName: "Rehearsal printer (files)",
      pageSize: { width: 210_000, height: 297_000 },
    };
    const print = (options: object): Promise<[boolean, string]> =>
      new Promise((resolve) =>
        fixture().windows["desk"]?.webContents.print(options, (good, reason) => resolve([good, reason])),
      );

    it("writes numbered files with the rehearsal printer, and PDFs of the page", async () => {
      await desk({ env: { SEALWRIGHT_SUBSTITUTE_PRINTER: folder } });
      const contents = fixture().windows["desk"]?.webContents;
      expect((await contents?.getPrintersAsync())?.map(({ name }) => name)).toEqual([job.deviceName]);
      expect(await print(job)).toEqual([true, ""]);
      expect(await print(job)).toEqual([true, ""]);
      expect(readdirSync(folder)).toEqual(["printed-001.pdf", "printed-002.pdf"]);
      expect(readFileSync(join(folder, "printed-001.pdf"), "latin1")).toMatch(/^%PDF-/u);
      expect(await print({ ...job, deviceName: "another" })).toEqual([false, "Invalid deviceName provided"]);
      expect((await contents?.printToPDF({ preferCSSPageSize: true }))?.toString("latin1", 0, 5)).toBe("%PDF-");
      await expect(contents?.printToPDF({ unheard: 1 })).rejects.toThrow("printToPDF's option unheard is not there");
    });

    it("has no printer otherwise", async () => {
      await desk({ env: { SEALWRIGHT_SUBSTITUTE_PRINTER: "none" } });
      expect(await fixture().windows["desk"]?.webContents.getPrintersAsync()).toEqual([]);
      expect(await print(job)).toEqual([false, "no printer"]);
    });
  });
});

describeWithTools("the substitute as a program", { chromium: "chromium", ps: "procps" }, () => {
  const main = fileURLToPath(new URL("../../build/substitute/main.ts", import.meta.url));
  const isAlive = (pid: number): boolean => spawnSync("kill", ["-0", String(pid)]).status === 0;
  const childrenOf = (pid: number): number[] =>
    spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
      .stdout.split("\n")
      .filter(Boolean)
      .map(Number);

  it.each(["SIGINT", "SIGKILL"] as const)("ends with whoever started it, and Chromium with it, on %s", async (signal) => {
    const userData = mkdtempSync(join(tmpdir(), "sealwright-program-"));
    const starter = `require("node:child_process").fork(${JSON.stringify(main)}, [${JSON.stringify(APP)}], { execArgv: [] })
      .on("message", () => undefined).on("exit", (code) => process.exit(code)); process.on("SIGINT", () => undefined);
      setInterval(() => undefined, 1000);`;
    const env = { ...process.env, XDG_CONFIG_HOME: userData, SEALWRIGHT_SUBSTITUTE_HEADLESS: "1" };
    const parent = spawn(process.execPath, ["-e", starter], { env, stdio: "ignore" });
    try {
      const lock = join(userData, "sealwright-rehearsal/substitute.lock");
      await eventually(() => existsSync(lock)).toBe(true);
      const program = Number(readFileSync(lock, "utf8"));
      await eventually(() => childrenOf(program)).not.toEqual([]);
      const all = [program, ...childrenOf(program)];
      if (signal === "SIGKILL") parent.kill(signal);
      else process.kill(program, signal);
      await eventually(() => all.filter(isAlive)).toEqual([]);
      expect(existsSync(lock)).toBe(false);
    } finally {
      parent.kill("SIGKILL");
      rmSync(userData, { recursive: true, force: true });
    }
  });

  it("says so when it cannot show a window, with a code of its own", () => {
    const none = spawnSync(process.execPath, [main, APP], {
      env: { ...process.env, CHROME_PATH: "/nowhere" },
      encoding: "utf8",
    });
    expect([none.status, none.stderr]).toEqual([70, "electron substitute: no Chromium was found\n"]);
    expect(spawnSync(process.execPath, [main]).status).toBe(2);
  });
});

describeWithTools("the substitute in windows that can be seen", { chromium: "chromium", "xvfb-run": "xvfb" }, () => {
  it("shows the app, and ends with it when it is told to", async () => {
    const main = fileURLToPath(new URL("../../build/substitute/main.ts", import.meta.url));
    const userData = mkdtempSync(join(tmpdir(), "sealwright-headed-"));
    try {
      const env = { ...process.env, XDG_CONFIG_HOME: userData, FIXTURE_REPORTS: "1" };
      const child = spawn("xvfb-run", ["-a", process.execPath, main, APP], { env, stdio: ["ignore", "pipe", "inherit"] });
      let said = "";
      child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
      const code = await new Promise((resolve) => child.on("exit", resolve));
      expect(said).toContain("shown sealwright://desk/page.html");
      expect(code).toBe(0);
    } finally {
      rmSync(userData, { recursive: true, force: true });
    }
  });
});
