import type { JournalHead } from "../record/manifest.ts";

/** One account whose credentials are in a set, as named in its manifest. Names come from people. */
export interface SheetAccount {
  readonly title: string;
  readonly system?: string;
  /** "password", "totp" and the like; unknown ones are printed as they are. */
  readonly factors: readonly string[];
}

/** What every printed page of a set tells. */
export interface SetContent {
  /** Set ID, 8 characters. */
  readonly set: string;
  readonly generation: number;
  readonly m: number;
  readonly n: number;
  readonly drill: boolean;
  /** RFC 3339. */
  readonly created: string;
  readonly organisation?: string;
  /** Where the journal stood when the set was made: the head in its manifest. */
  readonly journal: JournalHead;
  readonly appVersion: string;
}

/** Who keeps one share. */
export interface CustodianContent {
  /** 1..n */
  readonly x: number;
  readonly custodian?: string;
  readonly role?: string;
}

/** Everything one sheet says, as plain texts. Secret: it holds a share. */
export interface SheetContent extends SetContent, CustodianContent {
  readonly shareText: string;
  /** 36, or 64 when locked. */
  readonly words: readonly string[];
  /** The custodian's passphrase is needed beside the share. */
  readonly locked: boolean;
  readonly cardText: string;
  /** Payload parts in order, 1..16. */
  readonly parts: readonly string[];
  readonly accounts: readonly SheetAccount[];
  /** SHA-256 in lower-case hex of the recovery tools, to be printed on the back. */
  readonly recoveryTools: { readonly python: string; readonly page: string };
}

/** The outer labels of a set: one for each bag. No secret. */
export interface LabelContent extends SetContent {
  readonly labels: readonly { readonly x: number; readonly labelText: string }[];
}

/** One custodian's acknowledgement. No secret. */
export type AcknowledgementContent = SetContent & CustodianContent;
