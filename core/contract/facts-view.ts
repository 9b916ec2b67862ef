import * as z from "zod/mini";
import { CLASSIFICATIONS, RECORDABLE_EVENTS, type Facts, type RecordedEvent } from "../ceremony/facts.ts";
import { isRecordedEvent } from "../ceremony/recorded-event.ts";
import { CEREMONY_KINDS } from "../ceremony/step.ts";
import { DESK_ANSWERS } from "./answers.ts";
import { factsOfChanges, factsOfChecks } from "./facts-view-parts.ts";
import { symbolGrade } from "./symbol-grade.ts";
import { acceptances, count, line, listOf, moment, reason, requiredLine, setIdText, shareNumber, text } from "./bounds.ts";

const signer = z.nullable(z.strictObject({ id: requiredLine(), name: line() }));

export const machineCheck = z.strictObject({
  id: z.enum(["network", "radio", "swap", "memory", "displays", "printers", "clock", "disk", "platform"]),
  result: z.enum(["pass", "warn", "stop"]),
  count: count(100_000_000),
});

const roster = z.strictObject({
  operator: line(),
  witness: line(),
  custodians: DESK_ANSWERS["roll-call"].shape.custodians,
  acceptances,
});

const accountFields = z.strictObject({ id: line(), title: text(), fields: listOf(line(), 10) });

export const openedSet = z.strictObject({
  set: setIdText,
  m: shareNumber,
  n: shareNumber,
  drill: z.boolean(),
  trust: z.enum(["authenticated", "unauthenticated"]),
  used: listOf(shareNumber, 15),
  aside: listOf(z.strictObject({ sheet: count(), code: line() }), 400),
  reason,
  accounts: listOf(accountFields, 100),
});

export const setSummary = z.strictObject({ set: setIdText, generation: count(255), parts: count(16), manifest: line(64) });

export const shown = z.strictObject({
  minutes: count(240),
  // By a minute at a time: all that the limit of 4 hours leaves room for.
  extensions: listOf(z.strictObject({ minutes: count(240), reason }), 240),
  fields: listOf(z.strictObject({ account: line(), field: line() }), 1000),
});

/** The ceremony's facts as the desk shows them; the type says that nothing was left out. */
export const factsView: z.ZodMiniType<Facts> = z.strictObject({
  kind: z.enum(CEREMONY_KINDS),
  drill: z.boolean(),
  about: z.strictObject({ set: z.nullable(setIdText), event: z.nullable(z.enum(RECORDABLE_EVENTS)) }),
  title: line(),
  organisation: line(),
  paper: z.enum(["a4", "letter"]),
  roster: z.nullable(roster),
  operatorKey: signer,
  witnessKey: signer,
  checks: z.nullable(z.strictObject({ found: listOf(machineCheck, 20), acceptances })),
  date: z.nullable(z.strictObject({ time: moment, off: z.int(), acceptances })),
  accounts: DESK_ANSWERS.accounts.shape.accounts,
  runbook: text(8000),
  policy: z.nullable(z.strictObject({ m: shareNumber, n: shareNumber, acceptances })),
  installed: listOf(z.strictObject({ account: count(20), proof: z.enum(["codes", "login", "already", "drill"]) }), 20),
  set: z.nullable(setSummary),
  sheets: listOf(
    z.strictObject({
      x: shareNumber,
      printed: z.nullable(z.strictObject({ printer: line(), copies: count(1000) })),
      readBack: z.nullable(listOf(symbolGrade, 60)),
      bag: z.nullable(line(40)),
    }),
    15,
  ),
  receipts: listOf(shareNumber, 15),
  request: z.nullable(
    z.strictObject({ set: z.nullable(setIdText), classification: z.enum(CLASSIFICATIONS), ticket: line(), reason }),
  ),
  approvers: z.nullable(z.strictObject({ names: listOf(line(), 10), acceptances })),
  message: z.nullable(z.strictObject({ told: z.boolean(), reason })),
  bags: DESK_ANSWERS.bags.shape.bags,
  opened: z.nullable(openedSet),
  shown: z.nullable(shown),
  used: z.nullable(z.strictObject({ done: text(2000), by: line(), until: line(40) })),
  drillResult: z.nullable(DESK_ANSWERS["drill-result"]),
  recorded: listOf(z.custom<RecordedEvent>(isRecordedEvent), 200),
  ...factsOfChanges,
  ...factsOfChecks,
});
