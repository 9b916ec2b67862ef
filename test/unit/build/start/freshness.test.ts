import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isStale } from "../../../../build/start/freshness.ts";

const EARLIER = new Date("2026-01-01T00:00:00Z");
const BUNDLED = new Date("2026-01-02T00:00:00Z");
const LATER = new Date("2026-01-03T00:00:00Z");

describe("whether the bundle is older than its sources", () => {
  let root = "";
  const put = (path: string, time: Date): void => {
    const whole = join(root, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, "x");
    for (let folder = whole; folder !== root; folder = dirname(folder)) utimesSync(folder, time, time);
  };
  const stale = (): boolean => isStale(root, join(root, "out/app"));
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "sealwright-fresh-"));
    put("electron/door/registrar.ts", EARLIER);
    put("package.json", EARLIER);
    put("out/app/package.json", BUNDLED);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("is fresh when nothing is newer", () => {
    expect(stale()).toBe(false);
  });

  it.each(["electron/door/registrar.ts", "renderer/desk/main.tsx", "core/x.ts", "build/bundle/parts.ts", "package-lock.json"])(
    "is stale when %s is newer",
    (path) => {
      put(path, LATER);
      expect(stale()).toBe(true);
    },
  );

  it("is stale when a source was taken away, or there is no bundle", () => {
    rmSync(join(root, "electron/door/registrar.ts"));
    utimesSync(join(root, "electron/door"), LATER, LATER);
    expect(stale()).toBe(true);
    rmSync(join(root, "out"), { recursive: true });
    expect(stale()).toBe(true);
  });

  it("does not look at what the app is not made of", () => {
    put("test/unit/x.test.ts", LATER);
    put("build/start/main.ts", LATER);
    for (const folder of ["build", "."]) utimesSync(join(root, folder), EARLIER, EARLIER);
    expect(stale()).toBe(false);
  });
});
