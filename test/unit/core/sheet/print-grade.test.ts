import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { readBarcodes } from "zxing-wasm/reader";
import { codewordLayout } from "../../../../core/sheet/codeword-layout.ts";
import { type Grade, printGrade, worstGrade } from "../../../../core/sheet/print-grade.ts";
import { symbolModules } from "../../../../core/sheet/symbol-modules.ts";
import type { SymbolKind } from "../../../../core/sheet/symbol-plan.ts";
import { prepareDecoder, readSymbolsSampled } from "../../../../recovery/reading/symbols.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { publicSet } from "../../../support/public-set.ts";
import { asPrinted, blotsIn, blotted, drawn } from "../../../support/symbol-blots.ts";

const set = publicSet(1);
const share = set.shares[0]?.text ?? "";
const label = set.shares[0]?.label ?? "";
const symbol = symbolModules("share", share);
const layout = codewordLayout(symbol);
const printed = asPrinted(symbol);
const graded = (count: number, block = 0) => printGrade("share", share, blotted(printed, blotsIn(layout, block, count)));

describe("printGrade", () => {
  it("finds nothing wrong with a perfect print", () => {
    expect(graded(0)).toEqual({ kind: "share", used: 0, modulesWrong: 0, patternModulesWrong: 0, letter: "A" });
  });

  // 14 errors can be corrected in each block of a share's symbol: 9 unused are 64 %, 8 are 57, 7 are 50, 6 are 43, 5 are 36, 4 are 29, 3 are 21.
  it.each([
    [1, 8, "A"],
    [5, 36, "A"],
    [6, 43, "B"],
    [7, 50, "B"],
    [8, 58, "C"],
    [9, 65, "D"],
    [10, 72, "D"],
    [11, 79, "F"],
    [14, 100, "F"],
    [15, 100, "F"],
    [43, 100, "F"],
  ])("%i wrong codewords in one block use %i %%: %s", (count, used, letter) => {
    for (const block of [0, 5, 7]) expect(graded(count, block)).toMatchObject({ used, letter, modulesWrong: count });
  });

  it("counts a codeword once, however many of its modules are wrong", () => {
    const modules = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((bit) => blotsIn(layout, 2, 3, bit));
    expect(printGrade("share", share, blotted(printed, modules))).toMatchObject({ used: 22, modulesWrong: 24 });
  });

  it("goes by the worst block, not by the sum", () => {
    const modules = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((block) => blotsIn(layout, block, block === 6 ? 8 : 5));
    expect(printGrade("share", share, blotted(printed, modules))).toMatchObject({ used: 58, letter: "C", modulesWrong: 43 });
  });

  it("tells blots on the fixed patterns apart: no error correction is used for them", () => {
    const finder = Array.from({ length: 49 }, (_, at) => Math.floor(at / 7) * symbol.size + (at % 7));
    expect(printGrade("share", share, blotted(printed, finder))).toMatchObject({
      used: 0,
      letter: "A",
      modulesWrong: 49,
      patternModulesWrong: 49,
    });
  });

  it.each<readonly [string, () => Grade]>([
    ["another size", () => printGrade("share", share, asPrinted(symbolModules("label", label)))],
    ["fewer modules than its size says", () => printGrade("share", share, { size: printed.size, bits: printed.bits.slice(1) })],
  ])("refuses a symbol of %s", (_, grade) => {
    expect(failureOf(grade)).toMatchObject({ code: "fault.print-back", facts: { field: "share" } });
  });

  it("gives another text's symbol the worst grade, and refuses a text that is never printed", () => {
    expect(printGrade("share", set.shares[1]?.text ?? "", printed)).toMatchObject({ used: 100, letter: "F" });
    expect(failureOf(() => printGrade("share", "lower case", printed)).code).toBe("fault.symbol");
  });
});

it("worstGrade is the one that used most", () => {
  expect(worstGrade([])).toBeUndefined();
  expect(worstGrade([graded(2), graded(8), graded(3)])?.used).toBe(58);
});

describe("what the decoder makes of it", () => {
  beforeAll(() => prepareDecoder(readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"))));

  const kinds: readonly (readonly [SymbolKind, string])[] = [
    ["share", share],
    ["card", set.card],
    ["part", set.parts[0] ?? ""],
    ["label", label],
  ];

  it.each(kinds)("reads a %s up to the last error that can be corrected, and not one more", async (kind, text) => {
    const modules = symbolModules(kind, text);
    const places = codewordLayout(modules);
    const lastBlock = Math.max(...places.blocks);
    for (const block of [0, lastBlock]) {
      const blots = (count: number) => drawn(blotted(asPrinted(modules), blotsIn(places, block, count)));
      const [read] = await readSymbolsSampled(blots(places.correctable), "quick");
      expect(read?.text).toBe(text);
      if (read !== undefined)
        expect(printGrade(kind, text, read.modules)).toMatchObject({ used: 100, modulesWrong: places.correctable });
      expect(await readSymbolsSampled(blots(places.correctable + 1), "quick")).toEqual([]);
    }
  });

  it.each(kinds)("its own figure for a %s agrees: the error correction that is left", async (kind, text) => {
    const modules = symbolModules(kind, text);
    const places = codewordLayout(modules);
    for (const count of [0, 1, Math.floor(places.correctable / 2), places.correctable]) {
      const picture = drawn(blotted(asPrinted(modules), blotsIn(places, 1, count)));
      const [read] = await readBarcodes(picture as Parameters<typeof readBarcodes>[0], { formats: ["QRCode"] });
      const { UEC: unused } = JSON.parse(read?.extra ?? "{}") as { UEC?: number };
      const [sampled] = await readSymbolsSampled(picture, "quick");
      if (sampled === undefined || unused === undefined) throw new Error("not read");
      // The decoder writes two decimals.
      expect(Math.abs(100 * (1 - unused) - printGrade(kind, text, sampled.modules).used)).toBeLessThanOrEqual(1.5);
    }
  });
});
