import type { Facts } from "./facts.ts";

/**
 * The ceremonies. A drill is the same list with `drill` set. A `rotation` seals the next generation of a set and does away with the old one; in
 * a `round` seals are looked at; a `quorum-proof` opens a set without showing anything; `leaver` is for custodians who leave or move; in a
 * `recording` what happened elsewhere is put into the journal.
 */
export const CEREMONY_KINDS = ["sealing", "break-glass", "recording", "rotation", "round", "quorum-proof", "leaver"] as const;
export type CeremonyKind = (typeof CEREMONY_KINDS)[number];

/** Who acts in a step. `machine` needs nobody's hand but a press of Next. */
export type Role = "operator" | "witness" | "custodian" | "approver" | "machine";

/** Where a step is done: at the desk, in the clean room, or by the machine (vault, printer) after a press at the desk. */
export type StepRoom = "desk" | "clean-room" | "machine";

/** What must hold before a step begins; each is checked by the machine and printed in the script. */
export type Assertion = "keys-open" | "book-writable" | "offline" | "roll-called" | "sheets-made" | "set-open";

/**
 * A `signing-key` is opened again, and nothing else is lost. With `secrets` all that came after is lost too: the ceremony goes back to the
 * first step whose secrets are gone.
 */
export interface Kept {
  readonly vault: "signing-key" | "secrets";
  readonly until: StepId;
}

/** The records that steps write (FORMAT.md, "Manifest and records"). */
export type Evidence =
  | "ceremony.opened"
  | "set.planned"
  | "set.installed"
  | "sheet.printed"
  | "sheet.read-back"
  | "bag.sealed"
  | "set.sealed"
  | "emergency.requested"
  | "bag.brought"
  | "set.opened"
  | "credential.shown"
  | "emergency.closed"
  | "custody.accepted"
  | "any event"
  | "drill.held"
  | "round.held"
  | "seal.checked"
  | "seal.photographed"
  | "bag.opened"
  | "sheet.destroyed"
  | "rotation.completed"
  | "set.superseded"
  | "custodian.left"
  | "custodian.moved"
  | "combination.changed"
  | "ceremony.closed";

export type Phase = "convening" | "running" | "closing";

/** One step of a ceremony, as data: the machine, the screens, the printed script and the flow tests read the same list. */
export interface Step {
  readonly id: StepId;
  readonly phase: Phase;
  readonly room: StepRoom;
  readonly who: readonly Role[];
  readonly asserts: readonly Assertion[];
  /** Items to repeat it for, ascending (a share's x, a credential's position); [0] for once, [] to leave it out. */
  readonly items: (facts: Facts) => readonly number[];
  /** What of it lives in the vault only, and until which step is done it is needed: when the vault dies before, it is done again. */
  readonly keeps: "facts" | Kept;
  /** The record written when it is done, or null. */
  readonly evidence: readonly Evidence[];
}

/** Steps that are gone through one item at a time (print, scan, bag; next custodian), or a single step. */
export type Passage = Step | { readonly inTurn: readonly Step[] };

export const STEP_IDS = [
  "roll-call",
  "operator-key",
  "witness-key",
  "machine-checks",
  "date",
  "accounts",
  "imports",
  "policy",
  "install",
  "split",
  "labels",
  "print",
  "read-back",
  "bag",
  "sign",
  "receipts",
  "request",
  "approvers",
  "message",
  "bags",
  "shares",
  "reveal",
  "used",
  "aftermath",
  "drill-result",
  "events",
  "rotate",
  "rotated",
  "old-sheets",
  "round",
  "seal-labels",
  "seals",
  "share-proof",
  "rebag",
  "proof-set",
  "quorum",
  "live-match",
  "leaver",
  "handover",
  "safes",
  "finish",
] as const;

export type StepId = (typeof STEP_IDS)[number];

/** One step for one item: what is current, done or reopened. */
export interface StepAt {
  readonly step: StepId;
  readonly item: number;
}
