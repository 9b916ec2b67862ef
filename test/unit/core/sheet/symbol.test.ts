import { describe, expect, it } from "vitest";
import { symbolOf } from "../../../../core/sheet/symbol.ts";
import { LARGEST_MODULE, SMALLEST_MODULE, SYMBOL_PLAN, type SymbolKind } from "../../../../core/sheet/symbol-plan.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { publicSet } from "../../../support/public-set.ts";

// Alphanumeric characters that a version holds (ISO/IEC 18004, table 7), around the lengths that are printed.
const CAPACITY: Readonly<Record<string, readonly (readonly [version: number, characters: number])[]>> = {
  Q: [
    [21, 742],
    [22, 823],
  ],
  H: [
    [3, 35],
    [4, 50],
    [5, 64],
    [6, 84],
    [8, 122],
    [9, 143],
    [13, 259],
    [14, 283],
    [15, 321],
    [16, 365],
    [17, 408],
    [18, 452],
    [19, 493],
    [20, 557],
  ],
};

describe("symbolOf", () => {
  const set = publicSet(1);
  const texts: readonly (readonly [SymbolKind, string])[] = [
    ["share", set.shares[0]?.text ?? ""],
    ["share", set.lockedShare.text],
    ["card", set.card],
    ["card", `SWC1:${"A".repeat(525)}`],
    ["part", set.parts[0] ?? ""],
    ["label", set.shares[0]?.label ?? ""],
  ];

  it.each(texts)("prints a %s in the smallest planned version that holds it in alphanumeric mode", (kind, text) => {
    const { level, leastVersion } = SYMBOL_PLAN[kind];
    const [smallest = 0] = CAPACITY[level]?.find(([, characters]) => characters >= text.length) ?? [];
    const symbol = symbolOf(kind, text);
    expect(symbol.version).toBe(Math.max(smallest, leastVersion));
    expect(symbol.modules).toBe(17 + 4 * symbol.version);
  });

  it("passes over versions whose blocks a stain hits unevenly, and takes those around them", () => {
    const card = (n: number) => symbolOf("card", "A".repeat(5 + Math.ceil(((88 + 16 * n) * 8) / 5))).version;
    expect(Array.from({ length: 14 }, (_, index) => card(index + 2))).toEqual([
      14, 14, 14, 14, 16, 16, 16, 17, 17, 19, 19, 19, 20, 20,
    ]);
    const part = (length: number) => symbolOf("part", "A".repeat(length)).version;
    expect([350, 366, 367, 813].map(part)).toEqual([13, 15, 15, 22]);
  });

  it.each(texts)("prints a %s with modules that printers and cameras reproduce, and four of them around it", (kind, text) => {
    const { side, modules, quiet } = symbolOf(kind, text);
    expect(side).toBeLessThanOrEqual(SYMBOL_PLAN[kind].side);
    expect(side / modules).toBeGreaterThanOrEqual(SMALLEST_MODULE);
    expect(quiet).toBeCloseTo((4 * side) / modules);
  });

  it("says its mode in the first data bits: 0010", () => {
    // The first four bits stand in the lower right corner, two modules a row from the bottom, right to left; masked.
    const { modules, path } = symbolOf("label", set.shares[0]?.label ?? "");
    const dark = darkModules(path);
    const bits = [
      [modules - 1, modules - 1],
      [modules - 2, modules - 1],
      [modules - 1, modules - 2],
      [modules - 2, modules - 2],
    ] as const;
    const read = MASKS.map((mask) => bits.map(([x, y]) => (dark.has(`${x},${y}`) !== mask(y, x) ? 1 : 0)).join(""));
    expect(read[maskOf(dark)]).toBe("0010");
  });

  it("prints a short text smaller, so that its quiet zone stays within what the layout leaves", () => {
    const { side, modules } = symbolOf("part", "SWP1/LG67RERZ/01-01/NUBN3F7R/ABCDEFGH");
    expect(side / modules).toBeCloseTo(LARGEST_MODULE);
    expect(side).toBeLessThan(SYMBOL_PLAN.part.side / 2 + 1);
  });

  it.each([
    ["a lower-case letter", "SWS1:abc"],
    ["a character of another script", "SWS1:Ä"],
    ["a line feed", "SWS1:\n"],
    ["nothing", ""],
  ])("refuses %s", (_, text) => {
    expect(failureOf(() => symbolOf("share", text)).code).toBe("fault.symbol");
  });

  it("refuses a text whose modules would be too small, and one that no symbol holds", () => {
    expect(symbolOf("part", "A".repeat(1000)).side).toBe(64);
    expect(failureOf(() => symbolOf("card", "A".repeat(1000))).facts).toEqual({ actual: 1000, field: "card" });
    expect(failureOf(() => symbolOf("part", "A".repeat(5000))).code).toBe("fault.symbol");
  });
});

/** The eight mask conditions (ISO/IEC 18004, table 10) for row i and column j. */
const MASKS: readonly ((i: number, j: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** Format bits 12..10, in row 8 from column 2 to 4, under their own mask 101. */
function maskOf(dark: ReadonlySet<string>): number {
  const bits = [2, 3, 4].map((column) => (dark.has(`${column},8`) ? 1 : 0));
  return Number.parseInt(bits.join(""), 2) ^ 0b101;
}

function darkModules(path: string): ReadonlySet<string> {
  const dark = new Set<string>();
  for (const [, column, row, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let index = 0; index < Number(length); index++) dark.add(`${Number(column) + index},${row}`);
  }
  return dark;
}
