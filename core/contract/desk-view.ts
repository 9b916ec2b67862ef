import * as z from "zod/mini";
import { EXCEPTIONS } from "../ceremony/exceptions.ts";
import { STEP_IDS } from "../ceremony/step.ts";
import { count, line, listOf, moment, reason, setIdText, shareNumber, text } from "./bounds.ts";
import { factsView, machineCheck } from "./facts-view.ts";
import { headView } from "./journal-view.ts";
import { failureView } from "./outcome.ts";
import { symbol } from "./symbol.ts";

const stepId = z.enum(STEP_IDS);
const exception = z.strictObject({ kind: z.enum(EXCEPTIONS), note: reason, at: line(40) });
/** Items of one step at most: the bags of a round. */
const items = count(15_000);
const stepAt = z.strictObject({ step: stepId, item: items });

/** A warning or stop of the custody rules: its rule's text is in core/custody, its numbers are here. */
export const lint = z.strictObject({
  rule: line(40),
  severity: z.enum(["info", "warn", "stop"]),
  facts: z.record(line(40), z.union([z.number(), line(80), listOf(z.union([z.number(), line(80)]), 100)])),
});

/** What the current step shows beside the facts; null where the step has no use for it. */
const live = z.strictObject({
  checks: z.nullable(listOf(machineCheck, 20)),
  /** The machine's clock when the view was made. */
  machineTime: moment,
  printers: listOf(z.strictObject({ id: count(200), name: line(200), network: z.boolean(), usable: z.boolean() }), 200),
  message: z.nullable(z.strictObject({ text: text(4000), mailto: z.nullable(symbol) })),
  cleanRoom: z.enum(["closed", "open"]),
  /** What is due after use: ISO time in UTC. */
  due: listOf(z.strictObject({ what: z.enum(["rotate", "reseal", "review", "post-mortem"]), by: moment }), 8),
  /** What bags of the chosen set the book knows by number: how many, never which. */
  knownBags: count(15),
});

const ceremony = z.strictObject({
  facts: factsView,
  state: z.enum(["called", "convened", "running", "halted", "closing", "closed"]),
  closed: z.enum(["no", "completed", "abandoned"]),
  at: z.nullable(stepAt),
  rail: listOf(
    z.strictObject({
      step: stepId,
      phase: z.enum(["convening", "running", "closing"]),
      status: z.enum(["done", "now", "next"]),
      items,
      doneItems: items,
    }),
    40,
  ),
  halted: z.nullable(exception),
  exceptions: listOf(exception, 1000),
  live,
});

const setRow = z.strictObject({
  set: setIdText,
  generation: count(255),
  m: shareNumber,
  n: shareNumber,
  created: line(40),
  drill: z.boolean(),
  accounts: listOf(z.strictObject({ id: line(64), title: line(400) }), 100),
  used: z.boolean(),
  /** Superseded, retired or destroyed: no ceremony is about it any more (LIFECYCLE.md). */
  over: z.boolean(),
  supersedes: z.nullable(setIdText),
  /** Who keeps which share and where, as last said ("" where nothing says it). In which bag, the desk is not told: it is typed from the bag. */
  holders: listOf(z.strictObject({ x: shareNumber, custodian: line(), role: line(), place: line() }), 15),
  /** Shares whose sheets were destroyed under witness. */
  destroyed: listOf(shareNumber, 15),
  /** The records that tell of its opening, each with the times until which it is to be reviewed. */
  uses: listOf(z.strictObject({ seq: count(), time: line(40), review: line(40), postMortem: line(40) }), 1000),
});

const book = z.strictObject({
  label: line(400),
  records: count(),
  /** Where the journal stands, for the paper in the safe. */
  head: headView,
  /** What was found beside the book when it was opened: unfinished writes set aside, by name; files that are not ours. */
  remains: z.strictObject({ leftovers: listOf(line(120), 1000), strangers: count() }),
  sets: listOf(setRow, 10_000),
  signers: listOf(z.strictObject({ id: line(), name: line() }), 1000),
});

/** All that the desk ever knows: it draws this and nothing else. No secret, no share, no path that it could send back. */
export const deskView = z.strictObject({
  /** `rehearsal`: drills only, because this is not the packaged app. */
  mode: z.enum(["real", "rehearsal"]),
  version: line(40),
  book: z.nullable(book),
  places: listOf(z.strictObject({ id: count(200), label: line(400), kind: z.enum(["drive", "disk"]) }), 200),
  /** The book that was last asked for is damaged in a way that a copy of it may mend (`book:repair`). */
  mendable: z.boolean(),
  ceremony: z.nullable(ceremony),
  /** What takes longer than half a second, while it does. */
  busy: z.nullable(
    z.strictObject({
      what: z.enum(["splitting", "printing", "signing", "checking", "opening-book", "mending-book"]),
      done: count(),
      of: count(),
    }),
  ),
  /** The last thing that went wrong outside a call of the desk, until the next call. */
  trouble: z.nullable(failureView),
});

export type DeskView = z.infer<typeof deskView>;
export type CeremonyView = NonNullable<DeskView["ceremony"]>;
export type BookView = NonNullable<DeskView["book"]>;
export type SetRow = BookView["sets"][number];
export type LintView = z.infer<typeof lint>;
