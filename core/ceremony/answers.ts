import type {
  Acceptance,
  AccountPlan,
  BagLook,
  Classification,
  CustodianPlace,
  Facts,
  HandedOver,
  Leaving,
  MachineCheck,
  MatchedAccount,
  OldSheet,
  OpenedSet,
  ProofRequest,
  RecordedEvent,
  Rotation,
  Round,
  SealFound,
  SetSummary,
  SheetOfSet,
  SignerIdentity,
  SymbolGrade,
  TriedCredential,
} from "./facts.ts";
import type { StepId } from "./step.ts";

/** What completes each step. Those of the desk are parsed at the door; the others are made by the handlers of that step. */
export interface Answers {
  "roll-call": {
    readonly title: string;
    readonly organisation: string;
    readonly paper: "a4" | "letter";
    readonly operator: string;
    readonly witness: string;
    /** Empty in break-glass: they come with their bags. */
    readonly custodians: readonly CustodianPlace[];
    readonly acceptances: readonly Acceptance[];
  };
  "operator-key": SignerIdentity;
  "witness-key": SignerIdentity;
  "machine-checks": { readonly found: readonly MachineCheck[]; readonly acceptances: readonly Acceptance[] };
  date: { readonly time: string; readonly off: number; readonly acceptances: readonly Acceptance[] };
  accounts: { readonly accounts: readonly AccountPlan[]; readonly runbook: string };
  imports: Record<string, never>;
  policy: { readonly m: number; readonly acceptances: readonly Acceptance[] };
  install: { readonly proof: "codes" | "login" | "already" | "drill" };
  split: SetSummary;
  labels: { readonly printer: string };
  /** `network` when people accepted that the sheet travels over one. */
  print: { readonly printer: string; readonly network?: boolean };
  "read-back":
    | { readonly result: "proved"; readonly grades: readonly SymbolGrade[] }
    | { readonly result: "reprint"; readonly reason: string };
  bag: { readonly number: string };
  sign: Record<string, never>;
  receipts: { readonly signed: readonly number[] };
  request: NonNullable<Facts["request"]>;
  approvers: { readonly names: readonly string[]; readonly acceptances: readonly Acceptance[] };
  message: { readonly told: boolean; readonly reason: string };
  bags: { readonly bags: readonly { readonly number: string; readonly look: BagLook; readonly x: number | null }[] };
  shares: OpenedSet;
  reveal: NonNullable<Facts["shown"]>;
  used: { readonly done: string; readonly by: string; readonly until: string };
  aftermath: Record<string, never>;
  /** One more event, or null when there is none. */
  events: { readonly event: RecordedEvent | null };
  "drill-result": NonNullable<Facts["drillResult"]>;
  rotate: Rotation & { readonly accounts: readonly AccountPlan[] };
  rotated: { readonly tried: readonly TriedCredential[] };
  "old-sheets": { readonly destroyed: readonly OldSheet[] };
  round: Round;
  "seal-labels": { readonly labels: readonly SheetOfSet[] };
  seals: SealFound;
  "share-proof": { readonly result: "proved" | "mismatch"; readonly grades: readonly SymbolGrade[] };
  rebag: { readonly bag: string; readonly custodian: string; readonly place: string; readonly signed: boolean };
  "proof-set": ProofRequest;
  quorum: OpenedSet;
  "live-match": { readonly matched: readonly MatchedAccount[] };
  leaver: Leaving;
  handover: Omit<HandedOver, "set" | "x">;
  safes: { readonly safes: Facts["safes"] };
  finish: Record<string, never>;
}

/** One answer to one step. */
export type Answer = {
  readonly [S in StepId]: { readonly step: S; readonly item: number; readonly answer: Answers[S] };
}[StepId];

export type { Classification };
