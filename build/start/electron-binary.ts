import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** What of the host decides where Electron lies. */
export interface Place {
  /** node_modules/electron */
  readonly packageFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

/** The path of Electron's binary, or null when the package has not fetched it. Nothing is fetched. */
export function findElectron({ packageFolder, environment }: Place): string | null {
  const name = readIfThere(join(packageFolder, "path.txt"));
  if (name === null) return null;
  const dist = environment["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(packageFolder, "dist");
  const binary = join(dist, name);
  return existsSync(binary) ? binary : null;
}

/** Whether the archive lies in the cache of an earlier installation, so that no network is needed. */
export function isCached(place: Place): boolean {
  const version = versionOf(place);
  const root = cacheRoot(place);
  const begins = `electron-v${version}-`;
  try {
    return readdirSync(root, { recursive: true }).some((path) =>
      (String(path).split(/[/\\]/u).at(-1) ?? "").startsWith(begins),
    );
  } catch {
    return false;
  }
}

function versionOf({ packageFolder }: Place): string {
  const parsed: unknown = JSON.parse(readIfThere(join(packageFolder, "package.json")) ?? "{}");
  return typeof parsed === "object" && parsed !== null && "version" in parsed ? String(parsed.version) : "";
}

/** Where @electron/get keeps archives. */
function cacheRoot({ environment, platform }: Place): string {
  const chosen = environment["electron_config_cache"];
  if (chosen !== undefined && chosen !== "") return chosen;
  if (platform === "darwin") return join(homedir(), "Library/Caches/electron");
  if (platform === "win32") return join(environment["LOCALAPPDATA"] ?? join(homedir(), "AppData/Local"), "electron/Cache");
  return join(environment["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "electron");
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}
