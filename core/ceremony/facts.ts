import type { RecordBody, RecordEvent } from "../record/record-events.ts";
import type { HandedOver, Leaving, OldSheet, Rotation, TriedCredential } from "./facts-of-changes.ts";
import type { MatchedAccount, ProofRequest, ProvedSheet, Rebagged, Round, SealFound, SheetOfSet } from "./facts-of-checks.ts";
import type { CeremonyKind } from "./step.ts";

export type * from "./facts-of-changes.ts";
export type * from "./facts-of-checks.ts";

/** A warning of a lint or check that people accepted, with their reason. */
export interface Acceptance {
  readonly rule: string;
  readonly reason: string;
}

export interface CustodianPlace {
  readonly name: string;
  readonly role: string;
  readonly place: string;
}

/** Whose key signs: `id` is the signer's identifier in `allowed_signers`. */
export interface SignerIdentity {
  readonly id: string;
  readonly name: string;
}

/** One look at the machine: `pass`, or `warn` which people may accept with a reason, or `stop`. */
export interface MachineCheck {
  readonly id: "network" | "radio" | "swap" | "memory" | "displays" | "printers" | "clock" | "disk" | "platform";
  readonly result: "pass" | "warn" | "stop";
  /** A number to be told with it: interfaces up, MiB of swap, displays; 0 where there is none. */
  readonly count: number;
}

export const SECRET_FIELDS = ["password", "totp", "recoveryCodes", "privateKey", "certificate"] as const;
export type SecretField = (typeof SECRET_FIELDS)[number];

/** Where a secret of an account comes from. */
export interface SecretPlan {
  readonly field: SecretField;
  readonly source: "generate" | "import";
}

/** How a generated password is made. */
export interface PasswordChoice {
  readonly length: number;
  readonly alphabet: "all" | "no-look-alikes" | "console-safe";
}

/** What whoever opens the set at three in the morning needs to know of an account; each a text of several lines, or "". */
export interface AccountRunbook {
  readonly when: string;
  readonly approval: string;
  readonly steps: string;
  readonly afterwards: string;
}

export const NO_RUNBOOK: AccountRunbook = { when: "", approval: "", steps: "", afterwards: "" };

/** One account whose secrets are to be sealed; no secret in it. `id` is made from its position: `c1`, `c2`, … */
export interface AccountPlan {
  readonly id: string;
  readonly kind: "login" | "database" | "ssh-key" | "client-certificate" | "secret";
  readonly title: string;
  readonly system: string;
  readonly url: string;
  readonly username: string;
  readonly notes: string;
  /** Sealed with the account, behind its notes. All of it "" where there is none. */
  readonly runbook: AccountRunbook;
  readonly secrets: readonly SecretPlan[];
  readonly password: PasswordChoice;
}

/** What the vault tells of a sealed set; the manifest's hash in hex. */
export interface SetSummary {
  readonly set: string;
  readonly generation: number;
  readonly parts: number;
  readonly manifest: string;
}

/** How a printed symbol read back: the share of its error correction that was used up, 0..100 %, and its letter. */
export interface SymbolGrade {
  readonly kind: "share" | "card" | "part" | "label";
  readonly used: number;
  readonly letter: "A" | "B" | "C" | "D" | "F";
}

/** One custodian's sheet on its way into the bag. */
export interface SheetFacts {
  readonly x: number;
  readonly printed: { readonly printer: string; readonly copies: number } | null;
  readonly readBack: readonly SymbolGrade[] | null;
  readonly bag: string | null;
}

export const CLASSIFICATIONS = ["emergency", "drill", "misuse-check"] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

export const BAG_LOOKS = ["intact", "broken", "opened", "not-in-a-bag"] as const;
export type BagLook = (typeof BAG_LOOKS)[number];

/** What the quorum opened, without any of it. */
export interface OpenedSet {
  readonly set: string;
  readonly m: number;
  readonly n: number;
  readonly drill: boolean;
  readonly trust: "authenticated" | "unauthenticated";
  /** The x of the shares used, ascending. */
  readonly used: readonly number[];
  readonly aside: readonly { readonly sheet: number; readonly code: string }[];
  /** Why an unauthenticated result was accepted; "" when authenticated. */
  readonly reason: string;
  readonly accounts: readonly { readonly id: string; readonly title: string; readonly fields: readonly string[] }[];
}

/**
 * The events that people put into the journal themselves: what happens without the program. All others are written by steps; bags and
 * receipts by both, for a sheet may go into a new bag long after its sealing.
 */
export const RECORDABLE_EVENTS = [
  "seal.checked",
  "bag.sealed",
  "custody.accepted",
  "custodian.acknowledged",
  "custodian.joined",
  "custodian.moved",
  "custodian.left",
  "combination.changed",
  "bag.opened",
  "sheet.destroyed",
  "rotation.completed",
  "rotation.waived",
  "set.superseded",
  "set.retired",
  "use.reviewed",
  "set.reviewed",
  "drill.held",
  "incident",
  "key.revoked",
  "book.exported",
] as const satisfies readonly RecordEvent[];
export type RecordableEvent = (typeof RECORDABLE_EVENTS)[number];

/** One event as typed; `body` has exactly the event's fields (`RECORD_EVENTS`). */
export type RecordedEvent = {
  readonly [E in RecordableEvent]: {
    readonly event: E;
    readonly set: string | null;
    readonly reason: string;
    readonly ticket: string;
    readonly approvers: readonly string[];
    readonly body: RecordBody<E>;
  };
}[RecordableEvent];

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
