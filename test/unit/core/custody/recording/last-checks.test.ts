import { describe, expect, it } from "vitest";
import { notBeforeLast } from "../../../../../core/custody/recording/last-checks.ts";
import type { RecordDraft } from "../../../../../core/record/record.ts";
import { event, journalWith, OLD, opened, said, YOUNG } from "../../../../support/known-journal.ts";
import { brokenBy, outcomeOf } from "../../../../support/recorded-outcome.ts";

const look = { level: "L1", result: "intact", x: 1, bag: "OLD-1", custodian: "Ana Silva", place: "Safe", note: "" } as const;
const checked = event("seal.checked", look, OLD);

describe("E29, CER-3: a check after the last one", () => {
  const timed = (time: string, draft: RecordDraft): RecordDraft => ({ ...draft, time });
  const checkedAt = (time: string, x = 1, set = OLD) => timed(time, said("seal.checked", { ...look, x }, set));
  const sheet = [{ set: OLD, x: 1 }];
  const tried = (last: string, time: string) => brokenBy(() => notBeforeLast(journalWith(checkedAt(last)), sheet, time));

  it.each([
    ["the same moment", "2026-11-22T12:00:00Z", "2026-11-22T12:00:00Z", "passes"],
    ["a minute before", "2026-11-22T12:00:00Z", "2026-11-22T11:59:00Z", "passes"],
    ["a second more", "2026-11-22T12:00:00Z", "2026-11-22T11:58:59Z", "E29"],
    ["a text that is later, a moment that is not", "2026-11-22T12:00:00Z", "2026-11-22T13:30:00+02:00", "E29"],
    ["a text that is earlier, a moment that is not", "2026-11-22T23:30:00+11:00", "2026-11-22T12:31:00Z", "passes"],
    ["the new year, far in the west", "2027-01-01T03:00:00Z", "2026-12-31T23:30:00-05:00", "passes"],
    ["the old year, far in the east", "2026-12-31T23:00:00Z", "2027-01-01T00:30:00+13:00", "E29"],
    ["the day after a leap day", "2028-02-29T23:59:59Z", "2028-03-01T00:00:00Z", "passes"],
    ["the leap day, a day before", "2028-03-01T00:00:00Z", "2028-02-29T12:00:00Z", "E29"],
    ["a leap day that is March elsewhere", "2028-02-29T22:00:00-03:00", "2028-03-01T00:30:00Z", "E29"],
    ["the day clocks go back", "2026-10-25T02:30:00+02:00", "2026-10-25T02:15:00+01:00", "passes"],
    ["… and the other way round", "2026-10-25T02:15:00+01:00", "2026-10-25T02:30:00+02:00", "E29"],
    ["a leap second", "2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z", "passes"],
  ])("%s", (_, last, time, outcome) => expect(tried(last, time)).toBe(outcome));

  it("looks at each of the sheets, and at the latest check of it, in whatever order they were recorded", () => {
    const journal = journalWith(checkedAt("2026-11-20T12:00:00Z", 2), checkedAt("2026-11-10T12:00:00Z", 2));
    const both = [...sheet, { set: OLD, x: 2 }];
    expect(brokenBy(() => notBeforeLast(journal, both, "2026-11-15T12:00:00Z"))).toBe("E29");
    expect(brokenBy(() => notBeforeLast(journal, sheet, "2026-11-15T12:00:00Z"))).toBe("passes");
    expect(brokenBy(() => notBeforeLast(journal, [{ set: YOUNG, x: 2 }], "2026-11-15T12:00:00Z"))).toBe("passes");
  });

  it("takes the checks of a round as made when it finished, and no others", () => {
    const round = said("round.held", {
      how: "on-paper",
      started: "2026-11-10T09:00:00Z",
      finished: "2026-11-10T15:00:00Z",
      sets: [OLD],
      bags: 3,
      people: ["Dora Ek", "Eve Ng"],
    });
    const entered = checkedAt("2026-11-13T12:00:00Z");
    const next = "2026-11-11T12:00:00Z";
    const after = (...more: readonly RecordDraft[]) => brokenBy(() => notBeforeLast(journalWith(...more), sheet, next));
    expect(after(round, entered)).toBe("passes");
    expect(after(entered)).toBe("E29");
    expect(after(round, opened(false), entered)).toBe("E29");
    expect(brokenBy(() => notBeforeLast(journalWith(round, entered), sheet, "2026-11-10T12:00:00Z"))).toBe("E29");
  });

  it("keeps a check that people record from going behind the last one", () => {
    expect(outcomeOf(checked, journalWith(checkedAt("2026-11-22T13:00:00Z")))).toBe("E29");
    expect(outcomeOf(checked, journalWith(checkedAt("2026-11-22T11:00:00Z")))).toBe("passes");
    expect(outcomeOf(checked, journalWith(checkedAt("2026-11-22T13:00:00Z", 2)))).toBe("passes");
  });
});
