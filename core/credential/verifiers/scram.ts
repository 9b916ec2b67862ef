import { hmac } from "@noble/hashes/hmac.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { equalBytes, wipe } from "../../encoding/bytes.ts";
import { utf8Bytes } from "../../encoding/utf8.ts";
import { canonicalBase64 } from "../../record/ssh-wire.ts";
import { preparedPassword } from "./saslprep.ts";
import { malformed, type VerifierReader, within, withPassword } from "./verifier.ts";

const FORM = /^SCRAM-SHA-256\$(\d{1,9}):([A-Za-z0-9+/=]{4,88})\$([A-Za-z0-9+/=]{44}):([A-Za-z0-9+/=]{44})$/;

/** So many iterations take some seconds here; PostgreSQL does 4,096 unless told otherwise. */
const ITERATIONS_LIMIT = 1_000_000;
const KEY_LENGTH = 32;

/**
 * What PostgreSQL keeps of a password (RFC 5802, RFC 7677): `SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey`, all base64. It
 * fits when both keys do.
 */
export const scramVerifier: VerifierReader = (text) => {
  if (!text.startsWith("SCRAM-SHA-256$")) return null;
  const [, iterations = "", ...parts] = FORM.exec(text) ?? malformed();
  const [salt = malformed(), storedKey = malformed(), serverKey = malformed()] = parts.map(
    (part) => canonicalBase64(part, 88) ?? malformed(),
  );
  const c = within(Number(iterations), 1, ITERATIONS_LIMIT);
  const fitsBytes = (password: Uint8Array) => {
    const salted = pbkdf2(sha256, password, salt, { c, dkLen: KEY_LENGTH });
    const clientKey = hmac(sha256, salted, utf8Bytes("Client Key"));
    const found = [sha256(clientKey), hmac(sha256, salted, utf8Bytes("Server Key"))] as const;
    wipe(salted, clientKey);
    // Both are compared, whatever the first says.
    const [stored, server] = [equalBytes(found[0], storedKey), equalBytes(found[1], serverKey)];
    return stored && server;
  };
  return {
    kind: "scram-sha-256",
    fits: (secrets) =>
      withPassword(secrets, (bytes, password) => {
        const prepared = preparedPassword(password);
        if (prepared === password) return fitsBytes(bytes);
        const other = utf8Bytes(prepared);
        try {
          // PostgreSQL takes the password as it is where it may not be prepared.
          const [asPrepared, asItIs] = [fitsBytes(other), fitsBytes(bytes)];
          return asPrepared || asItIs;
        } finally {
          wipe(other);
        }
      }),
  };
};
