import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skippedTitle } from "../support/tool.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const zips = process.env["SEALWRIGHT_ELECTRON_ZIPS"];
const title = "a package with Electron itself";
const reason = "needs Electron's zip: SEALWRIGHT_ELECTRON_ZIPS names no folder with it";

/** Where the program and its resources are in a package of Forge, by platform. */
const LAYOUT: Readonly<Record<string, readonly [program: string, resources: string]>> = {
  darwin: ["Sealwright.app/Contents/MacOS/sealwright", "Sealwright.app/Contents/Resources"],
  linux: ["sealwright", "resources"],
  win32: ["sealwright.exe", "resources"],
};

describe.skipIf(zips === undefined)(zips === undefined ? skippedTitle(title, reason) : title, () => {
  const folder = join(tmpdir(), `sealwright-package-${process.pid}`);
  const [program, resources] = LAYOUT[process.platform] ?? ["", ""];
  const made = join(folder, `Sealwright-${process.platform}-${process.arch}`);

  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    const config = [
      `import { electronChecksums } from ${JSON.stringify(join(root, "build/package/electron-zips.ts"))};`,
      `import { forgeConfiguration } from ${JSON.stringify(join(root, "build/package/forge.ts"))};`,
      `const root = ${JSON.stringify(root)};`,
      `const given = { root, out: ${JSON.stringify(folder)}, electronZips: ${JSON.stringify(zips)} };`,
      "export default forgeConfiguration({ ...given, checksums: electronChecksums(root) });",
    ];
    writeFileSync(join(folder, "forge.config.ts"), config.join("\n"));
    cpSync(join(root, "package.json"), join(folder, "package.json"));
    const forge = join(root, "node_modules/@electron-forge/cli/dist/electron-forge-package.js");
    execFileSync(process.execPath, [forge, folder], { cwd: folder, stdio: "pipe" });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts the program for at most five seconds. */
  const start = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
    spawnSync(join(made, program), args, { env: { ...process.env, ...environment }, encoding: "utf8", timeout: 5_000 });

  it("is no interpreter for another script", () => {
    const { stdout } = start(["-e", "console.log(6 * 7)"], { ELECTRON_RUN_AS_NODE: "1" });
    expect(stdout).not.toContain("42");
  });

  it("loads no script that the environment names", () => {
    const marker = join(folder, "loaded");
    writeFileSync(join(folder, "option.cjs"), `require("node:fs").writeFileSync(${JSON.stringify(marker)}, "")`);
    start(["--version"], { NODE_OPTIONS: `--require ${join(folder, "option.cjs")}` });
    expect(existsSync(marker)).toBe(false);
  });

  it("runs no folder that lies where the archive was", () => {
    const marker = join(folder, "run");
    mkdirSync(join(made, resources, "app"));
    writeFileSync(join(made, resources, "app/package.json"), `{"name":"other","main":"main.cjs"}`);
    writeFileSync(join(made, resources, "app/main.cjs"), `require("node:fs").writeFileSync(${JSON.stringify(marker)}, "")`);
    start([]);
    expect(existsSync(marker)).toBe(false);
    rmSync(join(made, resources, "app"), { recursive: true });
  });

  const unchecked = process.platform === "linux";
  const changed = "does not start with a changed archive";
  it.skipIf(unchecked)(unchecked ? skippedTitle(changed, "Electron checks no archive on Linux") : changed, () => {
    const archive = join(made, resources, "app.asar");
    const at = readFileSync(archive).indexOf("require(");
    const file = openSync(archive, "r+");
    writeSync(file, "Require(", at);
    closeSync(file);
    const { status, signal } = start([]);
    expect(signal).not.toBe("SIGTERM"); // It ended by itself,
    expect(status).not.toBe(0); // and not well.
  });
});
