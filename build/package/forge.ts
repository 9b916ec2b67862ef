import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { MakerZIP } from "@electron-forge/maker-zip";
import { FusesPlugin } from "@electron-forge/plugin-fuses";
import type { ForgeConfig } from "@electron-forge/shared-types";
import { bundleApp } from "../bundle.ts";
import { copyForAStranger } from "../bundle/resources.ts";
import { fuseConfig } from "../fuses.ts";
import { checkedZips, type Checksums } from "./electron-zips.ts";
import { APP_ID, COPYRIGHT, EXECUTABLE, PRODUCT, STRANGERS_FOLDER } from "./product.ts";

export interface Packaging {
  /** The repository. */
  readonly root: string;
  /** Where the packages go. */
  readonly out: string;
  readonly checksums: Checksums;
  /** A folder with Electron's zips, for a machine without a network. Without it Electron is fetched, and checked all the same. */
  readonly electronZips?: string | undefined;
}

/**
 * How Forge packages the app. Of the folder that it is run in Forge takes package.json alone: the app is bundled straight into the
 * package, for its machine, and becomes one archive with only argon2's library beside it. The binary's fuses are blown.
 */
export function forgeConfiguration({ root, out, checksums, electronZips }: Packaging): ForgeConfig {
  return {
    outDir: out,
    packagerConfig: {
      name: PRODUCT,
      executableName: EXECUTABLE,
      appBundleId: APP_ID,
      appCopyright: COPYRIGHT,
      asar: { unpack: "*.node" },
      ignore: (path) => path !== "" && path !== "/package.json",
      // There is no node_modules in it: everything is inside the bundles.
      prune: false,
      download: { checksums: { ...checksums } },
      ...(electronZips === undefined ? {} : { electronZipDir: checkedZips(electronZips, checksums) }),
    },
    hooks: {
      // Forge wants to know the entry before the app is bundled.
      readPackageJson: async (_, manifest) => ({ ...manifest, main: "main.cjs" }),
      packageAfterCopy: async (_, folder, __, platform, arch) => {
        await bundleApp(folder, { root, machines: [`${platform}-${arch}`] });
        const plain = join(dirname(folder), STRANGERS_FOLDER);
        mkdirSync(plain);
        copyForAStranger(root, plain);
      },
    },
    plugins: [new FusesPlugin(fuseConfig())],
    makers: [new MakerZIP({})],
  };
}
