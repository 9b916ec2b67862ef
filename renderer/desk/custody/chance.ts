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
  if (chance >= 990_000) return words.almost;
  if (chance >= 750_000) return words.likely;
  if (chance >= 350_000) return words.even;
  return chance >= 50_000 ? words.unlikely : words.hardly;
}

export const inWords = (chance: number): string => `${chanceWord(chance)} (${percent(chance)})`;
