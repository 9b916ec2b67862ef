import * as z from "zod/mini";
import { count, line, listOf, moment, setIdText, text } from "./bounds.ts";

/** What of the journal is asked for: an empty text or null leaves a filter out. */
export const journalFilter = z.strictObject({
  /** Families of events: the part of the name before the dot (`bag`, `set`, …). */
  families: listOf(line(20), 30),
  set: z.nullable(setIdText),
  /** Somebody's name or signer's identifier, as typed. */
  person: line(),
  /** Days, `2026-11-22`, both included. */
  from: line(10),
  to: line(10),
  /** Any text of the record, without regard to case. */
  text: line(),
});

/** One line of the timeline. */
const row = z.strictObject({
  seq: count(),
  time: line(40),
  attested: z.boolean(),
  event: line(40),
  set: z.nullable(setIdText),
  /** What happened, in one sentence. */
  says: text(600),
  people: listOf(line(), 40),
});

/** A page of the timeline, newest first. */
export const journalPage = z.strictObject({
  rows: listOf(row, 100),
  /** Records that the filter lets pass, and records in all. */
  matching: count(),
  total: count(),
  /** The number to ask from next, or null at the end. */
  next: z.nullable(count()),
});

const signature = z.strictObject({ role: z.enum(["operator", "witness"]), id: line(), name: line() });

/** One record: what it says, who signed, its exact bytes, and how to check it without this program. */
export const recordView = z.strictObject({
  seq: count(),
  event: line(40),
  time: line(40),
  attested: z.boolean(),
  set: z.nullable(setIdText),
  /** What records of this event attest, and what this one says. */
  attests: text(600),
  says: text(600),
  fields: listOf(z.strictObject({ name: line(120), value: text(2000) }), 2000),
  signatures: listOf(signature, 2),
  controls: listOf(line(40), 40),
  /** The file's bytes as text; its size in bytes and SHA-256 in hex; the hash of the record before. */
  bytes: text(65_536),
  size: count(65_536),
  sha256: line(64),
  prev: line(64),
  /** Commands for a shell that stands in the book's folder. */
  commands: listOf(text(600), 6),
  /** The newest number, for going on. */
  newest: count(),
});

/** A rule of FORMAT.md, "Verifying a book", that a file breaks. */
const finding = z.strictObject({ rule: line(4), file: text(400), says: text(400), means: text(600), next: text(400) });

/** Where the journal stands, as it is printed: `seq` and the two ways to write the head down. */
export const headView = z.strictObject({ seq: count(), code: line(40), words: text(200) });

export const verificationView = z.strictObject({
  holds: z.boolean(),
  records: count(),
  manifests: count(),
  signatures: count(),
  findings: listOf(finding, 100),
  /** How many there are in all. */
  found: count(),
  notices: listOf(finding, 100),
  head: headView,
  at: moment,
});

/** One head as typed from paper: `position` from 0 in what was typed. */
export const comparisonView = z.strictObject({
  results: listOf(
    z.strictObject({
      position: count(20),
      verdict: z.enum(["matches", "cut", "rewritten", "mistyped"]),
      /** The record's number that the paper names; 0 when mistyped. */
      seq: count(),
    }),
    20,
  ),
  head: headView,
  /** The last number up to which paper and journal agree, and the first at which they do not; null when there is none. */
  lastGood: z.nullable(count()),
  firstBad: z.nullable(count()),
});

/** What was written somewhere, and how it can be recognised; null when people chose no folder. */
export const writtenView = z.nullable(
  z.strictObject({
    /** What people call the place. */
    label: line(400),
    /** The pack's folder or file; "" for a copy of the book, whose place says all. */
    name: line(120),
    /** Files in a pack; for a copy those that it lacked. */
    files: count(),
    /** SHA-256 of the pack's SHA256SUMS in hex; "" for a copy of the book. */
    sha256: line(64),
  }),
);

/** Where to: a place as last shown, or null for the system's dialog. */
export const destination = z.strictObject({ place: z.nullable(count(200)) });

export type HeadView = z.infer<typeof headView>;
export type JournalFilter = z.infer<typeof journalFilter>;
export type JournalPage = z.infer<typeof journalPage>;
export type RecordView = z.infer<typeof recordView>;
export type VerificationView = z.infer<typeof verificationView>;
export type ComparisonView = z.infer<typeof comparisonView>;
export type WrittenView = z.infer<typeof writtenView>;
