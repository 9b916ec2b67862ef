import { dateInWords } from "./in-words.ts";

/** What stands in the frame of every form. */
export const FORM_FRAME = {
  printed: (time: string) => `Printed ${dateInWords(time)}`,
} as const;
