import { equalBytes, wipe } from "../../encoding/bytes.ts";
import { fail } from "../../failure/failure.ts";
import { canonicalBase64 } from "../../record/ssh-wire.ts";
import { type Argon2Input, malformed, type VerifierReader, within, withPassword } from "./verifier.ts";

const FORM =
  /^\$(argon2(?:id|i|d))\$v=19\$m=(\d{1,8}),t=(\d{1,4}),p=(\d{1,4})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,86})$/;

/** What a hostile verifier can ask for at most: 1 GiB, 20 times, which takes half a minute in one thread. */
const LIMITS = { memoryKiB: 1_048_576, iterations: 20, parallelism: 16 } as const;
const HASH_LENGTH = { least: 12, most: 64 } as const;

/** A PHC string of Argon2, version 19: `$argon2id$v=19$m=65536,t=3,p=4$salt$hash`, base64 without padding. */
export const argon2Verifier: VerifierReader = (text) => {
  if (!text.startsWith("$argon2")) return null;
  const [, type = "", memory, times, lanes, ...encoded] = FORM.exec(text) ?? malformed();
  const [salt = malformed(), hash = malformed()] = encoded.map(unpadded);
  const parallelism = within(Number(lanes), 1, LIMITS.parallelism);
  const input: Omit<Argon2Input, "password"> = {
    type: typeOf(type),
    salt,
    // RFC 9106, section 3.1: 8 KiB a lane at least.
    memoryKiB: within(Number(memory), 8 * parallelism, LIMITS.memoryKiB),
    iterations: within(Number(times), 1, LIMITS.iterations),
    parallelism,
    length: within(hash.length, HASH_LENGTH.least, HASH_LENGTH.most),
  };
  return {
    kind: type,
    fits: (secrets, { argon2 }) =>
      withPassword(secrets, async (password) => {
        const found = await argon2({ ...input, password }).catch(() => fail("fault.argon2", { limit: input.memoryKiB }));
        const fits = equalBytes(found, hash);
        wipe(found);
        return fits;
      }),
  };
};

function typeOf(type: string): Argon2Input["type"] {
  return type === "argon2i" || type === "argon2d" ? type : "argon2id";
}

function unpadded(text: string): Uint8Array {
  return canonicalBase64(text + "=".repeat(-text.length & 3), 88) ?? malformed();
}
