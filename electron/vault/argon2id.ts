import argon2 from "argon2";
import type { Argon2id } from "../../core/ports.ts";

/** Argon2id by the `argon2` package (the reference implementation, off the main thread). */
export const argon2id: Argon2id = ({ passphrase, salt, memoryKiB, iterations, parallelism }) =>
  argon2.hash(Buffer.from(passphrase.buffer, passphrase.byteOffset, passphrase.length), {
    raw: true,
    type: argon2.argon2id,
    hashLength: 32,
    salt: Buffer.from(salt),
    memoryCost: memoryKiB,
    timeCost: iterations,
    parallelism,
  });
