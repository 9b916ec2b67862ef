import { randomBytes } from "node:crypto";
import { Failure } from "../../core/failure/failure.ts";
import type { VaultName, VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { answered } from "../../electron/vault/answering.ts";
import { newVault } from "../../electron/vault/vault.ts";
import type { Vault } from "../../electron/handlers/effects.ts";
import { TEST_PORTS } from "./vault-calls.ts";

/** A vault without a process, which can be made to die as one does. */
export interface MortalVault extends Vault {
  die(): void;
  readonly alive: boolean;
}

export function vaultInProcess(onDeath: () => void): MortalVault {
  const { operations } = newVault({ ...TEST_PORTS, random: (length) => new Uint8Array(randomBytes(length)) });
  let alive = true;
  let id = 0;
  return {
    async call<N extends VaultName>(name: N, request: VaultRequest<N>): Promise<VaultReply<N>> {
      if (!alive) throw new Failure("fault.vault-died");
      const answer = await answered(operations, structuredClone({ id: ++id, name, request }));
      if (!alive || answer === null) throw new Failure("fault.vault-died");
      const { outcome } = structuredClone(answer);
      if (!outcome.ok) throw new Failure(outcome.failure.code, outcome.failure.facts);
      return outcome.value as VaultReply<N>;
    },
    kill: () => void (alive = false),
    die() {
      if (!alive) return;
      alive = false;
      onDeath();
    },
    get alive() {
      return alive;
    },
  };
}
