import { createServer, type Server } from "node:net";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answers, downloadServer } from "../../../../build/start/download-host.ts";
import { findElectron, isCached, type Place } from "../../../../build/start/electron-binary.ts";
import { fetchElectron } from "../../../../build/start/fetch-electron.ts";

const SOON = { probe: 1000, stall: 1500, whole: 10_000 };
const QUIET = { progress: () => undefined, isOver: () => false };

describe("fetching Electron", () => {
  let folder = "";
  let server: Server;
  let port = 0;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "sealwright-fetch-"));
    writeFileSync(join(folder, "package.json"), '{"version":"45.4.1"}');
    server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    port = typeof address === "object" && address !== null ? address.port : 0;
  });
  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });
  const place = (environment: Record<string, string> = {}): Place => ({
    packageFolder: folder,
    environment: { electron_config_cache: join(folder, "cache"), ELECTRON_MIRROR: `http://127.0.0.1:${port}/`, ...environment },
    platform: "linux",
  });
  const installer = (script: string): void => writeFileSync(join(folder, "install.js"), script);
  const INSTALLS = `
    const fs = require("node:fs");
    fs.writeFileSync(require("node:path").join(require("node:os").tmpdir(), "electron.zip"), "x".repeat(2_500_000));
    fs.mkdirSync(__dirname + "/dist");
    fs.writeFileSync(__dirname + "/dist/electron", "");
    fs.writeFileSync(__dirname + "/path.txt", "electron");
    setTimeout(() => undefined, 1200);`;

  it("tells its progress, and that the binary is there", async () => {
    installer(INSTALLS);
    const told: number[] = [];
    expect(await fetchElectron(place(), { ...QUIET, progress: (megabytes) => told.push(megabytes) }, SOON)).toBe(true);
    expect(told).toContain(2);
    expect(findElectron(place())).toBe(join(folder, "dist/electron"));
  });

  it("does not begin where the server does not answer", async () => {
    installer(INSTALLS);
    expect(await fetchElectron(place({ ELECTRON_MIRROR: "http://127.0.0.1:1/" }), QUIET, SOON)).toBe(false);
    expect(findElectron(place())).toBeNull();
  });

  it("needs no server when the archive is in the cache", async () => {
    installer(INSTALLS);
    mkdirSync(join(folder, "cache/abc"), { recursive: true });
    expect(isCached(place())).toBe(false);
    writeFileSync(join(folder, "cache/abc/electron-v45.4.1-linux-x64.zip"), "");
    expect(isCached(place())).toBe(true);
    expect(await fetchElectron(place({ ELECTRON_MIRROR: "http://127.0.0.1:1/" }), QUIET, SOON)).toBe(true);
  });

  it("gives up when nothing comes, when the installer fails, when it lies, and when a person ends it", async () => {
    installer("setInterval(() => undefined, 1000);");
    expect(await fetchElectron(place(), QUIET, SOON)).toBe(false);
    expect(await fetchElectron(place(), { ...QUIET, isOver: () => true }, { ...SOON, stall: 60_000 })).toBe(false);
    installer("process.exit(1);");
    expect(await fetchElectron(place(), QUIET, SOON)).toBe(false);
    installer("");
    expect(await fetchElectron(place(), QUIET, SOON)).toBe(false);
  });

  it("finds no binary that is only named", () => {
    writeFileSync(join(folder, "path.txt"), "electron");
    expect(findElectron(place())).toBeNull();
    mkdirSync(join(folder, "elsewhere"));
    writeFileSync(join(folder, "elsewhere/electron"), "");
    chmodSync(join(folder, "elsewhere/electron"), 0o755);
    const override = place({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, "elsewhere") });
    expect(findElectron(override)).toBe(join(folder, "elsewhere/electron"));
  });

  it("knows a server that answers from one that does not", async () => {
    expect(await answers({ host: "127.0.0.1", port }, 1000)).toBe(true);
    expect(await answers({ host: "127.0.0.1", port: 1 }, 1000)).toBe(false);
    expect(await answers({ host: "no-such-name.invalid", port: 443 }, 1000)).toBe(false);
  });
});

describe("the server that a download asks first", () => {
  it.each([
    [{}, { host: "github.com", port: 443 }],
    [{ ELECTRON_MIRROR: "https://mirror.example/electron/" }, { host: "mirror.example", port: 443 }],
    [{ npm_config_electron_mirror: "http://mirror.example:8080/" }, { host: "mirror.example", port: 8080 }],
    [{ ELECTRON_MIRROR: "" }, { host: "github.com", port: 443 }],
    [{ HTTPS_PROXY: "http://proxy.example:3128" }, { host: "github.com", port: 443 }],
    [
      { HTTPS_PROXY: "http://proxy.example:3128", ELECTRON_GET_USE_PROXY: "1" },
      { host: "proxy.example", port: 3128 },
    ],
    [{ ELECTRON_MIRROR: "file:///srv/electron/" }, null],
  ])("%j", (environment, server) => {
    expect(downloadServer(environment)).toEqual(server);
  });
});
