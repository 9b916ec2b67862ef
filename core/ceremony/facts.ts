import type { HandedOver, Leaving, OldSheet, Rotation, TriedCredential } from "./facts-of-changes.ts";
import type { MatchedAccount, ProofRequest, ProvedSheet, Rebagged, Round, SealFound, SheetOfSet } from "./facts-of-checks.ts";
import type { AccountPlan, SecretField, SetSummary, SheetFacts } from "./facts-of-making.ts";
import type { BagLook, Classification, OpenedSet } from "./facts-of-opening.ts";
import type { Acceptance, CustodianPlace, MachineCheck, SignerIdentity } from "./facts-of-people.ts";
import type { RecordableEvent, RecordedEvent } from "./recordable-events.ts";
import type { CeremonyKind } from "./step.ts";

export type * from "./facts-of-changes.ts";
export type * from "./facts-of-checks.ts";
export type * from "./facts-of-people.ts";
export * from "./facts-of-making.ts";
export * from "./facts-of-opening.ts";
export * from "./recordable-events.ts";

/** All that a ceremony has gathered, none of it secret: what the desk shows and the records say. */
export interface Facts {
  readonly kind: CeremonyKind;
  readonly drill: boolean;
  /** What it was called for from the home screen: a proposal that the screens begin with, and no more. */
  readonly about: { readonly set: string | null; readonly event: RecordableEvent | null };
  readonly title: string;
  readonly organisation: string;
  readonly paper: "a4" | "letter";
  readonly roster: {
    readonly operator: string;
    readonly witness: string;
    readonly custodians: readonly CustodianPlace[];
    readonly acceptances: readonly Acceptance[];
  } | null;
  readonly operatorKey: SignerIdentity | null;
  readonly witnessKey: SignerIdentity | null;
  readonly checks: { readonly found: readonly MachineCheck[]; readonly acceptances: readonly Acceptance[] } | null;
  /** The time as people assert it, RFC 3339 UTC, and how far the machine's clock is off, in seconds (machine minus asserted). */
  readonly date: { readonly time: string; readonly off: number; readonly acceptances: readonly Acceptance[] } | null;

  readonly accounts: readonly AccountPlan[];
  readonly runbook: string;
  readonly policy: { readonly m: number; readonly n: number; readonly acceptances: readonly Acceptance[] } | null;
  /** Positions of credentials that are installed, with how it was proved. */
  readonly installed: readonly {
    readonly account: number;
    readonly proof: "codes" | "login" | "already" | "drill";
  }[];
  readonly set: SetSummary | null;
  readonly sheets: readonly SheetFacts[];
  /** The x of custodians who signed for their bag. */
  readonly receipts: readonly number[];

  readonly request: {
    /** The set ID as chosen from the book, or null when only the sheets tell. */
    readonly set: string | null;
    readonly classification: Classification;
    readonly ticket: string;
    readonly reason: string;
  } | null;
  readonly approvers: { readonly names: readonly string[]; readonly acceptances: readonly Acceptance[] } | null;
  readonly message: { readonly told: boolean; readonly reason: string } | null;
  readonly bags: readonly { readonly number: string; readonly look: BagLook; readonly x: number | null }[];
  readonly opened: OpenedSet | null;
  readonly shown: {
    readonly minutes: number;
    readonly extensions: readonly { readonly minutes: number; readonly reason: string }[];
    readonly fields: readonly { readonly account: string; readonly field: string }[];
  } | null;
  readonly used: { readonly done: string; readonly by: string; readonly until: string } | null;
  /** What a drill showed: typed is what the machine does not see. */
  readonly drillResult: { readonly loginMinutes: number | null; readonly mistakes: number; readonly note: string } | null;
  /** What was put into the journal in a recording, in order. */
  readonly recorded: readonly RecordedEvent[];

  readonly rotation: Rotation | null;
  /** The credentials of the old generation, each tried on its target. */
  readonly tried: readonly TriedCredential[];
  readonly oldSheets: readonly OldSheet[];

  readonly round: Round | null;
  /** Labels that were scanned and are those of the manifest. */
  readonly labels: readonly SheetOfSet[];
  readonly seals: readonly SealFound[];
  readonly proved: readonly ProvedSheet[];
  readonly rebagged: readonly Rebagged[];
  readonly proof: ProofRequest | null;
  readonly matched: readonly MatchedAccount[];

  readonly leaving: Leaving | null;
  readonly handovers: readonly HandedOver[];
  readonly safes: readonly { readonly place: string; readonly by: string }[];
}

/** The facts of a ceremony at its call. */
export function noFacts(kind: CeremonyKind, drill: boolean, about: Facts["about"] = { set: null, event: null }): Facts {
  return {
    kind,
    drill,
    about,
    title: "",
    organisation: "",
    paper: "a4",
    roster: null,
    operatorKey: null,
    witnessKey: null,
    checks: null,
    date: null,
    accounts: [],
    runbook: "",
    policy: null,
    installed: [],
    set: null,
    sheets: [],
    receipts: [],
    request: null,
    approvers: null,
    message: null,
    bags: [],
    opened: null,
    shown: null,
    used: null,
    drillResult: null,
    recorded: [],
    rotation: null,
    tried: [],
    oldSheets: [],
    round: null,
    labels: [],
    seals: [],
    proved: [],
    rebagged: [],
    proof: null,
    matched: [],
    leaving: null,
    handovers: [],
    safes: [],
  };
}

/** The secrets to be taken in by hand, in order: each is one item of the step `imports`. */
export function importsOf({ accounts }: Facts): readonly { readonly account: number; readonly field: SecretField }[] {
  return accounts.flatMap(({ secrets }, account) =>
    secrets.filter(({ source }) => source === "import").map(({ field }) => ({ account, field })),
  );
}
