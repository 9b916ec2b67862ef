import fc from "fast-check";
import { elsewhere, onOneSet, sealing, zone } from "./custody-acts.ts";
import { CustodyLife } from "./custody-life.ts";

const DAY = 86_400;
/** Nights in which a day, a year or a leap day begins or ends somewhere. */
const STARTS = [
  "2023-12-31T23:58:00Z",
  "2024-02-28T23:30:00Z",
  "2025-06-15T12:00:00Z",
  "2027-02-27T10:00:00Z",
  "2099-12-30T00:00:00Z",
];

/**
 * Random lives of a few custody sets: sealed and sealed again, looked at, opened, handed on, lost, rotated, retired; with much that the
 * rules of recording refuse; in many zones, over leap days and years' ends, with clocks that go back. And a day on which one looks.
 */
export const lives: fc.Arbitrary<{ readonly life: CustodyLife; readonly today: string }> = fc
  .record({
    start: fc.constantFrom(...STARTS),
    zone,
    first: sealing,
    acts: fc.array(
      fc.oneof({ weight: 1, arbitrary: sealing }, { weight: 4, arbitrary: elsewhere }, { weight: 14, arbitrary: onOneSet }),
      { minLength: 10, maxLength: 70, size: "max" },
    ),
    later: fc.integer({ min: -2 * DAY, max: 400 * DAY }),
    last: zone,
  })
  .map(({ start, zone: place, first, acts, later, last }) => {
    const life = new CustodyLife(start, place);
    first(life);
    for (const act of acts) act(life);
    return { life, today: life.ago(-later, last) };
  });
