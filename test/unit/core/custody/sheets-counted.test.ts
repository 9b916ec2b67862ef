import { describe, expect, it } from "vitest";
import { sheetsCounted } from "../../../../core/custody/sheets-counted.ts";

describe("sheets by their numbers", () => {
  it.each([
    [[4], "sheet 4"],
    [[4, 5], "sheets 4, 5"],
    [[4, 5, 6], "sheets 4 to 6"],
    [[1, 2, 4, 5, 6, 9], "sheets 1, 2, 4 to 6, 9"],
  ])("%j: %s", (shares, says) => expect(sheetsCounted(shares)).toBe(says));

  it("of fifteen has room in 41 characters, whichever they are", () => {
    const all = Array.from({ length: 15 }, (_, at) => at + 1);
    for (let chosen = 1; chosen < 2 ** 15; chosen += 1) {
      const says = sheetsCounted(all.filter((x) => (chosen >> (x - 1)) & 1));
      if (says.length > 41) throw new Error(says);
    }
    expect(sheetsCounted(all)).toBe("sheets 1 to 15");
  });
});
