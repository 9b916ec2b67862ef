import * as z from "zod/mini";
import { SECRET_FIELDS } from "../ceremony/facts.ts";
import { count, line, listOf, moment, setIdText, shareNumber, text } from "./bounds.ts";
import { symbolGrade } from "./symbol-grade.ts";
import { failureView } from "./outcome.ts";

export const secretField = z.enum(SECRET_FIELDS);

/** One account as the clean room names it. Titles come from people or from an opened payload: long, and never markup. */
export const accountView = z.strictObject({
  title: text(),
  system: text(),
  url: text(),
  username: text(),
  fields: listOf(secretField, 5),
});

/** What is known of one sheet that was scanned or typed. */
const sheet = z.strictObject({
  /** The number the clean room gave it, in the order of coming. */
  sheet: count(400),
  x: z.nullable(shareNumber),
  has: listOf(z.enum(["share", "card", "part"]), 3),
  locked: z.boolean(),
  /** Why it does not count, or null. */
  problem: z.nullable(failureView),
});

/** How near the sheets are to opening a set. */
export const readingView = z.strictObject({
  set: z.nullable(setIdText),
  m: count(15),
  n: count(15),
  sharesIn: count(15),
  cardsIn: count(400),
  partsIn: count(16),
  parts: count(16),
  sheets: listOf(sheet, 400),
  /** What still keeps it from opening, or null when it opens. */
  missing: z.nullable(failureView),
  /** Words put right by the check words, to be confirmed on the sheet: position from 1, as typed and as it should be. */
  corrections: listOf(z.strictObject({ position: count(64), typed: line(40), word: line(40) }), 64),
});

const key = z.strictObject({
  task: z.literal("key"),
  role: z.enum(["operator", "witness"]),
  name: line(),
  /** Keys of that name in the book; a new one is made when there is none or when the person asks. */
  keys: listOf(z.strictObject({ id: line(), name: line() }), 100),
  least: count(100),
  drill: z.boolean(),
});

const importing = z.strictObject({
  task: z.literal("import"),
  account: accountView,
  field: secretField,
  position: count(100),
  of: count(100),
  drill: z.boolean(),
});

const install = z.strictObject({
  task: z.literal("install"),
  account: accountView,
  position: count(100),
  of: count(100),
  drill: z.boolean(),
  /** All its secrets were imported, so it may be installed already. */
  imported: z.boolean(),
  /** Its one-time codes were made here: only two codes in a row show that the target has their seed, unless it is a drill. */
  codesNeeded: z.boolean(),
  codesProved: z.boolean(),
});

const readBack = z.strictObject({
  task: z.literal("read-back"),
  set: setIdText,
  x: shareNumber,
  n: shareNumber,
  custodian: line(),
  drill: z.boolean(),
  /** Symbols of this sheet: how many there are of each kind, and how those seen so far read. */
  wanted: listOf(z.strictObject({ kind: z.enum(["share", "card", "part"]), have: count(20), need: count(20) }), 3),
  grades: listOf(symbolGrade, 60),
  complete: z.boolean(),
  /** The last code that does not belong to this sheet. */
  problem: z.nullable(failureView),
});

const shares = z.strictObject({
  task: z.literal("shares"),
  sheet: count(400),
  drill: z.boolean(),
  /** `prove`: the set is opened for the proof of its quorum, and nothing of it will be shown. */
  purpose: z.enum(["open", "prove"]),
  reading: readingView,
  opening: z.boolean(),
});

const reveal = z.strictObject({
  task: z.literal("reveal"),
  trust: z.enum(["authenticated", "unauthenticated"]),
  set: setIdText,
  drill: z.boolean(),
  accounts: listOf(accountView, 100),
  runbook: text(70_000),
  until: moment,
  /** The machine's clock now, and how far people say it is off (machine minus asserted, seconds). */
  machineTime: moment,
  off: z.int(),
  minutesGiven: count(240),
  over: z.boolean(),
});

/** Labels on the outside of bags, held against the signed manifests. No bag number is in it: that is typed afterwards. */
const labels = z.strictObject({
  task: z.literal("labels"),
  drill: z.boolean(),
  /** Bags that this round looks at, and those whose label was scanned and is the manifest's. */
  of: count(15_000),
  matched: listOf(z.strictObject({ set: setIdText, x: shareNumber, custodian: line(), place: line() }), 15_000),
  /** Why the last label does not count: of another set or generation, not the manifest's, not one of this round. */
  problem: z.nullable(failureView),
});

/** One sheet that is proved alone. */
const proof = z.strictObject({
  task: z.literal("proof"),
  drill: z.boolean(),
  set: setIdText,
  x: shareNumber,
  n: shareNumber,
  custodian: line(),
  position: count(100),
  of: count(100),
  /** `reading` until the share was read; `locked` when it needs its custodian's passphrase, which proving does not ask for. */
  state: z.enum(["reading", "proved", "mismatch"]),
  grades: listOf(symbolGrade, 60),
  problem: z.nullable(failureView),
  /** As in the reading of sheets: words put right by the check words, to be confirmed on the sheet. */
  corrections: readingView.shape.corrections,
});

/** A sealed secret is held against what its target keeps of it. */
const liveMatch = z.strictObject({
  task: z.literal("live-match"),
  drill: z.boolean(),
  set: setIdText,
  accounts: listOf(
    z.strictObject({
      account: accountView,
      /** What was found so far, or null. */
      result: z.nullable(z.strictObject({ verifier: line(40), result: z.enum(["fits", "differs"]) })),
    }),
    100,
  ),
  problem: z.nullable(failureView),
});

/** What the clean room is open for; `none` when it is about to be closed. */
export const taskView = z.discriminatedUnion("task", [
  key,
  importing,
  install,
  readBack,
  shares,
  reveal,
  labels,
  proof,
  liveMatch,
  z.strictObject({ task: z.literal("none") }),
]);

export type TaskView = z.infer<typeof taskView>;
export type TaskOf<T extends TaskView["task"]> = Extract<TaskView, { task: T }>;
export type ReadingView = z.infer<typeof readingView>;

const character = z.strictObject({ character: line(8), word: line(60), kind: z.enum(["letter", "digit", "symbol"]) });

/** One secret on its way to the screen of the clean room: the one outward message that carries one. */
export const revealed = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("characters"),
    /** In groups of four; the position of the first character counts from 1. */
    groups: listOf(z.strictObject({ position: count(10_000), characters: listOf(character, 4) }), 1000),
    /** The characters that German, French or UK keyboards type elsewhere than US ones are among them. */
    layoutDependent: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("codes"),
    previous: line(8),
    current: line(8),
    next: line(8),
    period: count(300),
    /** Seconds since 1970 at which `current` ends, as the machine's clock counts. */
    ends: count(100_000_000_000),
  }),
  /** To enrol an authenticator: the seed as people type it, and its otpauth address as a symbol. */
  z.strictObject({
    kind: z.literal("enrolment"),
    seed: line(400),
    settings: line(80),
    symbol: z.nullable(z.strictObject({ modules: count(200), path: text(60_000) })),
  }),
  z.strictObject({ kind: z.literal("text"), text: text(70_000) }),
  z.strictObject({ kind: z.literal("list"), items: listOf(text(), 100) }),
]);

export type Revealed = z.infer<typeof revealed>;
