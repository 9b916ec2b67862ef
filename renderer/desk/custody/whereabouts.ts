/** What is looked at of one set. */
export type SetPart = "set" | "weather" | "calendar";

/** Where one is beyond the list of sets; with `record`, at a record that a page of the set named. */
export interface Whereabouts {
  readonly set: string;
  readonly part: SetPart;
  readonly record: number | null;
}
