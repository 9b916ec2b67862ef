import { expect, it } from "vitest";
import { dutiesAfter } from "../../../../core/custody/duties.ts";

it("names what follows an opening, the earliest first: a day for rotation and review, two for post-mortem and sealing again", () => {
  expect(dutiesAfter("2028-02-28T12:00:00Z")).toEqual([
    { what: "rotate", by: "2028-02-29T12:00:00Z" },
    { what: "review", by: "2028-02-29T12:00:00Z" },
    { what: "post-mortem", by: "2028-03-01T12:00:00Z" },
    { what: "reseal", by: "2028-03-01T12:00:00Z" },
  ]);
});
