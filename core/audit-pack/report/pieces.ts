import { after } from "../../custody/standing/moment.ts";
import { markup, type Markup, type Printable } from "../../sheet/markup.ts";

/** Looks of columns: how wide they are. "" takes what is left. */
export type Column = readonly [title: string, width: "number" | "narrow" | "when" | "middle" | ""];

/** A table, or `none` in its place when it has no rows. */
export function table(columns: readonly Column[], rows: readonly (readonly Printable[])[], none: string): Markup {
  if (rows.length === 0) return markup`<p class="soft">${none}</p>`;
  const head = columns.map(([title, width]) => markup`<th scope="col" class="${width}">${title}</th>`);
  const body = rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`);
  return markup`<table><thead><tr>${head}</tr></thead><tbody>\n${body}</tbody></table>`;
}

/** A list of what something is: each a name and a value. */
export function facts(pairs: readonly (readonly [string, Printable])[], wide: readonly string[] = []): Markup {
  const items = pairs.map(
    ([name, value]) => markup`<div class="${wide.includes(name) ? "wide" : ""}"><dt>${name}</dt><dd>${value}</dd></div>`,
  );
  return markup`<dl class="facts">${items}</dl>`;
}

/** Text of people, which may be written in either direction. */
export function theirs(text: string): Markup {
  return markup`<bdi>${text}</bdi>`;
}

export function code(text: string): Markup {
  return markup`<span class="code">${text}</span>`;
}

/** A word that warns; the word says it, the colour only repeats it. */
export function alarming(text: string | Markup): Markup {
  return markup`<span class="bad-word">${text}</span>`;
}

/** `2026-11-22 10:00` for a time in UTC, others as they stand; never broken over lines. */
export function shownTime(time: string): Markup {
  const shown = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time) ? `${time.slice(0, 10)} ${time.slice(11, 16)}` : time;
  return markup`<span class="time">${shown}</span>`;
}

/** The same for what people typed in whatever zone: told in UTC, as all times of the report. */
export function shownMoment(time: string): Markup {
  return shownTime(after(time, 0));
}

/** "1 record", "3 records". */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}

/** Where something is told: `record 12, 2026-11-22 10:00`, or `none`. */
export function where(told: { readonly seq: number; readonly time: string } | null, none = "no record"): Markup {
  return told === null ? markup`${none}` : markup`record ${told.seq}, ${shownTime(told.time)}`;
}

/** Numbers in rising order as ranges: `1–3, 7, 9–12`. */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
