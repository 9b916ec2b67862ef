import type { Breach } from "./breach.ts";
import { lineAt } from "./breach.ts";
import type { Filing } from "./packages.ts";
import { PACKAGES } from "./packages.ts";

const LISTS = ["dependencies", "devDependencies", "optionalDependencies"];
const EXACT = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

/** Compares package.json, the filing in packages.ts and the table of SECURITY.md (rules P1 to P4). */
export function checkFiling(
  manifest: string,
  security: string,
  packages: Readonly<Record<string, Filing>> = PACKAGES,
): Breach[] {
  const dependencies = readDependencies(manifest);
  const breaches: Breach[] = [];
  for (const [name, version] of dependencies) {
    const at = { file: "package.json", line: lineAt(manifest, manifest.indexOf(`"${name}"`)) };
    const filing = Object.hasOwn(packages, name) ? packages[name] : undefined;
    if (!EXACT.test(version)) breaches.push({ ...at, rule: "P1", reason: `${name} is "${version}": pin one exact version` });
    if (filing === undefined) {
      breaches.push({ ...at, rule: "P2", reason: `${name} is filed under no room: build/check/packages.ts` });
    } else if (!security.includes(`\n| \`${name}\` | ${filing.rooms.join(", ")} |`)) {
      const row = `| \`${name}\` | ${filing.rooms.join(", ")} |`;
      breaches.push({ file: "SECURITY.md", line: 1, rule: "P4", reason: `the table has no line that begins with ${row}` });
    }
  }
  for (const name of Object.keys(packages).filter((filed) => !dependencies.has(filed))) {
    breaches.push({ file: "build/check/packages.ts", line: 1, rule: "P3", reason: `${name} is filed, but no dependency` });
  }
  return breaches;
}

/** Name and version range of every dependency; a list of another shape than npm's counts as absent. */
function readDependencies(manifest: string): Map<string, string> {
  const parsed: unknown = JSON.parse(manifest);
  const found = new Map<string, string>();
  for (const [list, entries] of entriesOf(parsed)) {
    if (!LISTS.includes(list)) continue;
    for (const [name, version] of entriesOf(entries)) found.set(name, String(version));
  }
  return found;
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
