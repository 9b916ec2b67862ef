import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { controlsOf } from "../../../../core/record/controls.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { headAfter, readRecord, recordBytes, type RecordDraft, RECORDS_LIMIT } from "../../../../core/record/record.ts";
import { RECORD_EVENTS, type RecordBody, type RecordEvent, type Requirement } from "../../../../core/record/record-events.ts";
import { failureOf, refusalOf } from "../../../support/failure-of.ts";
import { noteDraft, trialDraft } from "../../../support/trial-book.ts";

const SET = "LFZPWPQB";
const HASH = "ab".repeat(32);
const KEY = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${"A".repeat(43)}`;
const long = (length: number) => "x".repeat(length);

/** One body of every event, as full as may be. */
const BODIES: { readonly [E in RecordEvent]: RecordBody<E> } = {
  "key.added": { id: "ABCDEFGH", name: "Çağla", publicKey: KEY },
  "ceremony.opened": {
    ceremony: "sealing",
    drill: true,
    title: "",
    organisation: "Example AG",
    operator: "Ada",
    witness: "Wim",
    custodians: [{ name: "Berta", role: "CISO", place: "Safe 3" }],
  },
  "set.planned": {
    m: 3,
    n: 5,
    drill: false,
    accounts: [{ id: "c1", title: "Root", system: "", factors: ["password", "recovery-codes"] }],
    holders: [{ x: 1, custodian: "Berta", role: "CISO", place: "Safe 3" }],
  },
  "set.installed": { credentials: [{ id: "c1", proof: "codes", codes: 2, reason: "" }] },
  "sheet.printed": { x: 15, printer: "pdf", pages: 3 },
  "sheet.read-back": { x: 1, symbols: [{ kind: "share", used: 100, letter: "F" }] },
  "bag.sealed": { x: 1, bag: "A 0001-7", custodian: "Berta", place: "Safe 3" },
  "set.sealed": {
    m: 2,
    n: 2,
    accepted: [{ rule: "C2", reason: "Only two people are here." }],
    entropy: { method: "system", extraBits: 256 },
  },
  "emergency.requested": { classification: "misuse-check", message: { told: false, reason: "Mail is down." } },
  "bag.brought": { bag: "", look: "not-in-a-bag", x: null, custodian: "" },
  "set.opened": { trust: "unauthenticated", used: [1, 2], aside: [{ sheet: 3, code: "mismatched.share" }] },
  "credential.shown": { id: "c1", fields: ["password", "totp"], seconds: 3600 },
  "emergency.closed": { done: "Reset the provider's federation.", by: "Ada", until: "2026-11-21T12:00:00Z" },
  exception: { what: "camera-lost", step: "read-back", note: "" },
  override: { rule: "C6", step: "policy" },
  "ceremony.closed": { outcome: "abandoned" },
  "key.revoked": { id: "ABCDEFGH", why: "stolen", since: "2026-11-20T08:00:00Z" },
  "custody.accepted": { x: 2, bag: "A 0001-7", custodian: "Berta", place: "Safe 3" },
  "custodian.acknowledged": { name: "Berta", role: "CISO", place: "Safe 3", occasion: "yearly" },
  "custodian.joined": { name: "Berta", role: "CISO", place: "Safe 3" },
  "custodian.left": { name: "Berta", holds: [{ set: SET, x: 2 }] },
  "custodian.moved": { name: "Berta", role: "CFO", place: "Safe 4" },
  "bag.opened": { x: 2, bag: "A 0001-7", why: "hand-over" },
  "round.held": {
    how: "on-paper",
    started: "2026-11-20T23:30:00-05:00",
    finished: "2026-11-21T09:00:00Z",
    sets: [SET],
    bags: 15_000,
    people: ["Ada", "Wim"],
  },
  "seal.photographed": { x: 15, bag: "", photos: [HASH] },
  "rotation.waived": { of: 999_999, until: null },
  "set.retired": {
    credentials: [{ id: "c1", disabled: false, how: "the whole account was deleted" }],
    destroyed: [1, 2, 3],
    needed: 3,
  },
  "combination.changed": { place: "Safe 3", by: "Ada" },
  "seal.checked": { level: "L4", result: "wrong-number", x: null, bag: "", custodian: "", place: "", note: "" },
  "drill.held": {
    started: "2026-11-21T10:00:00Z",
    quorumMinutes: null,
    loginMinutes: 12,
    mistakes: 0,
    outcome: "failed",
    note: "Nobody came.",
  },
  "sheet.destroyed": { x: 3, bag: "", custodian: "", how: "Shredded, DIN 66399 P-5" },
  incident: { what: "lost", found: "2026-11-21T10:00:00Z", sets: [SET], bags: ["A 0001-7"], measures: "" },
  "use.reviewed": {
    of: 42,
    kind: "post-mortem",
    justified: "in-part",
    alternatives: "",
    logged: "",
    rotated: "not-yet",
    lessons: "Two numbers were out of date.",
    actions: [{ what: "New list of numbers", who: "Ada", by: "Monday" }],
  },
  "rotation.completed": {
    from: SET,
    to: "LG67RERZ",
    cause: "failed-seal",
    credentials: [{ id: "c1", newWorks: true, oldRefused: true, how: "Signed in by both" }],
    destroyed: [1, 2],
    out: [3],
    needed: 2,
    started: "2026-11-21T10:00:00Z",
    finished: "2026-11-21T11:00:00Z",
  },
  "set.superseded": { by: "LG67RERZ", destroyed: [1, 2], needed: 2 },
  "set.reviewed": { decision: "retire" },
  "book.exported": { what: "audit-pack", to: "Auditors", seq: 42, head: HASH, note: "" },
};

const FILLED = { set: SET, manifest: HASH, reason: "The identity provider is down." };
const drafts = Object.entries(BODIES).map(([event, body]) => [event, trialDraft(event as RecordEvent, body, FILLED)] as const);
const value = (draft: RecordDraft): Record<string, unknown> =>
  JSON.parse(Buffer.from(recordBytes(draft, EMPTY_JOURNAL)).toString());
/** Bytes of a record as anybody could write them: canonical for flat changes, whatever they say. */
const sorted = (given: unknown): unknown =>
  Array.isArray(given)
    ? given.map(sorted)
    : typeof given === "object" && given !== null
      ? Object.fromEntries(
          Object.entries(given)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, item]) => [key, sorted(item)]),
        )
      : given;
const written = (given: unknown) => Buffer.from(JSON.stringify(sorted(given)));

describe("recordBytes and readRecord", () => {
  it.each(drafts)("%s: reads back what was written, after any head", (event, draft) => {
    const read = readRecord(recordBytes(draft, { seq: 41, head: HASH }));
    expect(read).toEqual({ ...draft, v: 1, type: "sealwright/record", seq: 42, prev: HASH, controls: controlsOf(draft.event) });
    expect(read.event).toBe(event);
  });

  it("has the members of FORMAT.md, and no other", () => {
    expect(Object.keys(value(noteDraft("x")))).toEqual(
      "actors approvers body controls environment event manifest prev reason seq set ticket time timeSource type v".split(" "),
    );
  });

  it.each(drafts)("%s: every field of the body is needed, and no other is taken", (_, draft) => {
    const body: object = draft.body;
    for (const key of Object.keys(body)) {
      const less = Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));
      expect(refusalOf(() => readRecord(written({ ...value(draft), body: less })))).toBe(`unreadable.record body.${key}`);
      expect(refusalOf(() => recordBytes(Object.assign({}, draft, { body: less }), EMPTY_JOURNAL))).toBe(
        `refused.record body.${key}`,
      );
    }
    const more = { ...body, password: "hunter2" };
    expect(refusalOf(() => readRecord(written({ ...value(draft), body: more })))).toBe("unreadable.record body.unknown field");
    expect(refusalOf(() => recordBytes(Object.assign({}, draft, { body: more }), EMPTY_JOURNAL))).toBe(
      "refused.record body.unknown field",
    );
  });

  it.each(drafts)("%s: needs what its event requires outside the body", (event, draft) => {
    const required: readonly Requirement[] = RECORD_EVENTS[event as RecordEvent].requires;
    for (const field of ["set", "manifest", "reason"] as const) {
      const without = { ...draft, [field]: field === "reason" ? "" : null };
      if (required.includes(field))
        expect(refusalOf(() => recordBytes(without, EMPTY_JOURNAL))).toBe(`refused.record ${field}`);
      else expect(readRecord(recordBytes(without, EMPTY_JOURNAL))).toMatchObject({ event });
    }
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["an event that is not in the list", { event: "secret.printed" }, "event"],
    ["an event that every object has", { event: "toString" }, "event"],
    ["an event that is no text", { event: 1 }, "event"],
    ["version 2", { v: 2 }, "v"],
    ["another type", { type: "sealwright/manifest" }, "type"],
    ["number 0", { seq: 0 }, "seq"],
    ["a number of seven digits", { seq: 1_000_000 }, "seq"],
    ["a short hash", { prev: "00" }, "prev"],
    ["a hash in capitals", { prev: HASH.toUpperCase() }, "prev"],
    ["an unknown member", { comment: "x" }, "unknown field"],
    ["no day", { time: "2026-02-30T10:00:00Z" }, "time"],
    ["a clock of its own", { timeSource: "radio" }, "timeSource"],
    ["a set ID of seven", { set: "LFZPWPQ" }, "set"],
    ["a set ID in small letters", { set: "lfzpwpqb" }, "set"],
    ["an actor without role", { actors: [{ id: "Ada" }] }, "actors.0.role"],
    ["an actor of an unknown role", { actors: [{ id: "Ada", role: "root" }] }, "actors.0.role"],
    ["41 actors", { actors: Array.from({ length: 41 }, () => ({ id: "Ada", role: "operator" })) }, "actors"],
    ["actors that are no list", { actors: { length: 0 } }, "actors"],
    ["a reason of 401 characters", { reason: long(401) }, "reason"],
    ["a reason with a control character", { reason: "a\u0007b" }, "bytes or string"],
    ["a ticket with a space at its end", { ticket: "T-1 " }, "ticket"],
    ["an empty approver", { approvers: [""] }, "approvers.0"],
    ["an environment without checks", { environment: { app: "1", platform: "x", rehearsal: false } }, "environment.checks"],
    ["a note of 401 characters", { body: { what: "other", step: "split", note: long(401) } }, "body.note"],
    ["a step that is a path", { body: { what: "other", step: "../split", note: "" } }, "body.step"],
    ["a body that is a list", { body: [] }, "body"],
    ["no body", { body: null }, "body"],
  ])("refuses %s", (_, change, field) => {
    const failure = failureOf(() => readRecord(written({ ...value(noteDraft("x")), ...change })));
    if (field === "bytes or string") expect(failure.code).toBe("unreadable.canonical");
    else expect([failure.code, failure.facts.field]).toEqual(["unreadable.record", field]);
  });

  it.each<[string, (text: string) => string, string]>([
    ["white space", (text) => text.replace(":", ": "), "unreadable.canonical bytes"],
    ["a line end", (text) => `${text}\n`, "unreadable.canonical bytes"],
    ["members in another order", (text) => text.replace(/^\{(.*),"v":1\}$/, '{"v":1,$1}'), "unreadable.canonical bytes"],
    ["a member twice", (text) => text.replace('"v":1', '"v":1,"v":1'), "unreadable.json-key"],
    ["a needless escape", (text) => text.replace("other", "\\u006fther"), "unreadable.canonical bytes"],
    ["a fraction", (text) => text.replace('"v":1', '"v":1.0'), "unreadable.canonical number"],
    ["an exponent", (text) => text.replace('"v":1', '"v":1e0'), "unreadable.canonical number"],
    ["minus zero", (text) => text.replace('"seq":1', '"seq":-0'), "unreadable.canonical number"],
    ["a byte order mark", (text) => `\uFEFF${text}`, "unreadable.json"],
    ["two records", (text) => text + text, "unreadable.json"],
    ["half a record", (text) => text.slice(0, 100), "unreadable.json"],
    ["nothing", () => "", "unreadable.json"],
  ])("refuses %s", (_, change, expected) => {
    const text = Buffer.from(recordBytes(noteDraft("x"), EMPTY_JOURNAL)).toString();
    expect(change(text)).not.toBe(text);
    expect(refusalOf(() => readRecord(Buffer.from(change(text))))).toBe(expected);
  });

  it("refuses more than 64 KiB before it parses, and text that is no UTF-8", () => {
    expect(refusalOf(() => readRecord(new Uint8Array(65_537).fill(0x5b)))).toBe("unreadable.canonical size");
    expect(refusalOf(() => readRecord(Uint8Array.of(0x22, 0xff, 0x22)))).toBe("unreadable.utf8");
  });

  it("refuses a record too many", () => {
    expect(readRecord(recordBytes(noteDraft("x"), { seq: RECORDS_LIMIT - 1, head: HASH })).seq).toBe(RECORDS_LIMIT);
    expect(refusalOf(() => recordBytes(noteDraft("x"), { seq: RECORDS_LIMIT, head: HASH }))).toBe(
      "refused.record number of records",
    );
  });

  it("takes no number and no hash from the draft", () => {
    const forged: RecordDraft = Object.assign(noteDraft("x"), { seq: 7, prev: HASH, v: 3 });
    expect(readRecord(recordBytes(forged, EMPTY_JOURNAL))).toMatchObject({ seq: 1, prev: EMPTY_JOURNAL.head, v: 1 });
  });
});

describe("the chain", () => {
  const chain = (notes: readonly string[]) => {
    let head = EMPTY_JOURNAL;
    return notes.map((note) => {
      const bytes = recordBytes(noteDraft(note), head);
      head = headAfter(bytes, head);
      return bytes;
    });
  };
  const [one, two, three] = chain(["one", "two", "three"]) as [Uint8Array, Uint8Array, Uint8Array];
  const first = headAfter(one, EMPTY_JOURNAL);
  const second = headAfter(two, first);

  it("ends in the number and SHA-256 of the last record", () => {
    const sum = createHash("sha256").update(three).digest("hex");
    expect(headAfter(three, second)).toEqual({ seq: 3, head: sum });
  });

  const [, otherTwo] = chain(["uno", "two"]) as [Uint8Array, Uint8Array];
  it.each<[string, Uint8Array, number, string]>([
    ["one that comes later", three, 2, "seq"],
    ["one that was there already", one, 2, "seq"],
    ["one of another book", otherTwo, 2, "prev"],
  ])("does not go on with %s", (_, given, position, field) => {
    expect(failureOf(() => headAfter(given, first))).toMatchObject({
      code: "mismatched.book-chain",
      facts: { position, field },
    });
  });
});
