import argon2 from "argon2";
import type { VerifierPorts } from "../../core/credential/verifiers/verifier.ts";
import type { Argon2id } from "../../core/ports.ts";

/** Argon2 by the `argon2` package (the reference implementation, off the main thread). */
export const argon2Of: VerifierPorts["argon2"] = ({ type, password, salt, memoryKiB, iterations, parallelism, length }) =>
  argon2.hash(Buffer.from(password.buffer, password.byteOffset, password.length), {
    raw: true,
    type: argon2[type],
    hashLength: length,
    salt: Buffer.from(salt),
    memoryCost: memoryKiB,
    timeCost: iterations,
    parallelism,
  });

/** Argon2id of 32 bytes by the same. */
export const argon2id: Argon2id = ({ passphrase, ...settings }) =>
  argon2Of({ type: "argon2id", password: passphrase, length: 32, ...settings });
