import { globSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { blockLines, FORMAT, vectorLines, vectorNames } from "../support/format-document.ts";
import { base32, base32Bytes, bits, bytes, WORDS } from "../support/plain-paper.ts";
import { ARITHMETIC } from "./format/arithmetic.ts";
import { CODES } from "./format/codes.ts";
import { byte, EXP, log, ONE, openAge, text } from "./format/material.ts";
import { SEALING } from "./format/sealing.ts";
import { SYMBOLS } from "./format/symbols.ts";

const EXPECTED = { ...ARITHMETIC, ...SYMBOLS, ...CODES, ...SEALING };

describe("the numbers in FORMAT.md", () => {
  it("has a computation here for each of its vector blocks", () => {
    expect(vectorNames().toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it.each(Object.entries(EXPECTED))("%s", (name, compute) => {
    expect(vectorLines(name)).toEqual(compute());
  });

  it("prints the tables of GF(2^8)", () => {
    const rows = (name: string) =>
      blockLines("table", name)
        .slice(1)
        .map((line) => line.trim().split(/ +/));
    const powers = rows("exp").flatMap(([start = "", ...cells]) => cells.map((cell, column) => [Number(start) + column, cell]));
    expect(powers).toEqual(Array.from({ length: 256 }, (_, i) => [i, byte(EXP[i % 255] ?? 0)]));
    const logs = rows("log").flatMap(([start = "", ...cells]) =>
      cells.map((cell, column) => [16 * parseInt(start.charAt(0), 16) + column, cell]),
    );
    expect(logs).toEqual(Array.from({ length: 256 }, (_, value) => [value, value === 0 ? "--" : text(log(value))]));
  });

  it("prints every word in the row and column of its number", () => {
    const rows = blockLines("words").map((line) => line.trim().split(/ +/));
    expect(rows[0]).toEqual(["+0", "+1", "+2", "+3", "+4", "+5", "+6", "+7"]);
    expect(rows.slice(1).map(([start]) => start)).toEqual(Array.from({ length: 128 }, (_, index) => text(8 * index)));
    expect(new Set(WORDS.map((word) => word.slice(0, 4))).size).toBe(1024);
  });

  it("prints the alphabet of base32", () => {
    const cells = blockLines("alphabet").flatMap((line) => line.split(/ {3}/));
    const expected = Array.from({ length: 32 }, (_, value) => {
      return `${base32(Buffer.from([value << 3])).charAt(0)} ${text(value).padStart(2)} ${bits([value], 5)}`;
    });
    expect(cells.toSorted()).toEqual(expected.toSorted());
  });
});

describe("the sentences in FORMAT.md that have numbers", () => {
  const prose = FORMAT.replaceAll("\n", " ");
  const cardLength = (n: number) => 5 + Math.ceil(((88 + 16 * n) * 8) / 5);

  it("calls refused what no base32 is", () => {
    for (const refused of (vectorLines("base32")["refused"] ?? "").split(" ")) {
      expect(() => base32Bytes(refused), refused).toThrow("canonical");
    }
  });

  it.each([
    ["`SWS1:` | a share", `${5 + 2 * 36}, locked ${5 + 2 * 64}`],
    ["`SWC1:` | the set card", `${cardLength(2)} (N = 2) to ${cardLength(15)} (N = 15)`],
    ["`SWP1/` | a payload part", `at most ${"SWP1/12345678/01-02/12345678/".length + (490 * 8) / 5}`],
    ["`SWL1:` | an outer label", text(5 + Math.ceil((24 * 8) / 5))],
  ])("%s has %s characters", (kind, characters) => {
    expect(FORMAT).toContain(`| ${kind} | ${characters} |`);
  });

  it("gives the chance of a wrong correction", () => {
    const within = (n: number) => 1 + n * 1023 + ((n * (n - 1)) / 2) * 1023 ** 2;
    expect([36, 64].map((n) => Math.round(1024 ** 4 / within(n)))).toEqual([1668, 521]);
    expect(prose).toContain("about one in 1,670 (36 symbols) or one in 520 (64)");
    expect(prose).toContain(`there are ${(36 * 35) / 2} pairs of 36 positions`);
  });

  it("limits the age file to what its parts carry", () => {
    expect(FORMAT).toContain(`| age file | ${(16 * 490).toLocaleString("en")} bytes |`);
  });

  it("opens the first public set, whose payload is gzip", () => {
    expect(gunzipSync(openAge(bytes(ONE.ageFileHex), ONE.agePassphrase).plaintext).toString()).toBe(ONE.payloadPlaintext);
  });
});

describe("the sections of FORMAT.md", () => {
  const headings = new Set(Array.from(FORMAT.matchAll(/^#+ (.+)$/gm), ([, heading = ""]) => heading));
  const anchor = (heading: string) =>
    heading
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/g, "")
      .replaceAll(" ", "-");

  it("are where its own links lead", () => {
    const anchors = new Set([...headings].map(anchor));
    const links = Array.from(FORMAT.matchAll(/\]\(#([^)]+)\)/g), ([, link]) => link);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => link !== undefined && !anchors.has(link))).toEqual([]);
  });

  it("are there where the code refers to them", () => {
    const sources = globSync("{core,recovery,test}/**/*.ts").map((file) => readFileSync(file, "utf8"));
    const named = sources.flatMap((source) =>
      Array.from(source.matchAll(/FORMAT\.md,? \(?"([A-Z][^"]+)"(?: and "([^"]+)")?/g), ([, ...names]) => names),
    );
    const wanted = new Set(named.flat().filter((name) => name !== undefined));
    expect(wanted.size).toBeGreaterThan(5);
    expect([...wanted].filter((name) => !headings.has(name))).toEqual([]);
  });
});
