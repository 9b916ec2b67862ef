import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "microsoft-edge"];
const WINDOWS_PROGRAMS = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
const MAC_PROGRAMS = ["Google Chrome", "Chromium", "Microsoft Edge"];

/** What of the host decides where a browser is looked for. */
export interface Host {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isProgram: (path: string) => boolean;
}

/**
 * The path of a Chromium, Chrome or Edge on this machine, or null. CHROME_PATH decides when it is set, even if it names nothing
 * that runs; then the PATH; then the usual places of macOS and Windows. Nothing is downloaded.
 */
export function findChromium(host: Host = thisHost()): string | null {
  const { platform, environment, isProgram } = host;
  const chosen = environment["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") return isProgram(chosen) ? chosen : null;
  const suffix = platform === "win32" ? ".exe" : "";
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
  return [...onPath, ...usualPlaces(host)].find(isProgram) ?? null;
}

function usualPlaces({ platform, environment }: Host): readonly string[] {
  if (platform === "darwin") return MAC_PROGRAMS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform !== "win32") return [];
  const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => environment[name] ?? "");
  return roots.filter((root) => root !== "").flatMap((root) => WINDOWS_PROGRAMS.map((program) => join(root, program)));
}

function thisHost(): Host {
  return { platform: process.platform, environment: process.env, isProgram };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
