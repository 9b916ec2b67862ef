import { REASON_LIMITS } from "../../core/contract/wording.ts";

/** What is being typed, read as the step's answer needs it. The domain has the last word; here only what a person forgot is told. */

export const empty = (text: string): boolean => text.trim() === "";

/** Too little for a reason that is signed. */
export const tooShort = (reason: string): boolean => Array.from(reason.trim()).length < REASON_LIMITS.least;

/** Two numbers of one bag, however they were typed. */
export const sameBag = (a: string, b: string): boolean => !empty(a) && plain(a) === plain(b);

/** The sentence when it is true, else nothing: for lists of what is missing. */
export const when = (is: boolean, sentence: string): readonly string[] => (is ? [sentence] : []);

/** Two names of one person, as people would say. */
export const sameName = (a: string, b: string): boolean => !empty(a) && plain(a) === plain(b);

const plain = (name: string): string => name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();

/** The list with the member at `index` changed. */
export function changed<T>(list: readonly T[], index: number, change: Partial<T>): readonly T[] {
  return list.map((member, at) => (at === index ? { ...member, ...change } : member));
}

/** The list without the member at `index`. */
export function without<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, at) => at !== index);
}
