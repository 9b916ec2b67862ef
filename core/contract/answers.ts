import * as z from "zod/mini";
import type { Answers } from "../ceremony/answers.ts";
import { isPlain } from "../ceremony/recorded-event.ts";
import { BAG_LOOKS, CLASSIFICATIONS, type RecordedEvent, SECRET_FIELDS } from "../ceremony/facts.ts";
import { ROTATION_CAUSES } from "../ceremony/facts-of-changes.ts";
import { SEAL_LOOKS } from "../ceremony/facts-of-checks.ts";
import { acceptances, count, line, listOf, nothing, reason, requiredLine, setIdText, shareNumber, text } from "./bounds.ts";

const custodian = z.strictObject({ name: line(), role: line(), place: line() });

export const accountIndex = count(19);

/** One account as planned at the desk; no secret in it. */
export const account = z.strictObject({
  id: z.string().check(z.regex(/^c\d{1,2}$/)),
  kind: z.enum(["login", "database", "ssh-key", "client-certificate", "secret"]),
  title: line(),
  system: line(),
  url: line(400),
  username: line(200),
  notes: text(),
  runbook: z.strictObject({ when: text(2000), approval: text(2000), steps: text(4000), afterwards: text(2000) }),
  secrets: listOf(z.strictObject({ field: z.enum(SECRET_FIELDS), source: z.enum(["generate", "import"]) }), 5),
  password: z.strictObject({ length: count(128), alphabet: z.enum(["all", "no-look-alikes", "console-safe"]) }),
});

export const sheetOfSet = z.strictObject({ set: setIdText, x: shareNumber });

const bag = z.strictObject({
  number: line(40),
  look: z.enum(BAG_LOOKS),
  x: z.nullable(shareNumber),
});

/** What the desk types in each of its steps. */
export const DESK_ANSWERS = {
  "roll-call": z.strictObject({
    title: line(),
    organisation: line(),
    paper: z.enum(["a4", "letter"]),
    operator: line(),
    witness: line(),
    custodians: listOf(custodian, 15),
    acceptances,
  }),
  "machine-checks": z.strictObject({ acceptances }),
  /** As typed from a watch: `2026-11-22`, `03:05`, `+01:00`. */
  date: z.strictObject({ date: line(10), time: line(8), offset: line(6), acceptances }),
  accounts: z.strictObject({ accounts: listOf(account, 20), runbook: text(8000) }),
  policy: z.strictObject({ m: count(15), acceptances }),
  bag: z.strictObject({ number: line(40) }),
  receipts: z.strictObject({ signed: listOf(shareNumber, 15) }),
  request: z.strictObject({
    set: z.nullable(setIdText),
    classification: z.enum(CLASSIFICATIONS),
    ticket: requiredLine(),
    reason,
  }),
  approvers: z.strictObject({ names: listOf(line(), 10), acceptances }),
  message: z.strictObject({ told: z.boolean(), reason }),
  bags: z.strictObject({ bags: listOf(bag, 30) }),
  used: z.strictObject({ done: text(2000), by: line(), until: line(40) }),
  aftermath: nothing,
  "drill-result": z.strictObject({ loginMinutes: z.nullable(count(100_000)), mistakes: count(1_000), note: line(400) }),
  rotate: z.strictObject({
    from: setIdText,
    cause: z.enum(ROTATION_CAUSES),
    reason,
    ticket: line(),
    approvers: listOf(line(), 10),
  }),
  rotated: z.strictObject({
    tried: listOf(z.strictObject({ id: line(64), newWorks: z.boolean(), oldRefused: z.boolean(), how: line(120) }), 100),
  }),
  "old-sheets": z.strictObject({
    destroyed: listOf(z.strictObject({ x: shareNumber, bag: line(40), custodian: line(), how: line(120) }), 15),
  }),
  /** `started` and `finished` as RFC 3339 where it was on paper; "" at the machine, which knows. */
  round: z.strictObject({
    sets: listOf(setIdText, 1000),
    how: z.enum(["at-the-machine", "on-paper"]),
    started: line(40),
    finished: line(40),
    people: listOf(line(), 10),
    proofs: listOf(sheetOfSet, 100),
  }),
  /** As typed from the bag. The machine compares. */
  seals: z.strictObject({
    number: line(40),
    look: z.enum(SEAL_LOOKS),
    custodian: line(),
    place: line(),
    note: line(400),
    photos: listOf(line(64), 10),
  }),
  rebag: z.strictObject({ bag: line(40), custodian: line(), place: line(), signed: z.boolean() }),
  "proof-set": z.strictObject({ set: setIdText, ticket: line(), reason }),
  leaver: z.strictObject({ name: line(), what: z.enum(["left", "moved"]), reason, role: line(), place: line() }),
  handover: z.strictObject({
    outcome: z.enum(["handed-on", "kept", "destroyed", "missing"]),
    bag: line(40),
    custodian: line(),
    place: line(),
    signed: z.boolean(),
    note: line(120),
  }),
  safes: z.strictObject({ safes: listOf(z.strictObject({ place: line(), by: line() }), 20) }),
  // Its shape is the event's; the rule of the step names the field that is not of it.
  events: z.strictObject({ event: z.nullable(z.custom<RecordedEvent>((value) => isPlain(value))) }),
} as const;

export type DeskStep = keyof typeof DESK_ANSWERS;
export type DeskAnswers = { readonly [S in DeskStep]: z.infer<(typeof DESK_ANSWERS)[S]> };

// What the desk sends is what the ceremony takes, but where the machine adds what it measured.
type SameAsCeremony = Exclude<DeskStep, "machine-checks" | "date" | "rotate" | "round" | "seals" | "leaver">;
DESK_ANSWERS satisfies { [S in SameAsCeremony]: z.ZodMiniType<Answers[S]> };

// A recording has most of them: an event each.
const item = count(15_000);
const answerTo = <S extends DeskStep>(step: S) => z.strictObject({ step: z.literal(step), item, answer: DESK_ANSWERS[step] });

/** An answer with the step and item that it is meant for. */
export const deskAnswer = z.discriminatedUnion("step", [
  answerTo("roll-call"),
  answerTo("machine-checks"),
  answerTo("date"),
  answerTo("accounts"),
  answerTo("policy"),
  answerTo("bag"),
  answerTo("receipts"),
  answerTo("request"),
  answerTo("approvers"),
  answerTo("message"),
  answerTo("bags"),
  answerTo("used"),
  answerTo("aftermath"),
  answerTo("events"),
  answerTo("drill-result"),
  answerTo("rotate"),
  answerTo("rotated"),
  answerTo("old-sheets"),
  answerTo("round"),
  answerTo("seals"),
  answerTo("rebag"),
  answerTo("proof-set"),
  answerTo("leaver"),
  answerTo("handover"),
  answerTo("safes"),
]);

export type DeskAnswer = z.infer<typeof deskAnswer>;
