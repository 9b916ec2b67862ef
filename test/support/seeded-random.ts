import { createHash } from "node:crypto";
import type { Random } from "../../core/ports.ts";

/** The same uniform bytes on every run: SHA-256 of seed and counter. For tests only. */
export function seededRandom(seed: string): Random {
  let counter = 0;
  let pool = Buffer.alloc(0);
  return (length) => {
    while (pool.length < length) pool = Buffer.concat([pool, createHash("sha256").update(`${seed}/${counter++}`).digest()]);
    const bytes = new Uint8Array(pool.subarray(0, length));
    pool = pool.subarray(length);
    return bytes;
  };
}

/** Hands out these bytes in order, whatever is asked for at a time, and throws when they are used up. */
export function scriptedRandom(...bytes: readonly number[]): Random {
  const rest = [...bytes];
  return (length) => {
    if (rest.length < length) throw new Error("the script has no more bytes");
    return Uint8Array.from(rest.splice(0, length));
  };
}
