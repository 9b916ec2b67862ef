import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatBreach } from "../../build/check/breach.ts";
import { checkFiling } from "../../build/check/filing.ts";
import { PACKAGES } from "../../build/check/packages.ts";
import type { Filing } from "../../build/check/packages.ts";
import { ROOMS } from "../../build/check/rooms.ts";

const FILED: Record<string, Filing> = { pako: { rooms: ["core", "page"] }, vitest: { rooms: ["build", "test"] } };
const MANIFEST = { dependencies: { pako: "3.0.3" }, devDependencies: { vitest: "5.1.1" } };
const SECURITY = "# Security\n\n| `pako` | core, page | why |\n| `vitest` | build, test | why |\n";

function rulesBroken(manifest: object, security = SECURITY, filed = FILED): string[] {
  return checkFiling(JSON.stringify(manifest, null, 2), security, filed).map(({ rule }) => rule);
}

describe("the filing of packages", () => {
  it("accepts what is pinned, filed and written down", () => {
    expect(rulesBroken(MANIFEST)).toEqual([]);
    expect(rulesBroken({ ...MANIFEST, devDependencies: { vitest: "5.1.1-beta.2" } })).toEqual([]);
  });

  it.each([
    "^3.0.3",
    "~3.0.3",
    ">=3.0.3",
    "3",
    "3.0",
    "3.x",
    "*",
    "latest",
    "3.0.3 || 4.0.0",
    "",
    "npm:other@3.0.3",
    "file:../pako",
  ])('P1: refuses the version "%s"', (version) => {
    expect(rulesBroken({ ...MANIFEST, dependencies: { pako: version } })).toEqual(["P1"]);
  });

  it.each(["dependencies", "devDependencies", "optionalDependencies"])(
    "P2: refuses a package of %s that is not filed",
    (list) => {
      const manifest: Record<string, object> = { ...MANIFEST };
      expect(rulesBroken({ ...manifest, [list]: { ...manifest[list], "left-pad": "1.3.0" } })).toEqual(["P2"]);
      expect(rulesBroken({ ...manifest, [list]: { ...manifest[list], constructor: "1.3.0" } })).toEqual(["P2"]);
    },
  );

  it("P3: refuses a filed package that is no dependency", () => {
    expect(rulesBroken({ devDependencies: MANIFEST.devDependencies })).toEqual(["P3"]);
  });

  it("P4: refuses a package without its line in SECURITY.md, or with other rooms there", () => {
    expect(rulesBroken(MANIFEST, SECURITY.replace(/^.*pako.*\n/m, ""))).toEqual(["P4"]);
    expect(rulesBroken(MANIFEST, SECURITY.replace("core, page", "core"))).toEqual(["P4"]);
  });

  it("names the line of package.json", () => {
    const [breach] = checkFiling(
      JSON.stringify({ dependencies: { pako: "^3.0.3", vitest: "5.1.1" } }, null, 2),
      SECURITY,
      FILED,
    );
    expect(breach).toMatchObject({ file: "package.json", line: 3, rule: "P1" });
  });

  it("files under rooms that exist", () => {
    const rooms = new Set<string>(ROOMS.map(({ id }) => id));
    for (const { rooms: filed } of Object.values(PACKAGES)) {
      expect(filed.filter((room) => !rooms.has(room))).toEqual([]);
      expect(filed.length).toBeGreaterThan(0);
    }
  });

  it("holds for package.json as it is", () => {
    const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), "utf8");
    expect(checkFiling(read("package.json"), read("SECURITY.md")).map(formatBreach)).toEqual([]);
  });
});

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What packages of the lock need and the lock does not hold. Only exact versions are compared, as platform packages have them. */
function wantingIn(packages: Readonly<Record<string, LockEntry>>): string[] {
  const nearest = (from: string, name: string): LockEntry | undefined => {
    for (
      let folder = `${from}/`;
      ;
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/", folder.length - 2)))
    ) {
      const entry = packages[`${folder}node_modules/${name}`];
      if (entry !== undefined || folder === "") return entry;
    }
  };
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.entries({ ...dependencies, ...optionalDependencies })
      .filter(([name, wanted]) => {
        const entry = nearest(path, name);
        return entry === undefined || (/^\d+\.\d+\.\d+/.test(wanted) && entry.version !== wanted);
      })
      .map(([name, wanted]) => `${path} wants ${name} ${wanted}`),
  );
}

describe("the lock file", () => {
  const lock = readFileSync(fileURLToPath(new URL("../../package-lock.json", import.meta.url)), "utf8");

  const { packages } = JSON.parse(lock) as { packages: Record<string, LockEntry> };
  const installed = Object.entries(packages).filter(([path]) => path !== "");

  it("names no registry, and every package by its hash", () => {
    expect(installed.length).toBeGreaterThan(50);
    expect(installed.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    expect(installed.filter(([, entry]) => !entry.integrity?.startsWith("sha512-"))).toEqual([]);
  });

  // A version whose package for some platform was never published drops out of the lock silently, and then `npm ci` refuses it.
  it("holds the packages of every platform, in the wanted version", () => {
    expect(wantingIn(packages)).toEqual([]);
  });

  it("would notice a platform that is missing, or there in another version only", () => {
    const canvas = { optionalDependencies: { "canvas-a": "1.1.0", "canvas-b": "1.1.0" } };
    const inner = "node_modules/canvas/node_modules/canvas-b";
    const complete = {
      "node_modules/canvas": canvas,
      "node_modules/canvas-a": { version: "1.1.0" },
      [inner]: { version: "1.1.0" },
    };
    expect(wantingIn(complete)).toEqual([]);
    expect(wantingIn({ ...complete, [inner]: { version: "0.9.0" } })).toEqual(["node_modules/canvas wants canvas-b 1.1.0"]);
    const { [inner]: _, ...incomplete } = complete;
    expect(wantingIn(incomplete)).toEqual(["node_modules/canvas wants canvas-b 1.1.0"]);
  });

  it("lets no package run anything while it is installed", () => {
    const settings = readFileSync(fileURLToPath(new URL("../../.npmrc", import.meta.url)), "utf8").split("\n");
    expect(settings).toEqual(
      expect.arrayContaining(["ignore-scripts=true", "omit-lockfile-registry-resolved=true", "save-exact=true"]),
    );
  });
});
