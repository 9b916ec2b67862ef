import type { BookView, SetRow } from "../../../core/contract/desk-view.ts";
import type { RecordedEvent } from "../../../core/contract/wording.ts";
import { RECORDING } from "../../text/desk-recording.ts";

type Line = readonly [label: string, value: string];

/** What the journal knows by itself of an event, as far as the desk can tell beforehand: the machine has the last word. */
export function derivedLines({ event, set, body }: RecordedEvent, book: BookView): readonly Line[] {
  const row = book.sets.find((each) => each.set === set);
  if (OF_SHEETS.includes(event)) return row === undefined ? [] : sheetLines(row);
  if (event === "custodian.left" && "name" in body) return [[text.holds, heldBy(book, body.name)]];
  if (event === "book.exported") return [[text.upTo, text.record(book.records)]];
  return [];
}

const text = RECORDING.derived;
const OF_SHEETS: readonly RecordedEvent["event"][] = ["rotation.completed", "set.superseded", "set.retired"];

function sheetLines({ m, n, holders, destroyed }: SetRow): readonly Line[] {
  const out = holders.map(({ x }) => x).filter((x) => !destroyed.includes(x));
  const listed = (sheets: readonly number[]) => (sheets.length === 0 ? RECORDING.form.none : sheets.join(", "));
  return [
    [text.destroyed, listed(destroyed)],
    [text.out, listed(out)],
    [text.needed, text.atLeast(n - m + 1)],
  ];
}

/** By the name as the book has it, at present; the machine compares names as people do, and tells former hands too. */
function heldBy({ sets }: BookView, name: string): string {
  const held = sets.flatMap(({ set, holders, destroyed }) =>
    holders.filter(({ x, custodian }) => custodian === name && !destroyed.includes(x)).map(({ x }) => text.sheet(set, x)),
  );
  return held.length === 0 ? RECORDING.form.none : held.join(", ");
}
