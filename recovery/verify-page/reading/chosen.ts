import type { BookPlace } from "../../../core/record/verify/book-place.ts";

/** What a person chose: its name, and where its files are. */
export interface Chosen {
  readonly name: string;
  readonly place: BookPlace;
}
