import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answers, downloadServer } from "./download-host.ts";
import { findElectron, isCached, type Place } from "./electron-binary.ts";

export interface Patience {
  /** Milliseconds for the server to take a connection. */
  readonly probe: number;
  /** Milliseconds without a further byte. */
  readonly stall: number;
  /** Milliseconds for everything. */
  readonly whole: number;
}

export const PATIENCE: Patience = { probe: 3000, stall: 15_000, whole: 20 * 60_000 };
const LOOK_EVERY_MS = 500;
const MEGABYTE = 1_000_000;

/** How a fetch is told, and ended from outside. */
export interface FetchEars {
  progress(megabytes: number): void;
  isOver(): boolean;
}

/**
 * Fetches Electron's binary with the package's own installer, which verifies its SHA-256 against the package's list. False when it
 * cannot be had: no server within the patience, no byte within the patience, or whatever the installer fails at.
 */
export async function fetchElectron(place: Place, ears: FetchEars, patience: Patience = PATIENCE): Promise<boolean> {
  const server = downloadServer(place.environment);
  if (!isCached(place) && server !== null && !(await answers(server, patience.probe))) return false;
  // A folder of its own for the download tells how far it is.
  const folder = mkdtempSync(join(tmpdir(), "sealwright-electron-"));
  try {
    const temporary = { TMPDIR: folder, TEMP: folder, TMP: folder };
    const environment = { ...place.environment, ...temporary, ELECTRON_GET_NO_PROGRESS: "1" };
    const installed = await install(
      join(place.packageFolder, "install.js"),
      environment,
      ears,
      patience,
      () => sizeOf(folder) + sizeOf(join(place.packageFolder, "dist")),
    );
    return installed && findElectron(place) !== null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function install(
  script: string,
  environment: Readonly<Record<string, string | undefined>>,
  ears: FetchEars,
  patience: Patience,
  size: () => number,
): Promise<boolean> {
  const child = spawn(process.execPath, [script], { env: { ...environment }, stdio: "ignore" });
  const begun = Date.now();
  let [bytes, grown] = [size(), begun];
  const timer = setInterval(() => {
    const now = size();
    if (now !== bytes) grown = Date.now();
    bytes = now;
    ears.progress(Math.floor(bytes / MEGABYTE));
    const late = Date.now() - grown > patience.stall || Date.now() - begun > patience.whole;
    if (late || ears.isOver()) child.kill("SIGKILL");
  }, LOOK_EVERY_MS);
  try {
    return await new Promise<boolean>((resolve) => {
      child.once("error", () => resolve(false));
      child.once("exit", (code) => resolve(code === 0));
    });
  } finally {
    clearInterval(timer);
  }
}

function sizeOf(path: string): number {
  try {
    const entry = statSync(path);
    if (!entry.isDirectory()) return entry.size;
    return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
  } catch {
    // Moved away at this moment.
    return 0;
  }
}
