import { homedir } from "node:os";
import { join } from "node:path";
import { startSubstitute, type Substitute } from "./start.ts";

const USAGE = `usage: node build/substitute/main.ts <app folder> [arguments of the app]

Runs the app in Chromium windows. SEALWRIGHT_SUBSTITUTE_HEADLESS=1 shows no window.
Exit status: the app's; 70 when it ended before any window was shown.
`;
const NEVER_SHOWN = 70;
const PATIENCE_MS = 60_000;

const [appFolder, ...args] = process.argv.slice(2);
if (appFolder === undefined) {
  process.stderr.write(USAGE);
  process.exit(2);
}

async function start(folder: string): Promise<Substitute | null> {
  try {
    return await startSubstitute({
      appFolder: folder,
      args,
      headless: process.env["SEALWRIGHT_SUBSTITUTE_HEADLESS"] === "1",
      userData: join(process.env["XDG_CONFIG_HOME"] ?? join(homedir(), ".config"), "sealwright-rehearsal"),
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : "the app could not be started"}\n`);
    return null;
  }
}

// Heard from the first moment on: whoever started it may be gone, or ask for the end, while Chromium is still starting.
let asked = false;
let started: Substitute | null = null;
const end = (): void => {
  asked = true;
  void started?.close();
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
// The launcher is gone.
process.on("disconnect", end);

const substitute = await start(appFolder);
if (substitute === null) process.exit(NEVER_SHOWN);
started = substitute;
if (asked) end();

const shown = await substitute.firstWindow(PATIENCE_MS).then(
  () => true,
  () => false,
);
if (!shown) void substitute.close();
const code = await substitute.exited;
process.exit(shown || asked || code === 0 ? code : NEVER_SHOWN);
