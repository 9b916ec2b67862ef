import { describe, expect, it } from "vitest";
import type { Book } from "../../../../core/record/book.ts";
import { setRows } from "../../../../electron/handlers/set-rows.ts";
import { manifestTold, sealTold } from "../../../support/journal-told.ts";
import { SET, setTold } from "../../../support/set-told.ts";

/** Where the desk says that sheet 1 is kept, after somebody moved in a ceremony in earnest or in a drill. */
function placeAfter(name: string, inDrill: boolean): string | undefined {
  const told = setTold();
  sealTold(told, SET, 3, 5);
  told.ceremony(inDrill);
  told.tell("custodian.moved", { name, role: "Treasurer", place: "Office in Basel" });
  const book = { records: () => told.records, manifests: () => [manifestTold(SET, { m: 3, n: 5 })], setUsed: () => false };
  // Nothing else of the book is asked for.
  return setRows(book as unknown as Book)[0]?.holders[0]?.place;
}

describe("setRows", () => {
  it("BAG-8: whoever moved keeps their bag at the new place", () => {
    expect(placeAfter("custodian 1", false)).toBe("Office in Basel");
  });

  it("BAG-8: not somebody else's, and not in a drill", () => {
    expect([placeAfter("Custodian 2", false), placeAfter("Custodian 1", true)]).not.toContain("Office in Basel");
  });
});
