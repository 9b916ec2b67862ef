import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "electron-builder";
import { FUSES, type Fuse } from "../fuses.ts";
import { FOR_A_STRANGER } from "../bundle/resources.ts";
import { checkedZips } from "./electron-zips.ts";
import type { Packaging } from "./forge.ts";
import { APP_ID, COPYRIGHT, EXECUTABLE, PRODUCT, STRANGERS_FOLDER } from "./product.ts";

/** Where electron-builder finds the app, beside what Forge packaging needs. */
export interface Installing extends Packaging {
  /** The app, bundled by `bundleApp` for every machine. */
  readonly app: string;
}

/**
 * How electron-builder makes the installers: the same archive, the same fuses, argon2's library for one machine. Nothing is published
 * and nothing updates itself: there is no network to do it over. AppImage, deb, nsis and dmg fetch tools the first time they are made.
 */
export function builderConfiguration({ root, app, out, checksums, electronZips }: Installing): Configuration {
  return {
    appId: APP_ID,
    productName: PRODUCT,
    copyright: COPYRIGHT,
    directories: { app, output: out, buildResources: `${root}/build/package` },
    // electron-builder would add its own exclusions of files that are not there; these are all that there are.
    files: ["**/*", "!native/**", "native/argon2-${platform}-${arch}.node"],
    extraResources: [{ from: `${app}/resources`, to: STRANGERS_FOLDER, filter: [...strangersFiles(), "SHA256SUMS"] }],
    asar: true,
    asarUnpack: ["**/*.node"],
    // "No" means that node_modules are none of its business; otherwise it looks for them up to the repository's and packs them.
    beforeBuild: async () => false,
    // An Electron from a folder keeps its sample app, which starts when ours is missing.
    afterExtract: async ({ appOutDir, packager }) =>
      rmSync(join(packager.getResourcesDir(appOutDir), "default_app.asar"), { force: true }),
    electronFuses: { ...builderFuses(), resetAdHocDarwinSignature: true },
    electronDownload: { checksums: { ...checksums } },
    ...(electronZips === undefined ? {} : { electronDist: checkedZips(electronZips, checksums) }),
    publish: null,
    // No executable is signed here: whoever releases it signs with their own keys.
    linux: {
      target: ["AppImage", "deb", "tar.gz"],
      category: "Utility",
      executableName: EXECUTABLE,
      maintainer: "Sealwright contributors",
      synopsis: "Offline custody of break-glass credentials",
    },
    win: { target: ["nsis", "zip"] },
    nsis: { differentialPackage: false },
    mac: { target: ["dmg", "zip"], category: "public.app-category.utilities" },
    dmg: { writeUpdateInfo: false },
  };
}

/** The fuses by electron-builder's names. It knows all but the last, which it leaves as Electron set it: the way that we want it. */
export function builderFuses(): NonNullable<Configuration["electronFuses"]> {
  const isOn = (name: Fuse["name"]): boolean => FUSES.some((fuse) => fuse.name === name && fuse.on);
  return {
    runAsNode: isOn("RunAsNode"),
    enableCookieEncryption: isOn("EnableCookieEncryption"),
    enableNodeOptionsEnvironmentVariable: isOn("EnableNodeOptionsEnvironmentVariable"),
    enableNodeCliInspectArguments: isOn("EnableNodeCliInspectArguments"),
    enableEmbeddedAsarIntegrityValidation: isOn("EnableEmbeddedAsarIntegrityValidation"),
    onlyLoadAppFromAsar: isOn("OnlyLoadAppFromAsar"),
    loadBrowserProcessSpecificV8Snapshot: isOn("LoadBrowserProcessSpecificV8Snapshot"),
    grantFileProtocolExtraPrivileges: isOn("GrantFileProtocolExtraPrivileges"),
  };
}

function strangersFiles(): string[] {
  return FOR_A_STRANGER.map((path) => path.slice(path.lastIndexOf("/") + 1));
}
