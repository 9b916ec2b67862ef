/** Which of the three codes shown is right by a watch. */
export type ByWatch = "previous" | "current" | "next";

/**
 * The code that is right at a moment of the clock that the codes go by (seconds since 1970), when that clock is `ahead` seconds ahead of a
 * watch; null when it is none of the three.
 */
export function codeByWatch(clockSeconds: number, ahead: number, period: number): ByWatch | null {
  const apart = Math.floor((clockSeconds - ahead) / period) - Math.floor(clockSeconds / period);
  const codes: Readonly<Record<number, ByWatch>> = { [-1]: "previous", 0: "current", 1: "next" };
  return codes[apart] ?? null;
}
