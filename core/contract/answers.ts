import * as z from "zod/mini";
import type { Answers } from "../ceremony/answers.ts";
import { isPlain } from "../ceremony/recorded-event.ts";
import { BAG_LOOKS, CLASSIFICATIONS, type RecordedEvent, SECRET_FIELDS } from "../ceremony/facts.ts";
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
  secrets: listOf(z.strictObject({ field: z.enum(SECRET_FIELDS), source: z.enum(["generate", "import"]) }), 5),
  password: z.strictObject({ length: count(128), alphabet: z.enum(["all", "no-look-alikes", "console-safe"]) }),
});

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
  // Its shape is the event's; the rule of the step names the field that is not of it.
  events: z.strictObject({ event: z.nullable(z.custom<RecordedEvent>((value) => isPlain(value))) }),
} as const;

export type DeskStep = keyof typeof DESK_ANSWERS;
export type DeskAnswers = { readonly [S in DeskStep]: z.infer<(typeof DESK_ANSWERS)[S]> };

// What the desk sends is what the ceremony takes, but where the machine adds what it measured.
type SameAsCeremony = Exclude<DeskStep, "machine-checks" | "date">;
DESK_ANSWERS satisfies { [S in SameAsCeremony]: z.ZodMiniType<Answers[S]> };

// A recording has most of them: an event each.
const item = count(100);
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
]);

export type DeskAnswer = z.infer<typeof deskAnswer>;
