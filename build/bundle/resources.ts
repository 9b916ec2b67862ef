import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { TYPEFACE_FILES } from "./typeface-files.ts";

/** What a stranger needs without the app, from the repository's root. It lies in `resources/`, and in plain sight beside the package. */
export const FOR_A_STRANGER: readonly string[] = [
  "build/package/READ-ME-IN-TWENTY-YEARS.md",
  "recovery/FORMAT.md",
  "recovery/recover.html",
  "recovery/recover.py",
  "recovery/verify.html",
  "recovery/verify.py",
];

/** Writes `resources/`: the stranger's files with their SHA256SUMS, the sheets' typefaces, and the notices of what is carried. */
export function writeResources(root: string, outFolder: string, notices: string): void {
  const folder = join(outFolder, "resources");
  mkdirSync(join(folder, "typeface"), { recursive: true });
  copyForAStranger(root, folder);
  for (const [part, file] of Object.entries(TYPEFACE_FILES)) {
    copyFileSync(join(root, "node_modules", file), join(folder, "typeface", `${part}.woff2`));
  }
  writeFileSync(join(folder, "NOTICES.txt"), notices);
}

/** Copies the stranger's files into `folder`, which exists, with a SHA256SUMS that `sha256sum --check` reads. */
export function copyForAStranger(root: string, folder: string): void {
  const sums = FOR_A_STRANGER.map((file) => {
    const bytes = readFileSync(join(root, file));
    writeFileSync(join(folder, basename(file)), bytes);
    return `${createHash("sha256").update(bytes).digest("hex")}  ${basename(file)}\n`;
  });
  writeFileSync(join(folder, "SHA256SUMS"), sums.join(""));
}
