import * as z from "zod/mini";
import { CEREMONY_STEPS, SCAN_STEPS } from "./allowed-steps.ts";
import { deskAnswer } from "./answers.ts";
import { count, line, listOf, nothing, reason, setIdText } from "./bounds.ts";
import type { CallName } from "./channels.ts";
import { act, entry, revealRequest, scanRequest } from "./clean-room-calls.ts";
import { revealed, taskView } from "./clean-room-view.ts";
import { DECLARED_EXCEPTIONS } from "../ceremony/exceptions.ts";
import { RECORDABLE_EVENTS } from "../ceremony/facts.ts";
import { CEREMONY_KINDS, type StepId } from "../ceremony/step.ts";
import {
  calendarView,
  drillsView,
  homeFilter,
  homeView,
  paperDestination,
  printersView,
  restingPaper,
  setView,
} from "./custody-view.ts";
import { deskView, lint } from "./desk-view.ts";
import {
  comparisonView,
  destination,
  journalFilter,
  journalPage,
  recordView,
  verificationView,
  writtenView,
} from "./journal-view.ts";
import { weatherRequest, weatherView } from "./weather-view.ts";

/** One channel of the door: who may call it, when, with what, and what it carries. */
export interface Channel {
  readonly room: "desk" | "clean-room";
  /** Steps of a ceremony in which it is allowed; `always` also without a ceremony. */
  readonly steps: "always" | readonly StepId[];
  readonly carries: "nothing" | "secret inward" | "secret outward";
  /** Bytes of a request at most, strings counted as UTF-16, before anything is parsed. */
  readonly limit: number;
  readonly request: z.core.$ZodType;
  readonly reply: z.core.$ZodType;
}

const SMALL = 4096;
const FORM = 400_000;

const desk = { room: "desk", steps: "always", carries: "nothing", limit: SMALL, request: nothing, reply: deskView } as const;
const cleanRoom = { room: "clean-room", steps: CEREMONY_STEPS["clean-room"], limit: SMALL, reply: taskView } as const;

/** A place in the list of printers as last shown, and whether people accepted that it is reached over a network. */
const printing = { printer: count(200), network: z.boolean() };

/** What a press of Next at the desk makes the machine do. */
export const deed = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("enter-clean-room") }),
  z.strictObject({ do: z.literal("close-clean-room") }),
  z.strictObject({ do: z.literal("split") }),
  z.strictObject({ do: z.literal("labels"), ...printing }),
  z.strictObject({ do: z.literal("print"), ...printing }),
  z.strictObject({ do: z.literal("acknowledgements"), ...printing }),
  z.strictObject({ do: z.literal("script"), ...printing }),
  /** The empty form of the post-incident review, about the set opened by that record. */
  z.strictObject({ do: z.literal("review-form"), of: count(), ...printing }),
  /** Drills only: all papers of this step as PDF files beside the book. */
  z.strictObject({ do: z.literal("save-pdf") }),
  /** Times and mistakes of this drill beside those before it. */
  z.strictObject({ do: z.literal("drill-report"), ...printing }),
  /** The runbooks of the accounts, for those who are called at night. */
  z.strictObject({ do: z.literal("runbooks"), ...printing }),
  z.strictObject({ do: z.literal("sign") }),
  z.strictObject({ do: z.literal("finish") }),
]);

export type Deed = z.infer<typeof deed>;

