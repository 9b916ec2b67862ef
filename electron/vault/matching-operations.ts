import { matchVerifier } from "../../core/credential/verifiers/match-verifier.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Held, Operations } from "./operations.ts";
import type { VaultPorts } from "./ports.ts";
import { stageAt } from "./stage.ts";

/** What compares the secrets of a proved set with what their targets keep of them. */
export function matchingOperations(held: Held, { verifiers }: VaultPorts): Pick<Operations, "match"> {
  return {
    async match({ account, verifier }) {
      const { payload } = stageAt(held.stage, "proved");
      const secrets = payload.credentials[account] ?? fail("unreadable.message");
      return matchVerifier(verifier, secrets, verifiers);
    },
  };
}
