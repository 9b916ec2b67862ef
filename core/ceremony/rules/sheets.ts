import { isBagNumber } from "../../custody/bags.ts";
import { statedReason } from "../../custody/reason.ts";
import { printableName } from "../../encoding/printable-name.ts";
import { fail } from "../../failure/failure.ts";
import type { Facts, SheetFacts, SymbolGrade } from "../facts.ts";
import { isWhole } from "./entries.ts";
import type { Take } from "./take.ts";

/** Symbols of one sheet in a record at most: two of the share, the card and 16 parts are on it. */
const GRADES_LIMIT = 40;

export const takeLabels: Take<"labels"> = (facts, { printer }) => {
  printableName(printer, "printer");
  return facts;
};

export const takePrint: Take<"print"> = (facts, { printer }, x) => {
  printableName(printer, "printer");
  return withSheet(facts, x, ({ printed }) => ({ printed: { printer, copies: (printed?.copies ?? 0) + 1 }, readBack: null }));
};

export const takeReadBack: Take<"read-back"> = (facts, given, x) => {
  if (given.result === "reprint") {
    statedReason(given.reason);
    return facts;
  }
  const { grades } = given;
  measured(grades);
  const wrong = notProved(grades);
  if (wrong !== undefined) fail("refused.read-back", { field: wrong });
  return withSheet(facts, x, () => ({ readBack: grades }));
};

/** What the vault measured is of this shape, or the program is wrong. */
export function measured(grades: readonly SymbolGrade[]): void {
  if (grades.length > GRADES_LIMIT || !grades.every(({ used }) => isWhole(used, 0, 100))) fail("fault.unexpected");
}

function notProved(grades: readonly SymbolGrade[]): string | undefined {
  const kinds = grades.map(({ kind }) => kind);
  if (!kinds.includes("share")) return "the share was not read";
  if (!kinds.includes("card")) return "the card was not read";
  return grades.some(({ letter }) => letter === "F") ? "a code of grade F" : undefined;
}

export const takeBag: Take<"bag"> = (facts, { number }, x) => {
  if (!isBagNumber(number)) fail("refused.bag-number");
  const taken = facts.sheets.some((sheet) => sheet.x !== x && sheet.bag?.toUpperCase() === number.toUpperCase());
  if (taken) fail("refused.bag-twice", { x });
  return withSheet(facts, x, () => ({ bag: number }));
};

export const takeReceipts: Take<"receipts"> = (facts, { signed }) => {
  const receipts = facts.sheets.map(({ x }) => x).filter((x) => signed.includes(x));
  if (receipts.length < facts.sheets.length) fail("refused.receipts", { have: receipts.length, need: facts.sheets.length });
  return { ...facts, receipts };
};

function withSheet(facts: Facts, x: number, change: (sheet: SheetFacts) => Partial<SheetFacts>): Facts {
  return { ...facts, sheets: facts.sheets.map((sheet) => (sheet.x === x ? { ...sheet, ...change(sheet) } : sheet)) };
}