/** The door. What is not in this table cannot pass. */
export const CONTRACT = {
  "desk:view": desk,
  "book:browse": desk,
  "book:open": { ...desk, request: z.strictObject({ place: count(200) }) },
  "ceremony:call": {
    ...desk,
    request: z.strictObject({
      kind: z.enum(CEREMONY_KINDS),
      drill: z.boolean(),
      /** What the screens begin with: the set, and for a recording the event. */
      about: z.strictObject({ set: z.nullable(setIdText), event: z.nullable(z.enum(RECORDABLE_EVENTS)) }),
    }),
  },
  "ceremony:consider": {
    ...desk,
    steps: CEREMONY_STEPS.desk,
    limit: FORM,
    request: deskAnswer,
    reply: z.strictObject({ lints: listOf(lint, 100) }),
  },
  "ceremony:answer": { ...desk, steps: CEREMONY_STEPS.desk, limit: FORM, request: deskAnswer },
  "ceremony:do": { ...desk, steps: CEREMONY_STEPS.all, request: deed },
  "ceremony:halt": {
    ...desk,
    steps: CEREMONY_STEPS.all,
    request: z.strictObject({ kind: z.enum(DECLARED_EXCEPTIONS), note: reason }),
  },
  "ceremony:resume": { ...desk, steps: CEREMONY_STEPS.all },
  "ceremony:abandon": { ...desk, steps: CEREMONY_STEPS.all, request: z.strictObject({ reason }) },
  "ceremony:leave": desk,

  "journal:page": {
    ...desk,
    request: z.strictObject({ filter: journalFilter, from: z.nullable(count()) }),
    reply: journalPage,
  },
  "journal:record": { ...desk, request: z.strictObject({ seq: count() }), reply: recordView },
  "journal:verify": { ...desk, reply: verificationView },
  /** Heads as typed from paper, each as code or as words. */
  "journal:compare": { ...desk, request: z.strictObject({ heads: listOf(line(200), 20) }), reply: comparisonView },
  "book:copy": { ...desk, request: destination, reply: writtenView },
  "book:export": {
    ...desk,
    request: z.strictObject({ ...destination.shape, form: z.enum(["folder", "zip"]) }),
    reply: writtenView,
  },
  /** Takes what the book last asked for has lost from a copy of it, and opens it. */
  "book:repair": { ...desk, request: destination },

  /** Lets go of the book, so that another can be opened. */
  "book:close": desk,

  "custody:home": {
    ...desk,
    request: z.strictObject({ filter: homeFilter, from: count() }),
    reply: homeView,
  },
  "custody:set": { ...desk, request: z.strictObject({ set: setIdText }), reply: setView },
  "custody:weather": { ...desk, limit: 20_000, request: weatherRequest, reply: weatherView },
  "custody:drills": { ...desk, reply: drillsView },
  /** Due dates as calendar entries: of one set, or of all. */
  "custody:calendar": { ...desk, request: z.strictObject({ set: z.nullable(setIdText) }), reply: calendarView },
  "book:calendar": { ...desk, request: destination, reply: writtenView },
  "paper:printers": { ...desk, reply: printersView },
  /** Papers that are printed before a ceremony. Null where people saved a PDF instead and chose no folder. */
  "paper:print": { ...desk, request: z.strictObject({ paper: restingPaper, to: paperDestination }), reply: writtenView },

  "clean-room:task": { ...cleanRoom, carries: "nothing", request: nothing },
  "clean-room:scan": { ...cleanRoom, steps: SCAN_STEPS, carries: "secret inward", limit: 2_000_000, request: scanRequest },
  "clean-room:enter": { ...cleanRoom, carries: "secret inward", limit: 50_000, request: entry },
  "clean-room:act": { ...cleanRoom, carries: "nothing", request: act },
  "clean-room:reveal": {
    ...cleanRoom,
    steps: ["install", "reveal"],
    carries: "secret outward",
    request: revealRequest,
    reply: revealed,
  },
} as const satisfies Readonly<Record<CallName, Channel>>;

export type Contract = typeof CONTRACT;
export type Request<C extends CallName> = z.infer<Contract[C]["request"]>;
export type Reply<C extends CallName> = z.infer<Contract[C]["reply"]>;

/** What main tells the rooms unasked. */
export const EVENTS = {
  "desk:changed": { room: "desk", payload: deskView },
  "clean-room:changed": { room: "clean-room", payload: taskView },
} as const;
