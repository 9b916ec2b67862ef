/** What the core is given and never takes for itself. Each host (the command line, the vault, a page) supplies its own. */

/**
 * Returns `length` uniformly random bytes (1..65,536) in a fresh array that the caller may wipe.
 * A source that cannot deliver throws; it never returns fewer bytes.
 */
export type Random = (length: number) => Uint8Array;

/** One Argon2id computation (RFC 9106, version 0x13, no secret, no associated data). */
export interface Argon2idInput {
  /** The passphrase as UTF-8, already normalised. */
  readonly passphrase: Uint8Array;
  /** The salt exactly as hashed; 26 ASCII bytes for a locked share (FORMAT.md, "Share record"). */
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** Resolves to 32 bytes. `argon2` in Node, hash-wasm in a page: the same output for the same input. */
export type Argon2id = (input: Argon2idInput) => Promise<Uint8Array>;
