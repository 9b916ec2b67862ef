import { homedir } from "node:os";
import { join } from "node:path";
import { startSubstitute } from "./start.ts";

const USAGE = `usage: node build/substitute/main.ts <app folder> [arguments of the app]

Runs the app in Chromium windows. SEALWRIGHT_SUBSTITUTE_HEADLESS=1 shows no window.
`;

const [appFolder, ...args] = process.argv.slice(2);
if (appFolder === undefined) {
  process.stderr.write(USAGE);
  process.exit(2);
}
const substitute = await startSubstitute({
  appFolder,
  args,
  headless: process.env["SEALWRIGHT_SUBSTITUTE_HEADLESS"] === "1",
  userData: join(process.env["XDG_CONFIG_HOME"] ?? join(homedir(), ".config"), "sealwright-rehearsal"),
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void substitute.close());
process.on("disconnect", () => void substitute.close());
process.exit(await substitute.exited);
