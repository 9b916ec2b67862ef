/** An RFC 3339 time in UTC as people read it, and unmistakably so: `2026-11-23 03:05 UTC`. What has another shape stays as it is. */
export function readableTime(moment: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/.exec(moment) ?? [];
  return day === undefined || time === undefined ? moment : `${day} ${time} UTC`;
}
