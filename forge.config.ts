import { fileURLToPath } from "node:url";
import { electronChecksums } from "./build/package/electron-zips.ts";
import { forgeConfiguration } from "./build/package/forge.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

/** `npm run package` and `npm run make`. SEALWRIGHT_ELECTRON_ZIPS names a folder with Electron's zips where there is no network. */
export default forgeConfiguration({
  root,
  out: "out/forge",
  checksums: electronChecksums(root),
  electronZips: process.env["SEALWRIGHT_ELECTRON_ZIPS"],
});
