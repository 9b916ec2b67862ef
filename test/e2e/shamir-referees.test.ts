import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import secrets from "secrets.js-grempe";
import { afterAll, describe, expect, it } from "vitest";
import { interpolate, type Point } from "../../core/share/gf256.ts";
import { combine, split } from "../../core/share/shamir.ts";
import { parseRecord } from "../../core/share/share-record.ts";
import { subsets } from "../../core/share/subsets.ts";
import { threshold } from "../../core/share/threshold.ts";
import { publicSets } from "../support/public-sets.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { describeWithTools } from "../support/tool.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "hex"));
const hex2 = (value: number) => value.toString(16).padStart(2, "0");
const random = seededRandom("referees");
const SIZES = [
  [2, 2],
  [2, 3],
  [3, 5],
  [5, 7],
  [2, 15],
  [15, 15],
] as const;

/** As FORMAT.md relates them: a share of ours as a string of secrets.js. */
const asString = ({ x, y }: Point) => `8${hex2(x)}01${hex(y)}`;
/** A string of secrets.js with the marker byte dropped, whatever value it has there. */
const asPoint = (share: string): Point => ({ x: Number.parseInt(share.slice(1, 3), 16), y: bytes(share.slice(5)) });

describe("secrets.js and ours", () => {
  it.each(SIZES)("%i of %i: the library alone combines what we split", (m, n) => {
    const key = random(32);
    const points = split(key, threshold(m, n), random);
    secrets.init(8, "nodeCryptoRandomBytes");
    expect(secrets.combine(points.slice(-m).map(asString))).toBe(hex(key));
  });

  it.each(SIZES)("%i of %i: we combine what the library split by itself", (m, n) => {
    const key = random(32);
    secrets.init(8, "nodeCryptoRandomBytes");
    const points = secrets.share(hex(key), n, m, 8).map(asPoint);
    expect(hex(interpolate(points.slice(-m), 0))).toBe(hex(key));
    expect(hex(combine(points.slice(0, m)))).toBe(hex(key));
  });
});

describeWithTools("libgfshare and ours", { gfsplit: "libgfshare-bin", gfcombine: "libgfshare-bin" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-gfshare-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The key that `gfcombine` gets from these points, which it takes as files named by their x. */
  function gfcombined(points: readonly Point[]): string {
    const name = (x: number) => join(folder, `key.${String(x).padStart(3, "0")}`);
    for (const { x, y } of points) writeFileSync(name(x), y);
    const output = join(folder, "combined");
    const run = spawnSync("gfcombine", ["-o", output, ...points.map(({ x }) => name(x))]);
    expect(run.status).toBe(0);
    return hex(readFileSync(output));
  }

  it.each(publicSets())("$seed: gfcombine gets the key from every quorum of the vector", ({ keyHex, shares, threshold: m }) => {
    const points = shares
      .map(({ recordHex }) => parseRecord(bytes(recordHex)))
      .flatMap((record) => (record.locked ? [] : [record]));
    for (const quorum of subsets(points, m)) expect(gfcombined(quorum)).toBe(keyHex);
  });

  it.each(SIZES)("%i of %i: gfcombine gets the key from what we split, and not from one share less", (m, n) => {
    const key = random(32);
    const points = split(key, threshold(m, n), random);
    expect(gfcombined(points.slice(n - m))).toBe(hex(key));
    // It refuses a single share by itself.
    if (m > 2) expect(gfcombined(points.slice(n - m + 1))).not.toBe(hex(key));
  });

  it.each(SIZES)("%i of %i: we and secrets.js get the key from what gfsplit made", (m, n) => {
    const key = random(32);
    writeFileSync(join(folder, "secret"), key);
    expect(spawnSync("gfsplit", ["-m", `${n}`, "-n", `${m}`, join(folder, "secret"), join(folder, "made")]).status).toBe(0);
    const made = readdirSync(folder).filter((name) => name.startsWith("made."));
    const points = made.map((name) => ({ x: Number(name.slice(5)), y: new Uint8Array(readFileSync(join(folder, name))) }));
    for (const name of made) rmSync(join(folder, name));
    expect(points).toHaveLength(n);
    expect(hex(combine(points.slice(0, m)))).toBe(hex(key));
    secrets.init(8, "nodeCryptoRandomBytes");
    expect(secrets.combine(points.slice(n - m).map(asString))).toBe(hex(key));
  });

  it("all three agree on shares of the library's own making", () => {
    const key = random(32);
    secrets.init(8, "nodeCryptoRandomBytes");
    const points = secrets.share(hex(key), 5, 3, 8).map(asPoint);
    expect(gfcombined(points.slice(2))).toBe(hex(key));
    expect(hex(combine(points.slice(1, 4)))).toBe(hex(key));
  });
});
