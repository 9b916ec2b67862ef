import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { FuseV1Options, FuseVersion } from "@electron/fuses";
import { describe, expect, it } from "vitest";
import electronBuilderConfig from "../../../../build/package/electron-builder.config.ts";
import { fuseConfig, FUSES } from "../../../../build/fuses.ts";
import { builderFuses } from "../../../../build/package/builder.ts";
import { checkedZips, electronChecksums } from "../../../../build/package/electron-zips.ts";
import forgeConfig from "../../../../forge.config.ts";
import { writeStubElectron } from "../../../support/stub-electron.ts";
import { withTemporaryTree } from "../../../support/temporary-tree.ts";

describe("fuses", () => {
  it("are all decided, once each", () => {
    const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
    expect(FUSES.map(({ name }) => name)).toEqual(known);
  });

  it("are set the safe way", () => {
    expect(fuseConfig()).toEqual({
      version: FuseVersion.V1,
      strictlyRequireAllFuses: true,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      [FuseV1Options.WasmTrapHandlers]: true,
    });
  });

  it("are the same for installers, under electron-builder's names", () => {
    const named = FUSES.filter(({ name }) => name !== "WasmTrapHandlers");
    const renamed = named.map(({ name, on }) => [name.charAt(0).toLowerCase() + name.slice(1), on]);
    expect(builderFuses()).toEqual(Object.fromEntries(renamed));
  });
});

describe("Electron's zips", () => {
  it("are taken when they are what the package names, and refused when not", () => {
    withTemporaryTree({ "zips/notes.txt": "" }, (root) => {
      const zips = join(root, "zips");
      expect(() => checkedZips(zips, {})).toThrow("holds no electron-v");
      const sums = writeStubElectron(zips, "45.4.1");
      expect(checkedZips(zips, sums)).toBe(zips);
      expect(() => checkedZips(zips, {})).toThrow("is not the file that the electron package names");
      writeFileSync(join(zips, "electron-v45.4.1-linux-x64.zip"), "another");
      expect(() => checkedZips(zips, sums)).toThrow("is not the file that the electron package names");
    });
  });

  it("are named by the installed package for every machine", () => {
    const sums = electronChecksums(new URL("../../../..", import.meta.url).pathname);
    for (const machine of ["linux-x64", "linux-arm64", "darwin-arm64", "win32-x64"]) {
      expect(sums[`electron-v45.4.1-${machine}.zip`]).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});

describe("the configurations of this repository", () => {
  it("hold a fetched Electron against the sums of the installed package, and publish nothing", () => {
    const sums = electronChecksums(new URL("../../../..", import.meta.url).pathname);
    expect(forgeConfig.packagerConfig).toMatchObject({ prune: false, download: { checksums: sums } });
    expect(forgeConfig.publishers).toBeUndefined();
    expect(electronBuilderConfig).toMatchObject({ electronDownload: { checksums: sums }, publish: null, asar: true });
  });

  it("take nothing of this folder but package.json", () => {
    const ignore = forgeConfig.packagerConfig?.ignore;
    if (typeof ignore !== "function") throw new Error("what is ignored is not decided by a function");
    expect(["", "/package.json"].filter((path) => ignore(path))).toEqual([]);
    const others = ["/core", "/test", "/node_modules", "/.git", "/out/app", "/out/app/package.json", "/package-lock.json"];
    expect(others.filter((path) => !ignore(path))).toEqual([]);
  });
});
