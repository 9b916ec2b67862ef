import { expect, it } from "vitest";
import { isRfc3339 } from "../../core/encoding/rfc3339.ts";
import { readCanonical } from "../../core/record/canonical-reading.ts";
import { MANIFEST_FIELDS } from "../../core/record/manifest-reading.ts";
import { type EventShape, RECORD_EVENTS, RECORD_FIELDS } from "../../core/record/record-events.ts";
import { RULES } from "../../core/record/verify/rules.ts";
import { readSums } from "../../core/record/verify/sums.ts";
import { blockLines } from "../support/format-document.ts";
import { fieldsText } from "../support/shape-text.ts";
import { describeWithTools } from "../support/tool.ts";
import { verifyPyJobs } from "../support/verify-py.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const one = (job: unknown) => verifyPyJobs([job])[0];

describeWithTools("the tables in verify.py", { python3: "python3" }, () => {
  const tables = one({ tables: true }) as {
    readonly rules: Readonly<Record<string, string>>;
    readonly events: Readonly<Record<string, string>>;
    readonly record: string;
    readonly manifest: string;
  };

  it("have every rule with its sentences, and no other", () => {
    const expected = Object.entries(RULES).map(([rule, { says, means }]) => [rule, `${says} ${means}`]);
    expect(tables.rules).toEqual(Object.fromEntries(expected));
  });

  it("have every event with what it requires and its fields, and no other", () => {
    const shapes: readonly (readonly [string, EventShape])[] = Object.entries(RECORD_EVENTS);
    const expected = shapes.map(([event, { requires, body }]) => [event, `(${requires.join(" ")}) ${fieldsText(body)}`]);
    expect(tables.events).toEqual(Object.fromEntries(expected));
  });

  it("have the fields of records and manifests as FORMAT.md has them", () => {
    expect(tables.record).toBe(fieldsText(RECORD_FIELDS));
    expect(tables.manifest).toBe(blockLines("manifest").join(" "));
    expect(Object.keys(MANIFEST_FIELDS).every((field) => tables.manifest.includes(`${field}: `))).toBe(true);
  });
});

