import { EventEmitter } from "node:events";
import type { App, Session } from "electron";
import { describe, expect, it } from "vitest";
import { judgeLaunch } from "../../../../electron/shell/launch.ts";
import { menuOf } from "../../../../electron/shell/menu.ts";
import { guardEveryContents } from "../../../../electron/shell/navigation.ts";
import { closeEverySession, closeNetwork } from "../../../../electron/shell/network.ts";
import { OWN_SCHEME } from "../../../../electron/shell/scheme.ts";
import { setSwitches, SWITCHES } from "../../../../electron/shell/switches.ts";
import { PARTITIONS, roomWindowOptions, sheetWindowOptions } from "../../../../electron/shell/window-options.ts";
import { FakeContents, fakeEvent, FakeSession } from "../../../support/fake-electron.ts";

describe("the network", () => {
  const closed = (host: "desk" | "clean-room" | "sheet" | null) => {
    const session = new FakeSession();
    closeNetwork(session as unknown as Session, host);
    return session;
  };

  it("is the session's own host, and nothing else", () => {
    expect(closed("desk").ask("sealwright://desk/index.html")).toBe("let through");
    expect(closed("sheet").ask("sealwright://sheet/1-2")).toBe("let through");
  });

  it.each([
    "https://example.org/",
    "http://127.0.0.1:8080/",
    "ws://127.0.0.1/",
    "file:///etc/passwd",
    "data:text/html,x",
    "blob:sealwright://desk/1",
    "devtools://devtools/",
    "chrome-extension://a/b",
    "sealwright://clean-room/index.html",
    "sealwright://desk.example/",
    "sealwright://desk",
    "https://example.org/?sealwright://desk/",
    "",
  ])("is cancelled: %s", (url) => {
    expect(closed("desk").ask(url)).toBe("cancelled");
  });

  it("is closed for a session that serves nobody", () => {
    expect(closed(null).ask("sealwright://desk/index.html")).toBe("cancelled");
  });

  it("is emulated as off, with a proxy that leads nowhere, for loopback too", () => {
    const { settings } = closed("desk");
    expect(settings.get("network")).toEqual({ offline: true });
    expect(settings.get("proxy")).toEqual({
      mode: "fixed_servers",
      proxyRules: "http://0.0.0.1:9",
      proxyBypassRules: "<-loopback>",
    });
  });

  it("brings no downloads", () => {
    const session = closed("desk");
    const event = fakeEvent();
    session.emit("will-download", event);
    expect(event.prevented).toBe(true);
  });

  it("is closed for every session from its beginning", () => {
    const app = new EventEmitter();
    closeEverySession(app as unknown as App);
    const session = new FakeSession();
    expect(session.ask("https://example.org/")).toBe("let through");
    app.emit("session-created", session);
    expect(session.ask("https://example.org/")).toBe("cancelled");
  });
});

describe("navigation", () => {
  const guardedContents = () => {
    const app = new EventEmitter();
    guardEveryContents(app as unknown as App);
    const contents = new FakeContents();
    app.emit("web-contents-created", {}, contents);
    return contents;
  };

  it.each(["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"])("is prevented: %s", (name) => {
    const event = fakeEvent();
    new FakeContents().emit(name, event);
    expect(event.prevented).toBe(false);
    guardedContents().emit(name, event);
    expect(event.prevented).toBe(true);
  });

  it("opens no window", () => {
    expect(guardedContents().openHandler?.({ url: "sealwright://desk/index.html" })).toEqual({ action: "deny" });
  });
});

