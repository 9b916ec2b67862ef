import { importsOf } from "./facts.ts";
import { FINISH, KEYS, once, OPENING } from "./opening.ts";
import type { Passage, Step } from "./step.ts";

/** The roll call of those who sign and of all who will keep a sheet. */
export const ROLL_CALL_OF_ALL: Step = {
  id: "roll-call",
  phase: "convening",
  room: "desk",
  who: ["operator", "witness", "custodian"],
  asserts: [],
  items: once,
  keeps: "facts",
  evidence: [],
};

/** From accounts to signed receipts: how a generation comes to be. */
export const MAKING: readonly Passage[] = [
  {
    id: "accounts",
    phase: "running",
    room: "desk",
    who: ["operator"],
    asserts: KEYS,
    items: once,
    keeps: { vault: "secrets", until: "read-back" },
    evidence: [],
  },
  {
    id: "imports",
    phase: "running",
    room: "clean-room",
    who: ["operator", "witness"],
    asserts: [...KEYS, "offline"],
    items: (facts) => importsOf(facts).map((_, index) => index),
    keeps: { vault: "secrets", until: "read-back" },
    evidence: [],
  },
  {
    id: "policy",
    phase: "running",
    room: "desk",
    who: ["operator", "witness"],
    asserts: KEYS,
    items: once,
    keeps: "facts",
    evidence: ["set.planned"],
  },
  {
    id: "install",
    phase: "running",
    room: "clean-room",
    who: ["operator", "witness"],
    asserts: [...KEYS, "offline"],
    items: ({ accounts }) => accounts.map((_, index) => index),
    keeps: "facts",
    evidence: ["set.installed"],
  },
  {
    id: "split",
    phase: "running",
    room: "machine",
    who: ["machine"],
    asserts: [...KEYS, "offline"],
    items: once,
    keeps: { vault: "secrets", until: "read-back" },
    evidence: [],
  },
  {
    id: "labels",
    phase: "running",
    room: "machine",
    who: ["operator"],
    asserts: ["sheets-made"],
    items: once,
    keeps: "facts",
    evidence: [],
  },
  {
    inTurn: [
      {
        id: "print",
        phase: "running",
        room: "machine",
        who: ["operator", "custodian"],
        asserts: ["sheets-made"],
        items: ({ sheets }) => sheets.map(({ x }) => x),
        keeps: "facts",
        evidence: ["sheet.printed"],
      },
      {
        id: "read-back",
        phase: "running",
        room: "clean-room",
        who: ["operator", "custodian"],
        asserts: ["sheets-made"],
        items: ({ sheets }) => sheets.map(({ x }) => x),
        keeps: "facts",
        evidence: ["sheet.read-back"],
      },
      {
        id: "bag",
        phase: "running",
        room: "desk",
        who: ["custodian", "witness"],
        asserts: KEYS,
        items: ({ sheets }) => sheets.map(({ x }) => x),
        keeps: "facts",
        evidence: ["bag.sealed"],
      },
    ],
  },
  {
    id: "sign",
    phase: "closing",
    room: "machine",
    who: ["operator", "witness"],
    asserts: KEYS,
    items: once,
    keeps: "facts",
    evidence: ["set.sealed"],
  },
  {
    id: "receipts",
    phase: "closing",
    room: "desk",
    who: ["custodian", "witness"],
    asserts: KEYS,
    items: once,
    keeps: "facts",
    evidence: ["custody.accepted"],
  },
];

/** Sealing a set: from the roll call to signed receipts. */
export const SEALING: readonly Passage[] = [ROLL_CALL_OF_ALL, ...OPENING, ...MAKING, FINISH];
