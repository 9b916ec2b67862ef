import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { CONTRACT } from "../../../../core/contract/contract.ts";
import { deskView } from "../../../support/desk-book.ts";
import { ceremonyAt } from "../../../support/desk-facts.ts";

/** The desk's view of a round that stands at this bag, of so many. */
function viewAt(item: number, items: number) {
  const ceremony = ceremonyAt("round", "seals");
  const rail = ceremony.rail.map((step) => (step.step === "seals" ? { ...step, items, doneItems: item } : step));
  return deskView({ ceremony: { ...ceremony, at: { step: "seals", item }, rail } });
}

const passes = (item: number, items: number) => z.safeParse(CONTRACT["desk:view"].reply, viewAt(item, items)).success;

describe("the desk's view of a round", () => {
  it("takes as many bags as a round can have, and no more", () => {
    expect(passes(2, 3)).toBe(true);
    expect(passes(250, 251)).toBe(true);
    expect(passes(14_999, 15_000)).toBe(true);
    expect(passes(15_001, 15_000)).toBe(false);
    expect(passes(14_999, 15_001)).toBe(false);
  });
});