describe("the launch", () => {
  const judge = (args: readonly string[], more: Partial<Parameters<typeof judgeLaunch>[0]> = {}) =>
    judgeLaunch({ isPackaged: true, argv: ["sealwright", ...args], execArgv: [], env: {}, ...more });

  it("is a real one when packaged, and a rehearsal when asked for", () => {
    expect(judge([])).toEqual({ start: true, rehearsal: false });
    expect(judge(["--rehearsal"])).toEqual({ start: true, rehearsal: true });
  });

  it("is a rehearsal when not packaged, whatever is asked for", () => {
    const unpackaged = { isPackaged: false, argv: ["electron", "out/app"] };
    expect(judge([], unpackaged)).toEqual({ start: true, rehearsal: true });
    expect(judge([], { ...unpackaged, argv: ["electron", "out/app", "--rehearsal"] })).toEqual({
      start: true,
      rehearsal: true,
    });
  });

  it.each([
    "--remote-debugging-port=9222",
    "--remote-debugging-pipe",
    "--inspect",
    "--inspect=0",
    "--inspect-brk=0",
    "--remote-debugging-port=0",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--use-file-for-fake-video-capture=film.mjpeg",
    "--js-flags=--expose-gc",
    "--no-sandbox",
    "--user-data-dir=/tmp/x",
    "--rehearsal=1",
    "--",
    "file.html",
    "",
  ])("is refused with %s", (argument) => {
    expect(judge([argument])).toMatchObject({ start: false });
    expect(judge(["--rehearsal", argument])).toMatchObject({ start: false });
    expect(judge([], { isPackaged: false, argv: ["electron", "out/app", argument] })).toMatchObject({ start: false });
  });

  it("is refused with arguments to the runtime when packaged", () => {
    expect(judge([], { execArgv: ["--inspect"] })).toMatchObject({ start: false });
  });

  it.each(["NODE_OPTIONS", "ELECTRON_RUN_AS_NODE", "ELECTRON_ENABLE_LOGGING", "ELECTRON_LOG_FILE"])(
    "is refused with %s in the environment, and not when it is empty",
    (name) => {
      expect(judge([], { env: { [name]: "1" } })).toEqual({ start: false, because: `${name} in the environment` });
      expect(judge([], { env: { [name]: "", PATH: "/bin" } })).toMatchObject({ start: true });
    },
  );

  it("sets every switch with a reason, the resolver's rule among them", () => {
    const set = new Map<string, string>();
    setSwitches({ commandLine: { appendSwitch: (name: string, value = "") => void set.set(name, value) } } as unknown as App);
    expect(set.size).toBe(SWITCHES.length);
    expect(set.get("host-resolver-rules")).toBe("MAP * ~NOTFOUND");
    for (const [, , because] of SWITCHES) expect(because).not.toBe("");
  });

  it("registers a scheme that bypasses nothing", () => {
    expect(OWN_SCHEME.privileges).toMatchObject({ standard: true, secure: true, bypassCSP: false, corsEnabled: false });
  });
});

describe("the windows", () => {
  const every = [
    roomWindowOptions("desk", "/a", true),
    roomWindowOptions("clean-room", "/a", true),
    roomWindowOptions("desk", "/a", false),
    sheetWindowOptions(),
  ];

  it("are shut off from the machine, all alike", () => {
    for (const { webPreferences, show } of every) {
      expect(show).toBe(false);
      expect(webPreferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        nodeIntegrationInWorker: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
      });
    }
  });

  it("keep nothing on disk, and share no session", () => {
    const partitions = Object.values(PARTITIONS);
    for (const partition of partitions) expect(partition).not.toMatch(/^persist:/);
    expect(new Set(partitions).size).toBe(partitions.length);
  });

  it("have no developer tools when packaged, and a sheet has no script", () => {
    expect(every.map(({ webPreferences }) => webPreferences?.devTools)).toEqual([false, false, true, false]);
    expect(sheetWindowOptions().webPreferences?.javascript).toBe(false);
    expect(sheetWindowOptions().webPreferences?.preload).toBeUndefined();
  });

  it.each(["linux", "darwin", "win32"])(
    "have a menu that leads nowhere on %s, and in the clean room no clipboard",
    (platform) => {
      const roles = (room: "desk" | "clean-room") => JSON.stringify(menuOf(room, platform)).match(/"role":"\w+"/g) ?? [];
      for (const room of ["desk", "clean-room"] as const) {
        expect(roles(room)).toContain('"role":"zoomIn"');
        expect(roles(room).join()).not.toMatch(/reload|devtools|toggledevtools|help/i);
      }
      expect(roles("desk")).toContain('"role":"copy"');
      expect(roles("clean-room").join()).not.toMatch(/copy|cut|paste/);
    },
  );
});
