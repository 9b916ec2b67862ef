import type { JournalFilter, JournalPage } from "../../core/contract/journal-view.ts";
import type { JournalRecord } from "../../core/record/record.ts";
import { eventTitle, peopleOf, sentenceOf } from "../../core/record/sentence.ts";
import { signerNames } from "./signer-names.ts";

/** Records on one page. */
const A_PAGE = 100;
const MOST_PEOPLE = 40;

type Names = ReadonlyMap<string, string>;

/**
 * A page of the journal, newest first, beginning with the newest record that the filter lets pass and whose number is `from` at most (null
 * for the newest of all).
 */
export function journalPageOf(records: readonly JournalRecord[], filter: JournalFilter, from: number | null): JournalPage {
  const names = signerNames(records);
  const passes = passing(filter, names);
  const matching = records.filter(passes);
  const below = from === null ? matching : matching.filter(({ seq }) => seq <= from);
  const page = below.slice(-A_PAGE).toReversed();
  return {
    rows: page.map((record) => rowOf(record, names)),
    matching: matching.length,
    total: records.length,
    next: below.at(-A_PAGE - 1)?.seq ?? null,
  };
}

function rowOf(record: JournalRecord, names: Names): JournalPage["rows"][number] {
  const { seq, time, timeSource, event, set } = record;
  const people = [...new Set(peopleOf(record).map((person) => names.get(person) ?? person))];
  const says = sentenceOf(record);
  return { seq, time, attested: timeSource === "attested", event, set, says, people: people.slice(0, MOST_PEOPLE) };
}

/** What the filter lets pass. A day is one in UTC, as the records' times are. */
function passing(filter: JournalFilter, names: Names): (record: JournalRecord) => boolean {
  const { families, set, from, to } = filter;
  const [person, text] = [folded(filter.person), folded(filter.text)];
  return (record) => {
    const day = record.time.slice(0, 10);
    return (
      (families.length === 0 || families.includes(record.event.split(".")[0] ?? "")) &&
      (set === null || concerns(record, set)) &&
      (from === "" || day >= from) &&
      (to === "" || day <= to) &&
      (person === "" || peopleOf(record).some((one) => folded(`${one}\n${names.get(one) ?? ""}`).includes(person))) &&
      (text === "" || searchable(record).includes(text))
    );
  };
}

/** Whether a record is about a set, or names it as the old or the new one. */
function concerns(record: JournalRecord, set: string): boolean {
  if (record.set === set) return true;
  if (record.event === "rotation.completed") return record.body.to === set || record.body.from === set;
  if (record.event === "set.superseded") return record.body.by === set;
  if (record.event === "incident") return record.body.sets.includes(set);
  return record.event === "custodian.left" && record.body.holds.some((held) => held.set === set);
}

// Records never change: what can be searched of one is made once.
const SEARCHABLE = new WeakMap<JournalRecord, string>();

function searchable(record: JournalRecord): string {
  const known = SEARCHABLE.get(record);
  if (known !== undefined) return known;
  const text = folded([eventTitle(record.event), sentenceOf(record), ...contents(record)].join("\n"));
  SEARCHABLE.set(record, text);
  return text;
}

/** Every text and number in a record, without the names of its fields. */
function contents(value: unknown): readonly string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(contents);
  return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
}

function folded(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}
