import * as z from "zod/mini";
import { RECORDABLE_EVENTS } from "../ceremony/facts.ts";
import { CEREMONY_KINDS } from "../ceremony/step.ts";
import { count, line, listOf, moment, setIdText, shareNumber, text } from "./bounds.ts";
import { symbol } from "./symbol.ts";

/** Times as records have them: RFC 3339, in any zone. */
const time = line(40);
/** A rule of core/custody/LIFECYCLE.md. */
const ruleId = line(20);
const signed = z.int().check(z.gte(-15), z.lte(15));

/** What of the sets is asked for: "" leaves a filter out. */
export const homeFilter = z.strictObject({
  /** Any text of the set's ID, titles, systems, custodians and places, without regard to case. */
  text: line(),
  system: line(),
  place: line(),
  show: z.enum(["in-custody", "needs-act", "overdue", "past", "drills"]),
});

/** The one next act of a set as a ceremony to be called. `record`: with this event to begin with. */
const nextAct = z.strictObject({
  kind: z.enum(CEREMONY_KINDS),
  event: z.nullable(z.enum(RECORDABLE_EVENTS)),
  rule: ruleId,
  /** What is to be done and why, in one sentence each. */
  does: text(300),
  why: text(400),
  by: z.nullable(moment),
  urgency: z.enum(["now", "overdue", "soon", "later"]),
});

const due = z.strictObject({
  what: line(40),
  by: moment,
  overdue: z.boolean(),
  shares: listOf(shareNumber, 15),
  rule: ruleId,
});

const setLine = {
  set: setIdText,
  family: line(8),
  generation: count(255),
  m: shareNumber,
  n: shareNumber,
  drill: z.boolean(),
  titles: listOf(line(400), 100),
  systems: listOf(line(), 100),
  places: listOf(line(), 15),
  /** `replaced`: the next generation is sealed, and sheets of this one are still out. */
  state: z.enum(["in-custody", "opened", "replaced", "superseded", "retired", "destroyed"]),
  sealed: time,
  /** Bags that are sealed, minus M. */
  margin: signed,
  /** Sheets that may have been seen or copied by somebody who should not have. */
  exposure: count(15),
  mustRotate: z.boolean(),
  /** The highest level reached since the last sealing of its bags, and when; null before the first check. */
  level: z.nullable(z.strictObject({ level: z.enum(["L1", "L2", "L3", "L4", "L5"]), time })),
  due: listOf(due, 100),
  /** Null where nothing is due for ever: superseded, retired, destroyed, a drill's. */
  next: z.nullable(nextAct),
} as const;

/** The home screen: sets with what is at risk and the one next act of each, the most urgent first. */
export const homeView = z.strictObject({
  /** The machine's clock, by which due dates are judged here. */
  today: moment,
  totals: z.strictObject({ sets: count(), now: count(), overdue: count(), soon: count() }),
  rows: listOf(z.strictObject(setLine), 50),
  matching: count(),
  next: z.nullable(count()),
  /** To choose from. */
  systems: listOf(line(), 1000),
  places: listOf(line(), 1000),
});

const reading = z.strictObject({ time, used: z.number().check(z.gte(0), z.lte(100)), letter: line(1), seq: count() });

/** One set in full: whatever its numbers are reckoned from stands beside them with the number of its record. */
export const setView = z.strictObject({
  ...setLine,
  today: moment,
  /** Every number of this screen, how it is reckoned, and the records it is reckoned from. */
  reckoned: listOf(z.strictObject({ name: line(80), value: line(80), how: text(600), records: listOf(count(), 200) }), 40),
  bags: listOf(
    z.strictObject({
      x: shareNumber,
      /** Null while a round is to type it: this screen shows none. The number of the record that tells of the bag instead. */
      sealedBy: z.nullable(count()),
      custodian: line(),
      place: line(),
      state: z.enum(["unbagged", "sealed", "opened", "broken", "missing", "destroyed"]),
      exposed: z.nullable(line(40)),
      since: z.nullable(time),
      accepted: z.nullable(time),
      lastCheck: z.nullable(z.strictObject({ level: line(2), result: line(20), time, seq: count() })),
      custodianLeft: z.boolean(),
      provedAlone: z.boolean(),
      prints: listOf(reading, 50),
      reprintBy: z.nullable(moment),
    }),
    15,
  ),
  /** How many more different sheets of this generation may be proved alone. */
  proofsLeft: count(15),
  generations: listOf(z.strictObject({ set: setIdText, generation: count(255), state: line(20), sealed: time }), 255),
  uses: listOf(
    z.strictObject({
      seq: count(),
      time,
      classification: z.nullable(line(20)),
      review: line(20),
      postMortem: line(20),
      rotation: line(20),
    }),
    1000,
  ),
});

/** Drills, the oldest first. */
export const drillsView = z.strictObject({
  drills: listOf(
    z.strictObject({
      seq: count(),
      set: z.nullable(setIdText),
      time,
      quorumMinutes: z.nullable(count()),
      loginMinutes: z.nullable(count()),
      mistakes: count(),
      outcome: z.enum(["passed", "failed"]),
      note: line(400),
    }),
    1000,
  ),
});

/** Due dates as a calendar has them. */
export const calendarView = z.strictObject({
  events: listOf(
    z.strictObject({
      set: setIdText,
      what: text(200),
      by: moment,
      /** The VEVENT as a symbol for a telephone; null when it does not fit into one. */
      symbol: z.nullable(symbol),
    }),
    200,
  ),
  /** How many there are in all. */
  found: count(),
});

export const printersView = z.strictObject({
  printers: listOf(z.strictObject({ id: count(200), name: line(200), network: z.boolean(), usable: z.boolean() }), 200),
});

const papers = { paper: z.enum(["a4", "letter"]), organisation: line() } as const;

/** Papers that people take along or fill in before a ceremony. None holds a secret, none a bag's number. */
export const restingPaper = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("round-sheet"), sets: listOf(setIdText, 1000), ...papers }),
  z.strictObject({ what: z.literal("script"), kind: z.enum(CEREMONY_KINDS), drill: z.boolean(), ...papers }),
  z.strictObject({ what: z.literal("reminders"), set: z.nullable(setIdText), ...papers }),
]);

/** A printer as last listed, or a PDF in a folder. */
export const paperDestination = z.discriminatedUnion("to", [
  z.strictObject({ to: z.literal("printer"), printer: count(200), network: z.boolean() }),
  z.strictObject({ to: z.literal("folder"), place: z.nullable(count(200)) }),
]);

export type HomeFilter = z.infer<typeof homeFilter>;
export type HomeView = z.infer<typeof homeView>;
export type HomeRow = HomeView["rows"][number];
export type NextActView = z.infer<typeof nextAct>;
export type SetView = z.infer<typeof setView>;
export type DrillsView = z.infer<typeof drillsView>;
export type CalendarView = z.infer<typeof calendarView>;
export type PrintersView = z.infer<typeof printersView>;
export type RestingPaper = z.infer<typeof restingPaper>;
export type PaperDestination = z.infer<typeof paperDestination>;
