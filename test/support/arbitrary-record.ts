import fc from "fast-check";
import type { JournalRecord } from "../../core/record/record.ts";
import { RECORD_EVENTS, RECORD_FIELDS, type RecordEvent } from "../../core/record/record-events.ts";
import { fields, type Shape } from "../../core/record/shape.ts";

/** Names that a record may hold and that mean something elsewhere: markup, a formula, a rule of a spreadsheet, quotes. */
export const STRANGE_NAMES = [
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  '=HYPERLINK("http://example.invalid","x")',
  "+1+cmd|' /C calc'!A0",
  "@SUM(1)",
  "-2",
  'a,"b";c',
  "Çağla Ünal",
  "𝔄𝔡𝔞",
] as const;

const PATTERNS: readonly (readonly [string, string])[] = [
  ["ABCDEFGH", "LFZPWPQB"],
  ["0".repeat(64), "5f".repeat(32)],
  [`ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${"A".repeat(43)}`, `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${"B".repeat(43)}`],
  ["split", "c1"],
];

/** Any value of a shape. */
function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.is) {
    case "text": {
      const strange = STRANGE_NAMES.filter((name) => name.length <= shape.most);
      const long = "W".repeat(shape.most);
      return fc.constantFrom(...strange, "Ada Example", "x", long, ...(shape.least === 0 ? [""] : []));
    }
    case "pattern":
      return fc.constantFrom(...(PATTERNS.find((both) => both.every((text) => shape.pattern.test(text))) ?? []));
    case "word":
      return fc.constantFrom(...shape.of);
    case "integer":
      return fc.integer({ min: shape.least, max: shape.most });
    case "flag":
      return fc.boolean();
    case "time":
      return fc.constantFrom("2026-11-21T10:00:00Z", "2026-12-24T23:59:59+14:00");
    case "nullable":
      return fc.option(valueOf(shape.of), { nil: null });
    case "list":
      return fc.array(valueOf(shape.of), { maxLength: shape.most, size: "max" });
    case "fields":
      return fc.record(Object.fromEntries(Object.entries(shape.of).map(([key, of]) => [key, valueOf(of)])));
  }
}

/** Any record of an event, as `readRecord` would give it; whether it follows another is not looked at. */
export function arbitraryRecord(event: RecordEvent): fc.Arbitrary<JournalRecord> {
  const body = fields(RECORD_EVENTS[event].body);
  const head = { v: fc.constant(1), type: fc.constant("sealwright/record"), event: fc.constant(event) };
  const place = { seq: fc.integer({ min: 1, max: 999_999 }), prev: fc.constant("0".repeat(64)) };
  const record = fc.record({ ...head, ...place, body: valueOf(body) });
  // Made from the shapes that the type is made of.
  return fc.tuple(record, valueOf(fields(RECORD_FIELDS))).map(([own, common]) => {
    return { ...(common as object), ...own } as unknown as JournalRecord;
  });
}
