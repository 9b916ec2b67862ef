import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleApp } from "../../build/bundle.ts";
import { FUSES } from "../../build/fuses.ts";
import { readAsar, type AsarEntry } from "../support/asar.ts";
import { FUSES_AS_SHIPPED, writeStubElectron } from "../support/stub-electron.ts";
import { skippedTitle } from "../support/tool.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(tmpdir(), `sealwright-package-${process.pid}`);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const WITHOUT_THE_APP = [
  "FORMAT.md",
  "READ-ME-IN-TWENTY-YEARS.md",
  "SHA256SUMS",
  "recover.html",
  "recover.py",
  "verify.html",
  "verify.py",
];

/** Where each packager leaves what it made. */
const PACKAGES = [
  { packager: "Forge", made: join(folder, "forge/Sealwright-linux-x64") },
  { packager: "electron-builder", made: join(folder, "installers/linux-unpacked") },
];

// Both packagers want a newer Node than the rest of the project.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const canPackage = major > 22 || (major === 22 && minor >= 13);
const title = "a package made with a stub of Electron";

describe.skipIf(!canPackage)(canPackage ? title : skippedTitle(title, "needs Node 22.13 or newer (npm run has it)"), () => {
  let expected: readonly string[] = [];
  let bundled = "";

  beforeAll(async () => {
    const checksums = writeStubElectron(join(folder, "zips"), "45.4.1");
    const packaging = { root, checksums, electronZips: join(folder, "zips") };
    writeConfig("forge.config.ts", "forge.ts", "forgeConfiguration", { ...packaging, out: join(folder, "forge") });
    copyFileSync(join(root, "package.json"), join(folder, "package.json"));
    run("@electron-forge/cli/dist/electron-forge-package.js", [folder, "--platform", "linux", "--arch", "x64"]);

    const app = join(folder, "app");
    await bundleApp(app, { root });
    const installing = { ...packaging, app, out: join(folder, "installers") };
    writeConfig("builder.config.ts", "builder.ts", "builderConfiguration", installing);
    const builderConfig = join(folder, "builder.config.ts");
    run("electron-builder/cli.js", [
      "--projectDir",
      root,
      "--config",
      builderConfig,
      "--linux",
      "dir",
      "--x64",
      "--publish",
      "never",
    ]);

    bundled = join(folder, "bundled");
    expected = (await bundleApp(bundled, { root, machines: ["linux-x64"] })).files;
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each(PACKAGES)("by $packager", ({ made }) => {
    const resources = join(made, "resources");
    const archive = (): AsarEntry[] => readAsar(join(resources, "app.asar"));

    it("has every fuse as it was decided, most of them not as Electron ships", async () => {
      const wire = await getCurrentFuseWire(join(made, "sealwright"));
      const asDecided = FUSES.map(({ on }) => (on ? FuseState.ENABLE : FuseState.DISABLE));
      expect(FUSES.map(({ name }) => wire[FuseV1Options[name]])).toEqual(asDecided);
      const changed = FUSES.filter(({ on }, index) => FUSES_AS_SHIPPED[index] !== (on ? "1" : "0"));
      expect(changed).toHaveLength(7);
    });

    it("holds the bundle, file by file, and nothing else", () => {
      const entries = archive();
      expect(entries.map(({ path }) => path).toSorted()).toEqual(expected);
      for (const { path, bytes, sha256: named } of entries) {
        expect([path, sha256(bytes)]).toEqual([path, named]);
        // The packagers write package.json anew.
        if (path !== "package.json") expect([path, named]).toEqual([path, sha256(readFileSync(join(bundled, path)))]);
      }
      const manifest: unknown = JSON.parse(entries.find(({ path }) => path === "package.json")?.bytes.toString("utf8") ?? "");
      expect(manifest).toMatchObject({ name: "sealwright", main: "main.cjs" });
      expect(manifest).not.toHaveProperty("devDependencies");
      expect(manifest).not.toHaveProperty("type");
    });

    it("holds no source, test, map or package, and no substitute for Electron", () => {
      const entries = archive();
      const unwanted = /\.(?:ts|tsx|map)$|(?:^|\/)(?:test|build|node_modules|core|electron|renderer)\/|substitute/;
      expect(entries.map(({ path }) => path).filter((path) => unwanted.test(path))).toEqual([]);
      for (const { path, bytes } of entries.filter((entry) => /\.(?:cjs|js|css)$/.test(entry.path))) {
        const text = bytes.toString("utf8");
        expect([path, /sourceMappingURL|playwright|chromium\.launch|build\/substitute/.exec(text)?.[0]]).toEqual([
          path,
          undefined,
        ]);
      }
    });

    it("keeps one file beside the archive: argon2's library for this machine", () => {
      expect(
        archive()
          .filter(({ unpacked }) => unpacked)
          .map(({ path }) => path),
      ).toEqual(["native/argon2-linux-x64.node"]);
      expect(readdirSync(join(resources, "app.asar.unpacked"), { encoding: "utf8", recursive: true }).toSorted()).toEqual([
        "native",
        "native/argon2-linux-x64.node",
      ]);
    });

    it("lays what opens sheets without the app beside the archive, with its sums", () => {
      const plain = join(resources, "without-the-app");
      expect(readdirSync(plain).toSorted()).toEqual(WITHOUT_THE_APP);
      const lines = readFileSync(join(plain, "SHA256SUMS"), "utf8").trimEnd().split("\n");
      expect(lines.map((line) => line.slice(66)).toSorted()).toEqual(WITHOUT_THE_APP.filter((name) => name !== "SHA256SUMS"));
      for (const line of lines) expect(line.slice(0, 64)).toBe(sha256(readFileSync(join(plain, line.slice(66)))));
    });

    it("has left out Electron's sample app", () => {
      expect(existsSync(join(resources, "default_app.asar"))).toBe(false);
    });
  });
});

function writeConfig(file: string, module: string, factory: string, options: object): void {
  const text = [
    `import { ${factory} } from ${JSON.stringify(join(root, "build/package", module))};`,
    `export default ${factory}(${JSON.stringify(options)});`,
    "",
  ];
  writeFileSync(join(folder, file), text.join("\n"));
}

/** Runs a packager's command with this Node. Its environment names no other Electron. */
function run(script: string, args: readonly string[]): void {
  const environment = { PATH: process.env["PATH"], HOME: folder };
  execFileSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: folder,
    env: environment,
    stdio: "pipe",
  });
}
