import { expect, it } from "vitest";
import { RECORD_EVENTS } from "../../../../../core/record/record-events.ts";
import { CUSTODY } from "../../../../support/mutated-books/custody.ts";
import { verified } from "../../../../support/verified-book.ts";

it("every event of the list stands in a book that holds, and that all verifiers are shown", async () => {
  const holding = CUSTODY.filter(({ findings }) => findings.length === 0).slice(0, 3);
  const found = new Set<string>();
  for (const { book } of holding) {
    const { findings, records } = await verified(await book());
    expect(findings).toEqual([]);
    for (const { event } of records) found.add(event);
  }
  expect([...found].toSorted()).toEqual(Object.keys(RECORD_EVENTS).toSorted());
});
