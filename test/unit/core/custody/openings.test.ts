import { describe, expect, it } from "vitest";
import { evidenceOf } from "../../../../core/ceremony/evidence.ts";
import { openingOf, openings } from "../../../../core/custody/openings.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { type JournalRecord, headAfter, readRecord, recordBytes } from "../../../../core/record/record.ts";
import { goodAnswer, SET, step, wholeWay } from "../../../support/ceremony-flow.ts";

/** The records that ceremonies leave one after the other, an hour between any two. */
function journalOf(...kinds: readonly ("sealing" | "break-glass")[]): readonly JournalRecord[] {
  let head = EMPTY_JOURNAL;
  const ways = kinds.flatMap((kind) => wholeWay(kind, false).slice(0, -1));
  return ways.flatMap((ceremony) => {
    const time = new Date(Date.UTC(2026, 10, 22, head.seq)).toISOString().replace(".000", "");
    const now = { time, app: "0.1.0", platform: "linux-x64", rehearsal: false };
    return evidenceOf(step(ceremony), goodAnswer(ceremony), now).map((draft) => {
      const bytes = recordBytes(draft, head);
      head = headAfter(bytes, head);
      return readRecord(bytes);
    });
  });
}

const JOURNAL = journalOf("break-glass", "break-glass");
const numbers = (event: string) => JOURNAL.filter((record) => record.event === event).map(({ seq }) => seq);

describe("an opening", () => {
  const [of = 0, another = 0] = numbers("set.opened");
  const timeOf = (event: string, index = 0) => JOURNAL.filter((record) => record.event === event)[index]?.time;

  it("is told by the records of its own ceremony", () => {
    const found = openingOf(JOURNAL, of);
    const called = JOURNAL.find((record) => record.event === "ceremony.opened");
    const requested = JOURNAL.find((record) => record.event === "emergency.requested");
    expect(found).toMatchObject({
      of,
      set: SET,
      drill: false,
      ticket: requested?.ticket,
      reason: requested?.reason,
      classification: requested?.body.classification,
      operator: called?.body.operator,
      witness: called?.body.witness,
      approvers: requested?.approvers,
      opened: timeOf("set.opened"),
      closed: timeOf("emergency.closed"),
    });
    expect([found?.operator, found?.ticket, found?.reason]).not.toContain("");
  });

  it("counts what was shown, once each and only in its own ceremony", () => {
    const [next = 0] = numbers("ceremony.opened").slice(1);
    const shown = JOURNAL.flatMap((record) => (record.event === "credential.shown" && record.seq < next ? [record.body] : []));
    expect(shown.length).toBeGreaterThan(0);
    expect(openingOf(JOURNAL, of)).toMatchObject({
      credentials: new Set(shown.map(({ id }) => id)).size,
      fields: shown.flatMap(({ fields }) => fields).length,
      seconds: shown[0]?.seconds,
    });
  });

  it("is one of several, each with its own end", () => {
    expect(openings(JOURNAL).map((one) => [one.of, one.closed])).toEqual([
      [of, timeOf("emergency.closed", 0)],
      [another, timeOf("emergency.closed", 1)],
    ]);
  });

  it("is not over while nobody said so, and has no request where none was made", () => {
    const cut = JOURNAL.filter(({ seq, event }) => seq <= of && event !== "emergency.requested");
    expect(openingOf(cut, of)).toMatchObject({ closed: null, classification: null, credentials: 0, fields: 0, seconds: 0 });
  });

  it("is none of another record, of a number that is not there, or of a journal of sealings", () => {
    expect([openingOf(JOURNAL, of - 1), openingOf(JOURNAL, 0), openingOf(JOURNAL, JOURNAL.length + 1)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(openings(journalOf("sealing"))).toEqual([]);
  });
});
