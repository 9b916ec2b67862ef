import { randomBytes } from "node:crypto";
import type { Random } from "../../core/ports.ts";

/** The operating system's random source, through Node's OpenSSL. */
export const systemRandom: Random = (length) => new Uint8Array(randomBytes(length));
