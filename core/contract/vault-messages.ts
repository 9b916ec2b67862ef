import * as z from "zod/mini";
import { fail } from "../failure/failure.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";
import { VAULT, vaultAnswer, vaultCall, type VaultName, type VaultReply, type VaultRequest } from "./vault.ts";

/** A call as the vault reads it; `name` is null when there is no such operation. */
export interface ReadCall {
  readonly id: number;
  readonly name: VaultName | null;
  readonly request: unknown;
}

/** What came to the vault as a call; null when it has not even the form of one, so that nobody can be answered. */
export function readVaultCall(message: unknown): ReadCall | null {
  const parsed = z.safeParse(vaultCall, message);
  if (!parsed.success) return null;
  const { id, name, request } = parsed.data;
  return { id, name: Object.hasOwn(VAULT, name) ? (name as VaultName) : null, request };
}

/** The request of an operation. Fails with `unreadable.message`. */
export function readVaultRequest<N extends VaultName>(name: N, request: unknown): VaultRequest<N> {
  const parsed = z.safeParse(VAULT[name].request, request);
  return parsed.success ? (parsed.data as VaultRequest<N>) : fail("unreadable.message");
}

/** The reply of an operation before it leaves the vault. Fails with `fault.unexpected`: the mistake would be the vault's own. */
export function readVaultReply<N extends VaultName>(name: N, reply: unknown): VaultReply<N> {
  const parsed = z.safeParse(VAULT[name].reply, reply);
  return parsed.success ? (parsed.data as VaultReply<N>) : fail("fault.unexpected");
}

/** The number of the call that a message from the vault answers, and its outcome, not yet parsed; null when it is no answer. */
export function readVaultAnswer(message: unknown): { readonly id: number; readonly outcome: unknown } | null {
  const parsed = z.safeParse(vaultAnswer, message);
  return parsed.success ? { id: parsed.data.id, outcome: parsed.data.outcome } : null;
}

/** The outcome of a call of `name`. Fails with `fault.unexpected` when it is neither that operation's reply nor a failure. */
export function readVaultOutcome<N extends VaultName>(name: N, outcome: unknown): Outcome<VaultReply<N>> {
  const parsed = z.safeParse(outcomeOf(VAULT[name].reply), outcome);
  return parsed.success ? (parsed.data as Outcome<VaultReply<N>>) : fail("fault.unexpected");
}
