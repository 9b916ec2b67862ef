/** A moment as typed from a watch, in three boxes. */
export interface MomentTyped {
  readonly date: string;
  readonly time: string;
  readonly offset: string;
}

export const NO_MOMENT: MomentTyped = { date: "", time: "", offset: "" };

const DAY = /^\d{4}-\d\d-\d\d$/;
const MINUTE = /^\d\d:\d\d$/;
const OFFSET = /^(?:Z|[+-]\d\d:\d\d)$/;

/** As RFC 3339, in the zone in which it was typed; null where it is none. */
export function momentOf({ date, time, offset }: MomentTyped): string | null {
  const [day, minute, zone] = [date.trim(), time.trim(), offset.trim()];
  if (!DAY.test(day) || !MINUTE.test(minute) || !OFFSET.test(zone)) return null;
  const moment = `${day}T${minute}:00${zone}`;
  return Number.isNaN(Date.parse(moment)) ? null : moment;
}
