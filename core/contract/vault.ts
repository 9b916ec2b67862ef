import * as z from "zod/mini";
import { account, accountIndex } from "./answers.ts";
import {
  bytesUpTo,
  count,
  line,
  listOf,
  moment,
  nothing,
  reason,
  requiredLine,
  setIdText,
  shareNumber,
  text,
} from "./bounds.ts";
import { revealRequest, scanRequest } from "./clean-room-calls.ts";
import { accountView, readingView, revealed, secretField } from "./clean-room-view.ts";
import { openedSet, setSummary } from "./facts-view.ts";
import { symbolGrade } from "./symbol-grade.ts";
import { failureView } from "./outcome.ts";

const role = z.enum(["operator", "witness"]);
const passphrase = text(400);

/** How a sheet's codes read back so far. */
export const readBackProgress = z.strictObject({
  wanted: listOf(z.strictObject({ kind: z.enum(["share", "card", "part"]), have: count(20), need: count(20) }), 3),
  grades: listOf(symbolGrade, 60),
  complete: z.boolean(),
  problem: z.nullable(failureView),
});

/** A label as read: header and the first 16 bytes of its commitment in hexadecimal. */
const labelView = z.strictObject({
  set: setIdText,
  m: shareNumber,
  n: shareNumber,
  x: shareNumber,
  generation: count(255),
  commitment: line(32),
});

const proofView = z.strictObject({
  state: z.enum(["reading", "proved", "mismatch"]),
  grades: listOf(symbolGrade, 60),
  problem: z.nullable(failureView),
  corrections: readingView.shape.corrections,
});

/** One operation of the vault: parsed on both sides like a channel of the door. */
export interface VaultOperation {
  readonly request: z.core.$ZodType;
  readonly reply: z.core.$ZodType;
}

/**
 * All that the main process may ask the vault of a ceremony. Secrets go in by `key:*`, `import`, `codes` and `shares:*`, and come out by
 * `reveal` for the clean room and by `sheet` for the print window; no other reply carries any.
 */
