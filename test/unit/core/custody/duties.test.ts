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

it("is told of whatever time a record holds: a clock that jumped keeps nobody from the book", () => {
  const by = (time: string) => dutiesAfter(time).map((duty) => duty.by.slice(0, 10));
  expect(by("2262-02-28T12:00:00Z")).toEqual(["2262-03-01", "2262-03-01", "2262-03-02", "2262-03-02"]);
  expect(by("1970-01-01T00:00:00Z")).toEqual(["1970-01-02", "1970-01-02", "1970-01-03", "1970-01-03"]);
});
