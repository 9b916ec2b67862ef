import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleApp } from "../../build/bundle.ts";
import { startSubstitute, type Substitute } from "../../build/substitute/start.ts";

/** The bundled app, running in Chromium in a home of its own. */
export interface RunningApp {
  readonly app: Substitute;
  readonly book: string;
  readonly camera: string;
  /** What came out of the printer, oldest first. */
  printed(): readonly Uint8Array[];
  close(): Promise<void>;
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

export async function runningApp(): Promise<RunningApp> {
  const appFolder = await bundledApp();
  const home = mkdtempSync(join(tmpdir(), "sealwright-home-"));
  const printer = join(home, "printer");
  const camera = join(home, "camera.mjpeg");
  mkdirSync(printer);
  mkdirSync(join(home, "Documents"));
  const env = { ...process.env, HOME: home, SEALWRIGHT_SUBSTITUTE_PRINTER: printer };
  const before = process.env["HOME"];
  process.env["HOME"] = home;
  const app = await startSubstitute({ appFolder, args: ["--rehearsal"], env, cameras: { "clean-room": camera } });
  return {
    app,
    book: join(home, "Documents", "Sealwright book"),
    camera,
    printed: () =>
      readdirSync(printer)
        .toSorted()
        .map((name) => new Uint8Array(readFileSync(join(printer, name)))),
    async close() {
      await app.close();
      if (before !== undefined) process.env["HOME"] = before;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
