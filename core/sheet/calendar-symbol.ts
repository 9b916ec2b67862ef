import { type Reminder, vevent } from "../custody/calendar.ts";
import type { Markup } from "./markup.ts";
import { drawnSymbol } from "./pieces.ts";
import { plainSymbol } from "./plain-symbol.ts";

/** Millimetres of the square that a calendar's symbol fills with its quiet zone: modules of 0.46 mm for an entry of up to 251 bytes. */
export const CALENDAR_SIDE = 32;

/** A due date as a symbol from which a telephone takes a calendar entry; `stamp` is when it was printed, RFC 3339. Fails with `fault.symbol`. */
export function calendarFigure(name: string, reminder: Reminder, stamp: string): Markup {
  const { modules, path } = plainSymbol(vevent({ ...reminder, stamp }));
  return drawnSymbol(name, { modules, path, width: CALENDAR_SIDE });
}
