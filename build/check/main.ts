import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkBoundaries, SOURCES } from "./boundaries.ts";
import type { Breach } from "./breach.ts";
import { formatBreach } from "./breach.ts";
import { checkClaims, WORDED } from "./claims.ts";
import { checkFiling } from "./filing.ts";
import { readTree } from "./source-files.ts";

/** All rules of this folder over the tree at `root`. */
export function checkTree(root: string): Breach[] {
  const read = (name: string) => readFileSync(join(root, name), "utf8");
  return [
    ...checkBoundaries(readTree(root, SOURCES)),
    ...checkFiling(read("package.json"), read("SECURITY.md")),
    ...checkClaims(readTree(root, WORDED)),
  ];
}

if (import.meta.main) {
  const breaches = checkTree(fileURLToPath(new URL("../..", import.meta.url)));
  for (const breach of breaches) console.error(formatBreach(breach));
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
