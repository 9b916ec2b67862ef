import { argon2id as compute } from "hash-wasm";
import type { Argon2id } from "../../../core/ports.ts";

/** The port as a page fills it; the page stands still while it computes. */
export const argon2id: Argon2id = async ({ passphrase, salt, memoryKiB, iterations, parallelism }) =>
  await compute({
    password: passphrase,
    salt,
    memorySize: memoryKiB,
    iterations,
    parallelism,
    hashLength: 32,
    outputType: "binary",
  });
