import { expect, it } from "vitest";
import { lintBags } from "../../../../core/custody/bags.ts";

it("says nothing of bags that the book knows, nor of sheets without one", () => {
  expect(
    lintBags([
      { look: "intact", known: true },
      { look: "not-in-a-bag", known: false },
    ]),
  ).toEqual([]);
});

it("C9: names each bag whose number the book does not know, and stops nobody", () => {
  const bags = [
    { look: "intact", known: false },
    { look: "broken", known: true },
    { look: "opened", known: false },
  ] as const;
  expect(lintBags(bags)).toEqual([{ rule: "C9", severity: "info", facts: { bags: [1, 3] } }]);
});
