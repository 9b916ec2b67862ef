import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { bundleApp } from "../../build/bundle.ts";
import { startSubstitute, type Substitute } from "../../build/substitute/start.ts";

/** How long anything may take on a busy machine, in milliseconds. */
export const PATIENCE = 120_000;

/** The bundled app, running in a home of its own: in Electron, or in Chromium in Electron's place. Windows have their origin's host as name. */
export interface RunningApp {
  readonly place: Home;
  readonly book: string;
  readonly userData: string;
  /** The film that is seen instead of a camera; it is read anew whenever the camera is switched on. */
  readonly camera: string;
  /** What all windows have written to their consoles. */
  readonly said: readonly string[];
  windows(): readonly Page[];
  window(host: "desk" | "clean-room"): Promise<Page>;
  /** Resolves when no window of that host is open. */
  noWindow(host: "desk" | "clean-room"): Promise<void>;
  /** What came out of the printer, or was saved as a drill's paper, oldest first. */
  papers(): readonly Uint8Array[];
  /** Ends it; its home stays for another run. */
  end(): Promise<void>;
  /** Ends it and removes its home. */
  close(): Promise<void>;
}

/** The app in Chromium, where what befalls a machine can be made to befall it. */
export interface RunningSubstitute extends RunningApp {
  readonly app: Substitute;
  /** A printer is plugged in, or pulled out. */
  printer(there: boolean): void;
  /** What people choose when the system asks for a folder; null: they cancel, as they do until this is called. */
  chooses(folder: string | null): void;
  /** Starts the app once more with the same user data; its exit code. */
  startAgain(): Promise<number>;
}

let bundled: Promise<string> | null = null;

/** The bundle, made once for all tests of a file. */
export function bundledApp(): Promise<string> {
  bundled ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), "sealwright-bundle-"));
    await bundleApp(folder);
    return folder;
  })();
  return bundled;
}

/** A home of its own for one run, with folders as a desktop has them. */
export function freshHome() {
  const home = mkdtempSync(join(tmpdir(), "sealwright-home-"));
  mkdirSync(join(home, "Documents"));
  mkdirSync(join(home, "printer"));
  const book = join(home, "Documents", "Sealwright rehearsal book");
  return { home, book, printer: join(home, "printer"), userData: join(home, "user-data"), camera: join(home, "camera.mjpeg") };
}

export type Home = ReturnType<typeof freshHome>;

interface Choice {
  /** Where it runs; a fresh home if left out. */
  readonly home?: Home;
  /** False: the machine has no camera. */
  readonly camera?: boolean;
  /** True: as from its package, without rehearsal. */
  readonly earnest?: boolean;
}

export async function runningApp({
  home = freshHome(),
  camera = true,
  earnest = false,
}: Choice = {}): Promise<RunningSubstitute> {
  const appFolder = await bundledApp();
  // The app asks for it at each look, so a printer can come and go.
  const env: Record<string, string | undefined> = { ...process.env, SEALWRIGHT_SUBSTITUTE_PRINTER: home.printer };
  const before = process.env["HOME"];
  process.env["HOME"] = home.home;
  const options = { appFolder, packaged: earnest, args: earnest ? [] : ["--rehearsal"], env, userData: home.userData };
  const app = await startSubstitute({ ...options, cameras: camera ? { "clean-room": home.camera } : {} });
  const end = async () => {
    await app.close();
    if (before !== undefined) process.env["HOME"] = before;
  };
  const said: string[] = [];
  app.on("window", (page) => page.on("console", (message) => void said.push(message.text())));
  return {
    app,
    ...home,
    place: home,
    said,
    windows: () => app.windows(),
    window: (host) => app.waitForWindow(host, PATIENCE),
    noWindow: (host) => app.waitForNoWindow(host, PATIENCE),
    papers: () => pdfsOf([home.printer, join(home.book, "drill-papers")]),
    printer: (there) => void (env["SEALWRIGHT_SUBSTITUTE_PRINTER"] = there ? home.printer : "none"),
    chooses: (folder) => void (env["SEALWRIGHT_SUBSTITUTE_FOLDER"] = folder ?? ""),
    startAgain: async () => (await startSubstitute(options)).exited,
    end,
    async close() {
      await end();
      rmSync(home.home, { recursive: true, force: true });
    },
  };
}

/** The PDF files of these folders, oldest first. */
export function pdfsOf(folders: readonly string[]): readonly Uint8Array[] {
  const files = folders.flatMap((folder) => {
    try {
      return readdirSync(folder).map((name) => join(folder, name));
    } catch {
      return [];
    }
  });
  const dated = files.map((path) => ({ path, at: statSync(path, { bigint: true }).mtimeNs }));
  return dated.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ path }) => new Uint8Array(readFileSync(path)));
}
