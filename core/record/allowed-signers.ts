import { epochOf, secondsOf } from "../encoding/utc-moment.ts";
import { isRfc3339 } from "../encoding/rfc3339.ts";
import { fail } from "../failure/failure.ts";
import { publicKeyOfText, publicKeyText } from "./ssh-wire.ts";

/** Lines of an `allowed_signers` file at most. */
export const SIGNERS_LIMIT = 1_000;

/** From when to when a key is valid, both included: RFC 3339 in UTC, years 2000 to 2199; null where there is no bound. */
export interface Validity {
  readonly validAfter: string | null;
  readonly validBefore: string | null;
}

/** Who may sign which documents with which key. */
export interface AllowedSigner extends Validity {
  readonly principal: string;
  readonly namespaces: readonly string[];
  /** 32 bytes */
  readonly publicKey: Uint8Array;
}

const ALWAYS: Validity = { validAfter: null, validBefore: null };

/** One line of an `allowed_signers` file: who may sign which namespaces with which key (ssh-keygen(1), ALLOWED SIGNERS). */
export function allowedSigner(
  principal: string,
  namespaces: readonly string[],
  publicKey: Uint8Array,
  { validAfter, validBefore }: Validity = ALWAYS,
): string {
  const from = validAfter === null ? "" : `,valid-after="${stampOf(validAfter)}Z"`;
  const until = validBefore === null ? "" : `,valid-before="${stampOf(validBefore)}Z"`;
  return `${principal} namespaces="${namespaces.join(",")}"${from}${until} ${publicKeyText(publicKey)}\n`;
}

// No pattern of ssh-keygen's can be written with these letters: a principal is one principal.
const PRINCIPAL = "([A-Za-z0-9][A-Za-z0-9_.-]{0,63})";
const NAMESPACES = 'namespaces="(sealwright-[a-z]+(?:,sealwright-[a-z]+)*)"';
const VALIDITY = '(?:,valid-after="([0-9]{14})Z")?(?:,valid-before="([0-9]{14})Z")?';
const LINE = new RegExp(`^${PRINCIPAL} ${NAMESPACES}${VALIDITY} (ssh-ed25519 \\S+)$`);

/**
 * The signers of an `allowed_signers` file, strictly: the lines that `allowedSigner` writes and nothing else (no comment, no
 * other option), no principal and no key twice (FORMAT.md, "Signers"). Fails with `unreadable.allowed-signers` (position: the
 * line, from 1).
 */
export function parseAllowedSigners(text: string): readonly AllowedSigner[] {
  const lines = text.split("\n");
  if (lines.pop() !== "") fail("unreadable.allowed-signers", { position: lines.length + 1 });
  if (lines.length > SIGNERS_LIMIT) fail("unreadable.allowed-signers", { position: SIGNERS_LIMIT + 1 });
  const seen = new Set<string>();
  return lines.map((line, index) => {
    const refuse = () => fail("unreadable.allowed-signers", { position: index + 1 });
    const [, principal = "", namespaces = "", from, until, key = ""] = LINE.exec(line) ?? refuse();
    const publicKey = publicKeyOfText(key) ?? refuse();
    if (seen.has(principal) || seen.has(key)) return refuse();
    seen.add(principal).add(key);
    const validAfter = from === undefined ? null : (timeOf(from) ?? refuse());
    const validBefore = until === undefined ? null : (timeOf(until) ?? refuse());
    // OpenSSH refuses such a line too; of one order, times of this form sort as text.
    if (validAfter !== null && validBefore !== null && validBefore <= validAfter) return refuse();
    return { principal, namespaces: namespaces.split(","), publicKey, validAfter, validBefore };
  });
}

/** Whether a key is valid at a time (RFC 3339), by the second. */
export function isValidAt({ validAfter, validBefore }: Validity, time: string): boolean {
  if (validAfter === null && validBefore === null) return true;
  const at = secondsOf(time);
  return (validAfter === null || secondsOf(validAfter) <= at) && (validBefore === null || at <= secondsOf(validBefore));
}

/** `20260101000000` of a time; OpenSSH takes it in UTC when a `Z` follows. */
function stampOf(time: string): string {
  return new Date(epochOf(time, "validity") * 1000)
    .toISOString()
    .replaceAll(/[^0-9]/g, "")
    .slice(0, 14);
}

function timeOf(stamp: string): string | null {
  const time = stamp.replace(/^(....)(..)(..)(..)(..)(..)$/, "$1-$2-$3T$4:$5:$6Z");
  return isRfc3339(time) && /^2[01]/.test(time) && !time.endsWith(":60Z") ? time : null;
}
