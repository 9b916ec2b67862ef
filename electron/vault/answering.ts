import type { FailureView, Outcome } from "../../core/contract/outcome.ts";
import { readVaultCall, readVaultReply, readVaultRequest } from "../../core/contract/vault-messages.ts";
import type { VaultName } from "../../core/contract/vault.ts";
import { Failure } from "../../core/failure/failure.ts";
import type { Operations } from "./operations.ts";

/** What leaves the vault: the number of the call and its outcome, whose value fits the operation's reply. */
export interface VaultAnswer {
  readonly id: number;
  readonly outcome: Outcome<unknown>;
}

/**
 * Answers one message. Never rejects: what is not a `Failure` becomes `fault.unexpected`, without its message. Null for what is
 * no call at all, which has nobody to be answered.
 */
export async function answered(operations: Operations, message: unknown): Promise<VaultAnswer | null> {
  const call = readVaultCall(message);
  if (call === null) return null;
  const { id, name, request } = call;
  if (name === null) return { id, outcome: refused({ code: "unreadable.message", facts: {} }) };
  try {
    return { id, outcome: { ok: true, value: await done(operations, name, request) } };
  } catch (error) {
    const { code, facts } = error instanceof Failure ? error : new Failure("fault.unexpected");
    return { id, outcome: refused({ code, facts: { ...facts } }) };
  }
}

async function done<N extends VaultName>(operations: Operations, name: N, request: unknown): Promise<unknown> {
  return readVaultReply(name, await operations[name](readVaultRequest(name, request)));
}

function refused(failure: FailureView): Outcome<never> {
  return { ok: false, failure };
}
