import type { VerifierPorts } from "../../core/credential/verifiers/verifier.ts";
import type { Argon2id, Random } from "../../core/ports.ts";
import type { Ed25519Signer } from "../../core/record/sshsig.ts";
import type { SheetTypeface } from "../../core/sheet/typeface.ts";

/** All that the vault takes from outside itself, given once at its start. */
export interface VaultPorts {
  readonly random: Random;
  readonly argon2id: Argon2id;
  /** The signer of a 32-byte seed, which it copies. */
  readonly ed25519: (seed: Uint8Array) => Ed25519Signer;
  /** What comparing with a target's verifier takes. */
  readonly verifiers: VerifierPorts;
  /** Null where the app's folder lacks it: then nothing can be sealed, and everything else goes on. */
  readonly typeface: SheetTypeface | null;
}
