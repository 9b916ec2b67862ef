const SHAPE = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/;

/**
 * True for a date and time of RFC 3339: an existing day, an offset or Z, at most nine decimals; a leap second (60) is allowed
 * wherever a minute ends.
 */
export function isRfc3339(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const number = (from: number, to: number) => Number(text.slice(from, to));
  const month = number(5, 7);
  const day = number(8, 10);
  if (number(11, 13) > 23 || number(14, 16) > 59 || number(17, 19) > 60) return false;
  if (!/[Zz]$/.test(text) && (Number(text.slice(-5, -3)) > 23 || Number(text.slice(-2)) > 59)) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(number(0, 4), month);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
