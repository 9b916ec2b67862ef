const NUMBERS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");
const MONTHS = "January February March April May June July August September October November December".split(" ");
const FACTORS: ReadonlyMap<string, string> = new Map([
  ["totp", "one-time code"],
  ["recovery-codes", "recovery codes"],
  ["private-key", "private key"],
]);

/** 2..15 in words. */
export function numberInWords(value: number): string {
  return NUMBERS[value - 2] ?? String(value);
}

/** "21 November 2026, 10:00 UTC": an RFC 3339 time in the offset that was recorded. */
export function dateInWords(rfc3339: string): string {
  return `${dayInWords(rfc3339)}, ${timeInWords(rfc3339)}`;
}

/** "21 November 2026": the day of an RFC 3339 time in the offset that was recorded. */
export function dayInWords(rfc3339: string): string {
  const [year = "", month = "", day = ""] = rfc3339.slice(0, 10).split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** "10:00 UTC": the time of day of an RFC 3339 time in the offset that was recorded. */
export function timeInWords(rfc3339: string): string {
  const offset = /[+-]\d\d:\d\d$/.exec(rfc3339)?.[0] ?? "";
  return `${rfc3339.slice(11, 16)} UTC${offset}`;
}

/** How an account's factors are called on paper; one that is not known here is printed as it is. */
export function factorsInWords(factors: readonly string[]): string {
  return factors.map((factor) => FACTORS.get(factor) ?? factor).join(", ");
}

/** A set ID as it is printed, in two groups of four. */
export function inHalves(set: string): string {
  return `${set.slice(0, 4)} ${set.slice(4)}`;
}

/** With its first letter in upper case. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
