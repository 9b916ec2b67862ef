import { type Reminder, REMINDER_TITLES } from "../custody/calendar.ts";
import { isRfc3339 } from "../encoding/rfc3339.ts";
import { calendarFigure } from "./calendar-symbol.ts";
import { demand, matches } from "./content-check.ts";
import { placed, sheetDocument } from "./document.ts";
import { checkForm, checkNames, type FormContent } from "./form-check.ts";
import { formPages } from "./form-frame.ts";
import { dateInWords, inHalves } from "./in-words.ts";
import { journalHead } from "./journal-head.ts";
import { markup, type Markup } from "./markup.ts";
import type { Paper } from "./paper.ts";
import { line } from "./pieces.ts";
import { reminderBoxes, remindersOnPage } from "./reminder-layout.ts";
import { REMINDERS_STYLE } from "./reminder-style.ts";
import { REMINDERS } from "./reminder-wording.ts";
import type { SheetTypeface } from "./typeface.ts";
import { NAME } from "./wording.ts";

/** One due date of a set, with what people call its accounts. */
export interface PrintedReminder extends Reminder {
  readonly overdue: boolean;
  /** The shares whose bags are concerned; [] for what concerns the whole set. */
  readonly shares: readonly number[];
  readonly titles: readonly string[];
}

/** What the page of due dates says, none of it secret. */
export interface RemindersContent extends FormContent {
  /** In the order in which they are printed. */
  readonly reminders: readonly PrintedReminder[];
}

/**
 * Due dates as a list, each with a symbol from which a telephone takes a calendar entry, as one self-contained HTML document without script, as
 * many pages as they need. Holds no secret; no symbol names an account or a person. Fails with `unreadable.name`, `fault.print-back` and
 * `fault.symbol`.
 */
export function remindersHtml(content: RemindersContent, paper: Paper, typeface: SheetTypeface): string {
  checkForm(content);
  const { reminders, printed, appVersion } = content;
  for (const reminder of reminders) checkReminder(reminder);
  const [first, further] = [remindersOnPage(paper, true), remindersOnPage(paper, false)];
  const bodies = [markup`${head(content)}${slots("first", reminders.slice(0, first), printed)}`];
  for (let at = first; at < reminders.length; at += further) {
    bodies.push(markup`${slots("due", reminders.slice(at, at + further), printed)}`);
  }
  const frame = { side: REMINDERS.side, what: REMINDERS.what(reminders.length), drill: false, printed, appVersion };
  const framed = formPages(frame, bodies, paper);
  return sheetDocument(`${NAME}, ${REMINDERS.title}`, paper, reminderBoxes(paper), typeface, framed, REMINDERS_STYLE);
}

function checkReminder({ set, by, titles }: PrintedReminder): void {
  demand("set", matches(set, "[A-Z2-7]{8}"));
  demand("by", isRfc3339(by));
  for (const title of titles) checkNames({ title });
}

function head({ organisation, reminders, journal }: RemindersContent): Markup {
  const nothing = reminders.length === 0 ? markup`<p><b>${REMINDERS.nothing}</b></p>` : "";
  return placed(
    "head",
    markup`<h1>${REMINDERS.title}</h1><div class="lines">${line(REMINDERS.organisation, organisation)}</div>
    <p class="lead">${REMINDERS.lead}</p>${nothing}<div class="journal">${journalHead(journal)}</div>`,
    "due-head",
  );
}

function slots(name: string, reminders: readonly PrintedReminder[], printed: string): readonly Markup[] {
  return reminders.map((reminder, index) => {
    const { set, what, by, overdue, shares, titles } = reminder;
    const late = overdue ? markup` <b>${REMINDERS.overdue}</b>` : "";
    const concerned = shares.length === 0 ? "" : markup`<small>${REMINDERS.shares(shares)}</small>`;
    const text = markup`<p class="set code">${REMINDERS.set(inHalves(set))}</p><h2>${REMINDER_TITLES[what]}</h2>
    <p class="by">${REMINDERS.by(dateInWords(by))}${late}</p>${concerned}<small><bdi>${titles.join(", ")}</bdi></small>`;
    const slot = `${name}${index + 1}`;
    return markup`${calendarFigure(`${slot}Symbol`, { set, what, by }, printed)}${placed(slot, text, "due")}`;
  });
}
