type Range = readonly [first: number, last: number];

// RFC 3454, tables C.1.2 (spaces) and B.1 (nothing), in the order of RFC 4013, section 2.1: what is in both is a space.
const SPACES: readonly Range[] = [
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200b],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];
const NOTHING: readonly Range[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x1806, 0x1806],
  [0x180b, 0x180d],
  [0x200c, 0x200d],
  [0x2060, 0x2060],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/**
 * A password as SASLprep maps and normalises it (RFC 4013, sections 2.1 and 2.2). What that forbids afterwards is not looked
 * for: whoever compares tries the password as it is, too. ASCII stays as it is.
 */
export function preparedPassword(password: string): string {
  return Array.from(password, mapped).join("").normalize("NFKC");
}

function mapped(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const isIn = (ranges: readonly Range[]) => ranges.some(([first, last]) => point >= first && point <= last);
  if (isIn(SPACES)) return " ";
  return isIn(NOTHING) ? "" : character;
}
