import { beforeAll, expect, it } from "vitest";
import { startPrinter } from "../../recovery/command/browser.ts";
import { STAINS } from "../bench/damage/classes.ts";
import { everyLoss, type LossOutcome, LOSSES } from "../bench/damage/lost-symbols.ts";
import { type PlaceName, sheetSubjects, type SheetSubject } from "../bench/damage/sheet-subject.ts";
import { quorumsThatOpen, type SheetTrial, trySheet } from "../bench/damage/sheet-trial.ts";
import { describeWithTools } from "../support/tool.ts";

const SHARES = [1, 2, 3, 4, 5];
const STAINED_SHEETS = 24;

describeWithTools("damage, on real sheets as a browser prints them", { chromium: "chromium" }, () => {
  let sheets: readonly SheetSubject[];

  beforeAll(async () => {
    const printer = await startPrinter();
    if (printer === null) throw new Error("no Chromium");
    try {
      sheets = await sheetSubjects(printer, SHARES);
    } finally {
      await printer.close();
    }
  });

  // A small, fixed sample of what `npm run bench` measures: it catches a symbol plan or a decoder that got worse.
  it.each<readonly [string, readonly PlaceName[], number]>([
    ["one of its share symbols", ["share"], 24],
    ["each of its share symbols", ["share", "shareAgain"], 23],
  ])("reads the share of sheets with a stain of 12 % on %s", async (_, where, atLeast) => {
    const trials = await stainedSheets(where);
    expect(trials.filter(({ share }) => share).length).toBeGreaterThanOrEqual(atLeast);
  });

  it("reads cards and parts too, and opens the set, with a stain of 12 % on every symbol of every sheet", async () => {
    const trials = await stainedSheets(["share", "shareAgain", "card", "part1", "part2"]);
    expect(trials.filter(({ card }) => card).length).toBeGreaterThanOrEqual(20);
    expect(trials.filter(({ parts, partCount }) => parts.length === partCount).length).toBeGreaterThanOrEqual(20);
    const { read, of } = quorumsThatOpen(trials, true);
    expect(read).toBe(of);
  });

  it("survives the loss of any one whole symbol of any sheet, authenticated", async () => {
    const outcomes = await everyLoss(sheets);
    expect(outcomes).toHaveLength(SHARES.length * LOSSES.length);
    for (const outcome of outcomes) {
      expect(outcome, JSON.stringify(outcome.lost)).toMatchObject({
        trust: "authenticated",
        stillRead: [],
        typed: bothShares(outcome),
      });
      expect(outcome.used).toContain(outcome.x);
    }
  });

  async function stainedSheets(where: readonly PlaceName[]): Promise<readonly SheetTrial[]> {
    const damage = STAINS.find(({ stain }) => stain === 0.12);
    if (damage === undefined) throw new Error("no such stain");
    const trials: SheetTrial[] = [];
    for (let sample = 0; sample < STAINED_SHEETS; sample++) {
      const sheet = sheets[sample % sheets.length];
      if (sheet !== undefined) trials.push(await trySheet(sheet, damage, where, `e2e/${where.length}/${sample}`));
    }
    return trials;
  }
});

function bothShares({ lost }: LossOutcome): boolean {
  return lost.includes("share") && lost.includes("shareAgain");
}
