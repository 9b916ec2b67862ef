import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElectronApplication, Page } from "playwright-core";
import { bundledApp, freshHome, PATIENCE, pdfsOf, type RunningApp } from "./running-app.ts";

/** The part of Playwright's `_electron` that is used. */
export interface Launcher {
  launch(options: {
    readonly args: string[];
    readonly env: { [key: string]: string };
    readonly chromiumSandbox: boolean;
    readonly timeout: number;
  }): Promise<Pick<ElectronApplication, "windows" | "on" | "close">>;
}

/**
 * The bundled app in Electron itself, driven by Playwright. Playwright's loader takes its own arguments out of argv before the app sees them,
 * and the camera's film is set by a script of this test that then loads the app: the app knows no argument for either.
 */
export async function runningElectron(electron: Launcher): Promise<RunningApp> {
  const bundle = await bundledApp();
  const place = freshHome();
  const config = join(place.home, "config");
  const starter = starterOf(bundle, place.camera);
  mkdirSync(config);
  const app = await electron.launch({
    args: [starter, "--rehearsal"],
    env: { ...given(), HOME: place.home, XDG_CONFIG_HOME: config },
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: PATIENCE,
  });
  const said: string[] = [];
  const listen = (page: Page) => void page.on("console", (message) => void said.push(message.text()));
  app.on("window", listen);
  app.windows().forEach(listen);
  const at = (host: string) => app.windows().find((page) => !page.isClosed() && hostOf(page) === host);
  const end = async () => {
    await app.close();
    rmSync(starter, { recursive: true, force: true });
  };
  return {
    ...place,
    place,
    userData: config,
    said,
    windows: () => app.windows(),
    window: (host) => until(`the window ${host}`, () => at(host)),
    noWindow: async (host) =>
      void (await until(`the end of the window ${host}`, () => (at(host) === undefined ? true : undefined))),
    // No printer is counted on: papers of a drill are saved.
    papers: () => pdfsOf([join(place.book, "drill-papers")]),
    end,
    async close() {
      await end();
      rmSync(place.home, { recursive: true, force: true });
    },
  };
}

/** A folder for Electron to start: Chromium's fake camera, then the app. */
function starterOf(bundle: string, camera: string): string {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-electron-"));
  const { name, productName, version } = JSON.parse(readFileSync(join(bundle, "package.json"), "utf8"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, productName, version, main: "main.cjs" }));
  const lines = [
    `const { commandLine } = require("electron").app;`,
    `commandLine.appendSwitch("use-fake-device-for-media-stream");`,
    `commandLine.appendSwitch("use-file-for-fake-video-capture", ${JSON.stringify(camera)});`,
    `require(${JSON.stringify(join(bundle, "main.cjs"))});`,
  ];
  writeFileSync(join(folder, "main.cjs"), lines.join("\n"));
  return folder;
}

/** The environment without what the app refuses to start with. */
function given(): { [key: string]: string } {
  const refused = /^(?:NODE_OPTIONS|ELECTRON_)/;
  const entries = Object.entries(process.env).filter(([name]) => !refused.test(name));
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function hostOf(page: Page): string {
  return URL.parse(page.url())?.host ?? "";
}

async function until<T>(what: string, find: () => T | undefined): Promise<T> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not come`);
}
