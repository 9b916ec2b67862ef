import { mkdirSync, mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "../../recovery/command/chromium.ts";
import { parseArguments, USAGE } from "./arguments.ts";
import { createChildren } from "./children.ts";
import { findElectron, type Place } from "./electron-binary.ts";
import { fetchElectron } from "./fetch-electron.ts";
import { isStale } from "./freshness.ts";
import { launch, type Means } from "./launch.ts";
import type { Standing } from "./plan.ts";
import { TELL, tellFolder } from "./sentences.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const appFolder = join(root, "out/app");
const { env, platform } = process;
const say = (text: string): void => void process.stderr.write(`${text}\n`);

const asked = parseArguments(process.argv.slice(2));
if (asked === null) {
  process.stderr.write(USAGE);
  process.exit(2);
}

const place: Place = {
  packageFolder: dirname(createRequire(import.meta.url).resolve("electron/package.json")),
  environment: env,
  platform,
};
const children = createChildren();
// A second Ctrl-C does not wait.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (children.isOver()) process.exit(130);
    say(TELL.ending);
    children.end();
  });
}

/** A folder that nobody used before, for what a drill leaves. */
function drillFolder(): string {
  try {
    mkdirSync(join(root, "out"), { recursive: true });
    return mkdtempSync(join(root, "out/rehearsal-"));
  } catch {
    return mkdtempSync(join(tmpdir(), "sealwright-rehearsal-"));
  }
}

const means: Means = {
  say,
  isOver: () => children.isOver(),
  async bundle() {
    if (!isStale(root, appFolder)) return;
    say(TELL.bundling);
    const { bundleApp } = await import("../bundle.ts");
    await bundleApp(appFolder);
  },
  async fetchElectron() {
    const { isTTY } = process.stderr;
    const fetched = await fetchElectron(place, {
      isOver: () => children.isOver(),
      progress: (megabytes) => void (isTTY && process.stderr.write(`\r  ${megabytes} MB `)),
    });
    if (isTTY) process.stderr.write("\r           \r");
    return fetched;
  },
  runElectron: () => children.program(findElectron(place) ?? "", [appFolder]),
  runChromium() {
    const folder = drillFolder();
    for (const name of ["printed", "book"]) mkdirSync(join(folder, name));
    say(tellFolder(folder));
    return children.node(join(root, "build/substitute/main.ts"), [appFolder, "--rehearsal"], {
      SEALWRIGHT_SUBSTITUTE_PRINTER: join(folder, "printed"),
      SEALWRIGHT_SUBSTITUTE_FOLDER: join(folder, "book"),
    });
  },
  runTerminal: () => children.node(join(root, "recovery/command/main.ts"), ["rehearse", "--out", drillFolder()]),
};

// Electron's own sandbox refuses to start for root on Linux, and the app takes no argument that would switch it off.
const noElectron = platform === "linux" && process.getuid?.() === 0;
const standing: Standing = {
  ...asked,
  display: platform !== "linux" || [env["DISPLAY"], env["WAYLAND_DISPLAY"]].some((display) => (display ?? "") !== ""),
  electron: noElectron ? "out-of-reach" : findElectron(place) === null ? "absent" : "there",
  chromium: findChromium() !== null,
};
try {
  process.exitCode = await launch(standing, means);
} catch (error) {
  say(error instanceof Error ? error.message : "The app could not be started.");
  process.exitCode = 1;
}
