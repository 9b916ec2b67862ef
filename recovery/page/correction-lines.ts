import { symbolText, type ReadShare } from "../../core/share/share-text.ts";
import { word } from "../../core/share/share-words.ts";
import { CORRECTION } from "./text.ts";

/** What the check symbols changed, a line each: as words where words were typed (`typed`, in the order of the boxes), else as signs. */
export function correctionLines({ corrections }: ReadShare, typed: readonly string[] | null): readonly string[] {
  return corrections.map(({ position, read, became }) => {
    if (typed === null) return CORRECTION.signs(position, read === null ? null : symbolText(read), symbolText(became));
    return CORRECTION.word(position, readWord(typed[position - 1], read), word(became));
  });
}

function readWord(typed: string | undefined, read: number | null): string | null {
  if (read !== null) return word(read);
  return typed === undefined || typed === "" || typed.includes("?") ? null : typed;
}
