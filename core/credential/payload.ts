import type { JsonObject } from "../encoding/strict-json.ts";

/** Bytes of payload JSON at most, before compression (FORMAT.md, "Limits"). */
export const PAYLOAD_LIMIT = 65_536;

/** Arrays and objects inside one another at most, the payload itself being the first. */
export const PAYLOAD_DEPTH = 6;

/** The document's `type`. */
export const PAYLOAD_TYPE = "sealwright/payload";

/** A set ID: base32 of family and generation, 8 characters. */
export const SET_ID = /^[A-Z2-7]{8}$/;

/** The kinds that version 1 seals. A reader shows any other kind as it stands. */
export const CREDENTIAL_KINDS = ["login", "database", "ssh-key", "client-certificate", "secret"] as const;

export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/**
 * What a set holds (FORMAT.md, "Payload parts"), as *read*: authenticated data that must be recoverable even when this program
 * would not have written it. Its strings are data and nothing more: they may be long, and may hold markup, bidi and control
 * characters. Whoever shows or prints them escapes them. Only `composePayload` promises more about the strings.
 */
export interface Payload {
  /** Set ID: 8 characters of base32. Whoever opens a set compares it with the sheets. */
  readonly set: string;
  /** RFC 3339. */
  readonly created: string;
  /** True for a rehearsal: nothing in it opens anything. */
  readonly drill: boolean;
  readonly credentials: readonly Credential[];
  readonly runbook: string | undefined;
  /** Every field of the document in the order written, known or not; what `writePayload` writes. */
  readonly fields: JsonObject;
  /** The fields among them that this version does not know, to be shown as they stand. */
  readonly unknownFields: JsonObject;
}

/** One credential as read; `id`, `kind` and `title` are always there. */
export interface Credential {
  readonly id: string;
  /** One of `CREDENTIAL_KINDS`, or a word that this version does not know. */
  readonly kind: string;
  readonly title: string;
  readonly system: string | undefined;
  readonly url: string | undefined;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** An otpauth address as sealed; `totpFromUri` reads it. */
  readonly totp: string | undefined;
  readonly recoveryCodes: readonly string[] | undefined;
  readonly privateKey: string | undefined;
  readonly publicKey: string | undefined;
  readonly certificate: string | undefined;
  readonly notes: string | undefined;
  readonly files: readonly CredentialFile[] | undefined;
  readonly unknownFields: JsonObject;
}

/** A text file inside a credential, as read. */
export interface CredentialFile {
  readonly name: string;
  readonly text: string;
  readonly unknownFields: JsonObject;
}
