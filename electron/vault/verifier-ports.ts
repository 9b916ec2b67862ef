import { hash } from "bcryptjs";
import type { VerifierPorts } from "../../core/credential/verifiers/verifier.ts";
import { argon2Of } from "./argon2id.ts";
import { keyPairs } from "./key-pairs.ts";

/** The comparisons' cryptography: the `argon2` package, `bcryptjs`, and node:crypto for keys and certificates. */
export const verifierPorts: VerifierPorts = { argon2: argon2Of, bcrypt: (password, salt) => hash(password, salt), keyPairs };