describeWithTools("what verify.py reads", { python3: "python3" }, () => {
  const VALUES = ['{"a":1,"b":[null,true,false,-5,"x"]}', "{}", "[]", '"x"', "7", "0", "null", "true", "tru", "nan", ""];
  const NAMES = [
    '{"":1}',
    '{"\u00e9":1}',
    '{"a b":1}',
    '{"__proto__":1}',
    '{"constructor":1}',
    '{"prototype":1}',
    '{"\\u0061":1}',
  ];
  const ORDERS = ['{"b":1,"a":2}', '{"a":1,"a":1}', '{"A":1,"a":2}', '{"a":1,"A":2}', '{"a":1} ', ' {"a":1}', '{"a":1}{"a":1}'];
  const LARGE = ["9007199254740991", "9007199254740992", "-9007199254740991", "-9007199254740992", "9".repeat(5_000)];
  const NUMBERS = [...LARGE, "01", "1.0", "1e3", "Infinity", "NaN", "-0", "-", "+1", ".5"].map((number) => `{"a":${number}}`);
  const ESCAPED = ["\\u0041", '\\"', "\\\\", "\\/", "\\t", "\\u0009", "\\ud83d\\udd12", "\\ud83d", "\\x41", "\\"];
  const SEEN = ["\u00e9", "e\u0301", "\u00a0", "\u3000", "\u{1F512}", "\u05d0", "\u4e2d", "\ufdfa", "\u1e9b\u0323"];
  const UNSEEN = [
    "\u200d",
    "\u2028",
    "\u2029",
    "\ufffe",
    "\u{1ffff}",
    "\ue000",
    "\u202e",
    "\u00ad",
    "\ufeff",
    "\u007f",
    "\u0085",
    "\t",
  ];
  const STRINGS = [...ESCAPED, ...SEEN, ...UNSEEN].map((text) => `{"a":"${text}"}`);
  const NESTED = [
    "[[[[[[1]]]]]]",
    "[[[[[[[1]]]]]]]",
    '{"a":[[[[[1]]]]]}',
    '{"a":[[[[[[1]]]]]}',
    "[".repeat(60_000),
    "\uFEFF{}",
  ];
  const OBJECTS = [5, 6, 7].map((depth) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`);
  const ODD = ["{'a':1}", '{"a":1,}', "[1,]", "[1 ]", '{"a":\n1}', "{", '{"a"}', "[1]]", "// x\n{}"];
  const DOCUMENTS = [...VALUES, ...NAMES, ...ORDERS, ...NUMBERS, ...STRINGS, ...NESTED, ...OBJECTS, ...ODD];

  it("is canonical where the core says so", () => {
    const bytes = [
      ...DOCUMENTS.map((text) => Buffer.from(text)),
      ...["c080", "eda0bd", "ff", "22f09082", "22c3a922"].map((text) => Buffer.from(text, "hex")),
    ];
    const core = bytes.map((document) => {
      try {
        readCanonical(document);
        return true;
      } catch {
        return false;
      }
    });
    expect(verifyPyJobs(bytes.map((document) => ({ canonical: hex(document) })))).toEqual(core);
    expect(core.filter(Boolean).length).toBeGreaterThan(12);
  });

  it("are times where the core says so, and the seconds that Date counts", () => {
    const dates = ["0000-01-01", "0000-02-29", "1900-02-29", "2000-02-29", "2026-02-28", "2026-02-29", "2024-02-29"];
    const more = [
      "9999-12-31",
      "9600-02-29",
      "2026-00-01",
      "2026-13-01",
      "2026-04-31",
      "2026-1-01",
      "02026-01-01",
      "1969-12-31",
    ];
    const times = ["T00:00:00Z", "t23:59:59.999999999z", "T23:59:60Z", "T23:59:61Z", "T24:00:00Z", "T12:60:00Z", "T12:00Z"];
    const offsets = [
      "T12:00:00+14:00",
      "T12:00:00-23:59",
      "T12:00:00+24:00",
      "T12:00:00.1234567890Z",
      "T12:00:00.Z",
      " 12:00:00Z",
    ];
    const texts = [...dates, ...more].flatMap((date) => [...times, ...offsets, "T12:00:00Z\n"].map((time) => date + time));
    const expected = texts.map((text) => {
      if (!isRfc3339(text)) return null;
      const whole = text.toUpperCase().replace(/\.\d+/, "").replace(":60Z", ":59Z");
      return Date.parse(whole) / 1000 + (text.includes(":60") ? 1 : 0);
    });
    expect(verifyPyJobs(texts.map((time) => ({ time })))).toEqual(expected);
    expect(expected.filter((seconds) => seconds !== null).length).toBeGreaterThan(30);
  });

  it("are sums where the core says so", () => {
    const sum = "a".repeat(64);
    const paths = [
      "a",
      "a/b",
      "a b",
      "\u00e9",
      ".a",
      "..a",
      "a/..",
      "../a",
      "/a",
      "a/",
      "a//b",
      ".",
      "a\\b",
      "SHA256SUMS",
      "x/SHA256SUMS",
    ];
    const wrong = ["", "\n", `${sum}  a`, `${sum} a\n`, `${sum}  a\r\n`, `${sum}  b\n${sum}  a\n`, `${sum}  a\n${sum}  a\n`];
    const orders = [
      `${sum}  B\n${sum}  a\n`,
      `${sum}  \uFF10\n${sum}  \u{1F512}\n`,
      `${sum}  \u{1F512}\n${sum}  \uFF10\n`,
      `${sum}   a\n`,
    ];
    const lists = [...paths.map((path) => `${sum}  ${path}\n`), ...wrong, ...orders];
    const core = lists.map((list) => {
      const read = readSums(Buffer.from(list));
      return read === null ? null : Object.fromEntries(read.map(({ path, sum: of }) => [path, of]));
    });
    expect(verifyPyJobs(lists.map((list) => ({ sums: hex(Buffer.from(list)) })))).toEqual(core);
    expect(one({ sums: hex(Buffer.from(`${sum}  \u00e9\n`, "latin1")) })).toBe(null);
  });
});
