import { fail } from "../../failure/failure.ts";
import { argon2Verifier } from "./argon2.ts";
import { bcryptVerifier } from "./bcrypt.ts";
import { certificateVerifier } from "./certificate.ts";
import { scramVerifier } from "./scram.ts";
import { shaCryptVerifier } from "./sha-crypt.ts";
import { sshPublicKeyVerifier } from "./ssh-public-key.ts";
import type { HeldSecrets, Verifier, VerifierPorts, VerifierReader } from "./verifier.ts";

/** Characters of a verifier at most. */
const LIMIT = 4000;

const READERS: readonly VerifierReader[] = [
  scramVerifier,
  bcryptVerifier,
  argon2Verifier,
  shaCryptVerifier,
  certificateVerifier,
  sshPublicKeyVerifier,
];

// A line of /etc/shadow or of a password file: the name before it, and the days and flags behind it, are left away.
const PASSWORD_FILE = /^[^\s:$]{1,64}:(\$[^:\s]+)(?::\d*)*$/;

/**
 * Holds a verifier, as a target keeps it, against the account's secret of its kind. Bounded in size and work, and compared in a
 * time that does not depend on where the two differ. Fails with `unreadable.verifier` for what is not of a known kind, is
 * malformed, or asks for more work than is sensible; with `refused.not-held` when the account has no such secret; with
 * `refused.secret-form` and `fault.argon2`.
 */
export async function matchVerifier(
  text: string,
  secrets: HeldSecrets,
  ports: VerifierPorts,
): Promise<{ readonly verifier: string; readonly result: "fits" | "differs" }> {
  const verifier = readVerifier(text);
  return { verifier: verifier.kind, result: (await verifier.fits(secrets, ports)) ? "fits" : "differs" };
}

/** The verifier that a text is. Fails with `unreadable.verifier`. */
export function readVerifier(text: string): Verifier {
  if (text.length > LIMIT) fail("unreadable.verifier", { field: "it is too long" });
  const given = text.replaceAll("\r\n", "\n").trim();
  const bare = PASSWORD_FILE.exec(given)?.[1] ?? given;
  // It is the hash of password and user name, without salt and computed at once: whoever has it needs no password.
  if (/^md5[0-9a-f]{32}$/i.test(bare)) fail("unreadable.verifier", { field: "an md5 hash of PostgreSQL proves too little" });
  for (const read of READERS) {
    const verifier = read(bare);
    if (verifier !== null) return verifier;
  }
  return fail("unreadable.verifier", { field: "its kind is not known" });
}
