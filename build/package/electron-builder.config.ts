import { join } from "node:path";
import { APP_FOLDER } from "../bundle.ts";
import { builderConfiguration } from "./builder.ts";
import { electronChecksums } from "./electron-zips.ts";

const root = join(APP_FOLDER, "../..");

/** `npm run installers`. SEALWRIGHT_ELECTRON_ZIPS names a folder with Electron's zips where there is no network. */
export default builderConfiguration({
  root,
  app: APP_FOLDER,
  out: join(root, "out/installers"),
  checksums: electronChecksums(root),
  electronZips: process.env["SEALWRIGHT_ELECTRON_ZIPS"],
});
