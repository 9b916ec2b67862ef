import { after } from "../custody/standing/moment.ts";
import type { PackFacts } from "./pack-facts.ts";

/** Years that the records of a pack are kept, whatever they tell. */
export const RETENTION_YEARS = 7;

/** The day, `2033-11-22` in UTC, until which all of the pack is kept: seven years after its last record, or after today. */
export function retentionDay({ records, today }: Pick<PackFacts, "records" | "today">): string {
  const [year = "", month, day] = after(records.at(-1)?.time ?? today, 0)
    .slice(0, 10)
    .split("-");
  const until = String(Number(year) + RETENTION_YEARS).padStart(4, "0");
  const leap = new Date(`${until}-02-29T00:00:00Z`).getUTCDate() === 29;
  // A day more rather than a day less.
  return month === "02" && day === "29" && !leap ? `${until}-03-01` : `${until}-${month}-${day}`;
}
