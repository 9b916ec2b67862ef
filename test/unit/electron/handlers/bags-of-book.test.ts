import { describe, expect, it } from "vitest";
import { keeperOf } from "../../../../electron/handlers/bags-of-book.ts";
import { journalWith, OLD, said, YOUNG } from "../../../support/known-journal.ts";

const again = (bag: string, custodian: string, set: string) => said("bag.sealed", { x: 1, bag, custodian, place: "Safe" }, set);
const { records } = journalWith(
  again("TE-1", "Dora Ek", OLD),
  again("TE-1", "Emil Fuchs", YOUNG),
  again("TE-2", "Eve Ng", OLD),
);

describe("keeperOf", () => {
  it.each([
    ["TE-1", OLD, "Dora Ek"],
    ["TE-1", YOUNG, "Emil Fuchs"],
    ["TE-2", YOUNG, ""],
    ["TE-1", null, "Emil Fuchs"],
    [" te-2 ", null, "Eve Ng"],
    ["TE-3", null, ""],
    ["", null, ""],
  ])("bag %j of set %s is kept by %j", (bag, set, keeper) => expect(keeperOf(records, bag, set)).toBe(keeper));
});
