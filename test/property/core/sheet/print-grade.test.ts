import fc from "fast-check";
import { expect, it } from "vitest";
import { codewordLayout } from "../../../../core/sheet/codeword-layout.ts";
import { printGrade } from "../../../../core/sheet/print-grade.ts";
import { symbolModules } from "../../../../core/sheet/symbol-modules.ts";
import { asPrinted, blotted } from "../../../support/symbol-blots.ts";

const LETTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
const symbols = fc.oneof(
  fc.record({ kind: fc.constant("share" as const), text: textOf(72, 128) }),
  fc.record({ kind: fc.constant("card" as const), text: textOf(190, 525) }),
  fc.record({ kind: fc.constant("part" as const), text: textOf(30, 800) }),
  fc.record({ kind: fc.constant("label" as const), text: textOf(38, 39) }),
);

function textOf(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...LETTERS), minLength, maxLength });
}

it("n codewords of one block, wrong in any of their modules, use n of what the block can correct", () => {
  const blots = fc.record({
    block: fc.nat(),
    wrong: fc.array(fc.record({ codeword: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) })),
  });
  fc.assert(
    fc.property(symbols, blots, ({ kind, text }, { block: anyBlock, wrong }) => {
      const symbol = symbolModules(kind, text);
      const { codewords, blocks, correctable } = codewordLayout(symbol);
      const block = anyBlock % (Math.max(...blocks) + 1);
      const ofBlock = [...blocks.keys()].filter((codeword) => blocks[codeword] === block);
      const masks = new Map(wrong.map(({ codeword, mask }) => [ofBlock[codeword % ofBlock.length] ?? 0, mask]));
      const chosen = [...masks].slice(0, correctable);
      const modules = chosen.flatMap(([codeword, mask]) =>
        [...codewords.keys()].filter((module) => codewords[module] === codeword).filter((_, bit) => ((mask >> bit) & 1) === 1),
      );
      const grade = printGrade(kind, text, blotted(asPrinted(symbol), modules));
      expect(grade.used).toBe(Math.ceil((100 * chosen.length) / correctable));
      expect(grade.modulesWrong).toBe(modules.length);
      expect(grade.patternModulesWrong).toBe(0);
    }),
    { numRuns: 100 },
  );
});
