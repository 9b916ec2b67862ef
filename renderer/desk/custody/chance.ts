import { WEATHER } from "../../text/desk-custody-pages.ts";

const CERTAIN = 1_000_000;

/** Parts of a million as people read them: "97.3 %". Certain and impossible are said only of what is. */
export function percent(chance: number): string {
  if (chance === 0 || chance === CERTAIN) return `${chance / 10_000} %`;
  const shown = Math.min(99.9, Math.max(0.1, chance / 10_000));
  return `${shown.toFixed(1)} %`;
}

/** The same as a word. */
export function chanceWord(chance: number): string {
  const { words } = WEATHER;
  if (chance === CERTAIN) return words.certain;
  if (chance === 0) return words.never;
  const row = [
    [990_000, words.almost],
    [900_000, words.very],
    [600_000, words.likely],
    [400_000, words.even],
    [100_000, words.unlikely],
  ] as const;
  return row.find(([least]) => chance >= least)?.[1] ?? words.hardly;
}

export const inWords = (chance: number): string => `${chanceWord(chance)} (${percent(chance)})`;
