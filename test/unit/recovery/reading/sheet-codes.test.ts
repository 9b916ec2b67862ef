import { expect, it } from "vitest";
import { isWholeSheet } from "../../../../recovery/reading/sheet-codes.ts";
import { publicSets } from "../../../support/public-sets.ts";

const [set] = publicSets();
const share = set?.shares[0]?.text ?? "";
const card = set?.card ?? "";
const [one = "", two = ""] = set?.parts ?? [];

it("is whole with a share, a card and every part", () => {
  expect(isWholeSheet([two, card, one, share])).toBe(true);
});

it.each([
  ["a share", [card, one, two]],
  ["a card", [share, one, two]],
  ["a part", [share, card, two]],
  ["all parts", [share, card]],
  ["everything", []],
])("is not whole without %s", (_, texts) => {
  expect(isWholeSheet(texts)).toBe(false);
});