export const VAULT = {
  /** Makes a signing key: its sealed file for the book, and keeps it open for `role`. */
  "key:make": {
    request: z.strictObject({ role, name: requiredLine(), passphrase }),
    reply: z.strictObject({ id: requiredLine(), name: line(), file: bytesUpTo(8192), publicKey: bytesUpTo(32) }),
  },
  "key:open": {
    request: z.strictObject({ role, file: bytesUpTo(8192), passphrase }),
    reply: z.strictObject({ id: requiredLine(), name: line() }),
  },
  /** An armoured SSHSIG by the open key of that role. */
  sign: {
    request: z.strictObject({
      role,
      namespace: z.enum(["sealwright-manifest", "sealwright-record"]),
      message: bytesUpTo(65_536),
    }),
    reply: z.strictObject({ signature: text(2000) }),
  },

  /** Generates what is to be generated; forgets an earlier draft. The runbook counts for what the sheets can carry. */
  draft: { request: z.strictObject({ accounts: listOf(account, 20), runbook: text(8000) }), reply: nothing },
  /** Takes in a secret that was typed or scanned: for `totp` an otpauth address or the seed in base32, for `recoveryCodes` one a line. */
  import: { request: z.strictObject({ account: accountIndex, field: secretField, text: text(20_000) }), reply: nothing },
  /**
   * Of the draft, and once a set is opened of its payload. `now` in seconds since 1970, corrected by what people assert; `ends` of codes
   * counts as `now` does.
   */
  reveal: { request: z.extend(revealRequest, { now: count(100_000_000_000) }), reply: revealed },
  /** Two consecutive codes that the target accepted. */
  codes: {
    request: z.strictObject({ account: accountIndex, first: line(12), second: line(12), now: count(100_000_000_000) }),
    reply: nothing,
  },

  /** Seals the draft: split, self-check, commitments, manifest. Public parts come out; the shares stay. */
  seal: {
    request: z.strictObject({
      m: shareNumber,
      n: shareNumber,
      /** The custody set's family in hexadecimal, the generation, and the set ID of the one before; null, 1 and null begin a new one. */
      family: z.nullable(line(8)),
      generation: count(255),
      supersedes: z.nullable(setIdText),
      created: moment,
      drill: z.boolean(),
      organisation: line(),
      paper: z.enum(["a4", "letter"]),
      runbook: text(8000),
      holders: listOf(z.strictObject({ custodian: line(), role: line() }), 15),
      journal: z.strictObject({ seq: count(), head: line(64) }),
      appVersion: line(40),
    }),
    reply: z.strictObject({
      summary: setSummary,
      manifest: bytesUpTo(65_536),
      labels: listOf(z.strictObject({ x: shareNumber, labelText: line(100) }), 15),
    }),
  },
  /** One sheet's document for its own window, as UTF-8. Secret: it holds a share. */
  sheet: {
    request: z.strictObject({ x: shareNumber, python: line(64), page: line(64) }),
    reply: z.strictObject({ html: bytesUpTo(8_000_000) }),
  },
  /** Begins the read-back of one sheet, forgetting what was read before. */
  "read-back:begin": { request: z.strictObject({ x: shareNumber }), reply: readBackProgress },
  "read-back:scan": { request: scanRequest, reply: readBackProgress },

  "shares:scan": { request: scanRequest, reply: readingView },
  /** Typed words or a typed code. With corrections it is not taken yet: the reply shows them, and `shares:corrected` confirms the same text. */
  "shares:words": { request: z.strictObject({ sheet: count(400), text: text(4000) }), reply: readingView },
  "shares:corrected": { request: z.strictObject({ sheet: count(400), text: text(4000) }), reply: readingView },
  "shares:passphrase": { request: z.strictObject({ passphrase }), reply: readingView },
  "shares:set-aside": { request: z.strictObject({ sheet: count(400) }), reply: readingView },
  "shares:state": { request: nothing, reply: readingView },
  /** Opens the set. Unauthenticated only with a reason; a set that is not `set`, or a drill's in an emergency, is refused and forgotten. */
  "shares:open": {
    request: z.strictObject({ set: z.nullable(setIdText), drill: z.boolean(), unauthenticated: z.nullable(reason) }),
    reply: openedSet,
  },
  /** As `shares:open`, but nothing of it can be revealed: it is kept for `match` only. Fails with `refused.unauthenticated` without a proof by the card. */
  "shares:prove": { request: z.strictObject({ set: setIdText, drill: z.boolean() }), reply: openedSet },
  /** Whether a secret of the proved set fits what its target keeps of it. The verifier's kind is recognised; fails with `unreadable.verifier`. */
  match: {
    request: z.strictObject({ account: count(100), verifier: text(4000) }),
    reply: z.strictObject({ verifier: line(40), result: z.enum(["fits", "differs"]) }),
  },
  /** Labels among these codes; whatever else was in view is forgotten. Public: a label holds no secret. */
  "labels:read": {
    request: scanRequest,
    reply: z.strictObject({ labels: listOf(labelView, 40), others: count(40) }),
  },
  /** Begins the proof of one share alone against the manifest's commitment (32 bytes in hexadecimal), forgetting what was read before. */
  "proof:begin": {
    request: z.strictObject({ set: setIdText, x: shareNumber, m: shareNumber, n: shareNumber, commitment: line(64) }),
    reply: proofView,
  },
  "proof:scan": { request: scanRequest, reply: proofView },
  /** Typed words or a typed code, as in `shares:words`; `confirmed` once the corrections were compared with the sheet. */
  "proof:words": { request: z.strictObject({ text: text(4000), confirmed: z.boolean() }), reply: proofView },
  /** Forgets draft, sheets and opened sets, but not the signing keys. A sealed set whose sheets are being printed stays. */
  forget: { request: nothing, reply: nothing },
  /** What the opened set or the draft holds, by name. */
  accounts: { request: nothing, reply: z.strictObject({ accounts: listOf(accountView, 100), runbook: text(70_000) }) },
} as const satisfies Readonly<Record<string, VaultOperation>>;

export type VaultName = keyof typeof VAULT;
export type VaultRequest<N extends VaultName> = z.infer<(typeof VAULT)[N]["request"]>;
export type VaultReply<N extends VaultName> = z.infer<(typeof VAULT)[N]["reply"]>;

/** A request on its way to the vault; the reply bears the same `id`. */
export const vaultCall = z.strictObject({ id: count(1_000_000_000), name: z.string(), request: z.unknown() });
export const vaultAnswer = z.strictObject({ id: count(1_000_000_000), outcome: z.unknown() });
