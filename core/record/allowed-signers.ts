import { fail } from "../failure/failure.ts";
import { publicKeyOfText, publicKeyText } from "./ssh-wire.ts";

/** Lines of an `allowed_signers` file at most. */
export const SIGNERS_LIMIT = 1_000;

/** Who may sign which documents with which key. */
export interface AllowedSigner {
  readonly principal: string;
  readonly namespaces: readonly string[];
  /** 32 bytes */
  readonly publicKey: Uint8Array;
}

/** One line of an `allowed_signers` file: who may sign which namespaces with which key (ssh-keygen(1), ALLOWED SIGNERS). */
export function allowedSigner(principal: string, namespaces: readonly string[], publicKey: Uint8Array): string {
  return `${principal} namespaces="${namespaces.join(",")}" ${publicKeyText(publicKey)}\n`;
}

// No pattern of ssh-keygen's can be written with these letters: a principal is one principal.
const LINE = /^([A-Za-z0-9][A-Za-z0-9_.-]{0,63}) namespaces="(sealwright-[a-z]+(?:,sealwright-[a-z]+)*)" (ssh-ed25519 \S+)$/;

/**
 * The signers of an `allowed_signers` file, strictly: the lines that `allowedSigner` writes and nothing else (no comment, no
 * option but namespaces), no principal and no key twice. Fails with `unreadable.allowed-signers` (position: the line, from 1).
 */
export function parseAllowedSigners(text: string): readonly AllowedSigner[] {
  const lines = text.split("\n");
  if (lines.pop() !== "") fail("unreadable.allowed-signers", { position: lines.length + 1 });
  if (lines.length > SIGNERS_LIMIT) fail("unreadable.allowed-signers", { position: SIGNERS_LIMIT + 1 });
  const seen = new Set<string>();
  return lines.map((line, index) => {
    const refuse = () => fail("unreadable.allowed-signers", { position: index + 1 });
    const [, principal = "", namespaces = "", key = ""] = LINE.exec(line) ?? refuse();
    const publicKey = publicKeyOfText(key) ?? refuse();
    if (seen.has(principal) || seen.has(key)) return refuse();
    seen.add(principal).add(key);
    return { principal, namespaces: namespaces.split(","), publicKey };
  });
}
