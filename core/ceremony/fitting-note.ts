import { TEXT_LIMITS } from "../record/record-events.ts";

/** How a note tells several things, one after the other, and those that it has no room for. */
interface Frame {
  readonly start: string;
  readonly between: string;
  readonly more: (rest: number) => string;
}

/** A record's note with as many of these as it has room for; the rest are counted. Null when not even the first one fits, or there is none. */
export function fittingNote(told: readonly string[], { start, between, more }: Frame): string | null {
  for (let named = told.length; named > 0; named -= 1) {
    const rest = told.length - named;
    const note = `${start}${told.slice(0, named).join(between)}${rest === 0 ? "" : more(rest)}.`;
    if (Array.from(note).length <= TEXT_LIMITS.note) return note;
  }
  return null;
}
