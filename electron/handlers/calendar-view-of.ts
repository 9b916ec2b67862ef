import type { Request } from "../../core/contract/contract.ts";
import type { CalendarView } from "../../core/contract/custody-view.ts";
import type { WrittenView } from "../../core/contract/journal-view.ts";
import { calendarFile, REMINDED, type Reminder, REMINDER_TITLES, vevent } from "../../core/custody/calendar.ts";
import { secondsOf, utcText } from "../../core/encoding/utc-moment.ts";
import { utf8Bytes } from "../../core/encoding/utf8.ts";
import type { SetStanding } from "../../core/custody/standing.ts";
import { plainSymbol } from "../../core/sheet/plain-symbol.ts";
import { folderFor } from "./book-copies.ts";
import type { Session } from "./session.ts";

/** Entries that are shown with their symbol; how many there are is told beside them, and the file has them all. */
const SHOWN = 200;

type Dues = Pick<SetStanding, "set" | "due">;

/** All that is due, the earliest first; what is due at one moment for several bags of a set is one reminder. */
export function remindersOf(sets: readonly Dues[]): readonly Reminder[] {
  const reminders = sets.flatMap(({ set, due }) =>
    due.flatMap(({ what, by }) => {
      const reminded = REMINDED.find((one) => one === what);
      return reminded === undefined ? [] : [{ set, what: reminded, by: utcText(secondsOf(by)) }];
    }),
  );
  const each = new Map(reminders.map((reminder) => [`${reminder.set} ${reminder.what} ${reminder.by}`, reminder]));
  return [...each.values()].toSorted((one, other) => secondsOf(one.by) - secondsOf(other.by));
}

/** The reminders as the desk shows them, each with its symbol for a telephone. `today` is RFC 3339. */
export function calendarViewOf(sets: readonly Dues[], today: string): CalendarView {
  const reminders = remindersOf(sets);
  const events = reminders.slice(0, SHOWN).map((reminder) => {
    const { modules, path } = plainSymbol(vevent({ ...reminder, stamp: today }));
    const { set, what, by } = reminder;
    return { set, what: REMINDER_TITLES[what], by, symbol: { modules, path } };
  });
  return { events, found: reminders.length };
}

/** Writes all reminders as one calendar file; null when people chose no folder. Fails as `writePack` does. */
export async function writeCalendar(
  session: Session,
  sets: readonly Dues[],
  today: string,
  to: Request<"book:calendar">,
): Promise<WrittenView> {
  const folder = await folderFor(session, to, "pack");
  if (folder === null) return null;
  const name = `sealwright-calendar-${today.slice(0, 10)}.ics`;
  const written = await session.effects.writePack(folder, name, utf8Bytes(calendarFile(remindersOf(sets), today)));
  return { label: session.effects.labelOf(folder), name: written, files: 1, sha256: "" };
}
