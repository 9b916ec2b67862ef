import { Failure } from "../../core/failure/failure.ts";
import { matchVerifier } from "../../core/credential/verifiers/match-verifier.ts";
import type { HeldSecrets, VerifierPorts } from "../../core/credential/verifiers/verifier.ts";
import { verifierPorts } from "../../electron/vault/verifier-ports.ts";

/** What comes of holding a verifier against secrets: `kind: fits`, `kind: differs`, or the failure's code with its field. */
export async function heldAgainst(
  verifier: string,
  secrets: Partial<HeldSecrets>,
  ports: Partial<VerifierPorts> = {},
): Promise<string> {
  const held = { password: undefined, privateKey: undefined, certificate: undefined, ...secrets };
  try {
    const { verifier: kind, result } = await matchVerifier(verifier, held, { ...verifierPorts, ...ports });
    return `${kind}: ${result}`;
  } catch (error) {
    if (error instanceof Failure) return `${error.code} ${error.facts.field ?? ""}`.trim();
    throw error;
  }
}

/** A host that computes nothing: whoever reaches it has not been kept from it. */
export const REACHED: VerifierPorts = {
  argon2: () => Promise.reject(new Error("argon2 was asked")),
  bcrypt: () => Promise.reject(new Error("bcrypt was asked")),
  keyPairs: () => {
    throw new Error("keys were asked for");
  },
};
