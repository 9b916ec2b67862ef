import type { ForkOptions } from "electron";
import { readVaultAnswer, readVaultOutcome } from "../../core/contract/vault-messages.ts";
import type { VaultName, VaultReply, VaultRequest } from "../../core/contract/vault.ts";
import { Failure } from "../../core/failure/failure.ts";
import type { Vault } from "../handlers/effects.ts";

/** The part of Electron's UtilityProcess that is used. */
export interface Forked {
  postMessage(message: unknown): void;
  kill(): boolean;
  on(event: "message", listener: (message: unknown) => void): unknown;
  on(event: "exit" | "error", listener: () => void): unknown;
}

/** Electron's `utilityProcess.fork`. */
export type Fork = (modulePath: string, args: string[], options: ForkOptions) => Forked;

/** Seconds that an operation may take: several passphrases of a gibibyte each fit in. Then the vault is taken for lost, and ended. */
export const DEADLINE_SECONDS = 120;

/** Nothing of the main process's environment, arguments or streams reaches the vault, and nothing it prints comes out. */
export const VAULT_OPTIONS = { env: {}, execArgv: [], stdio: "ignore", serviceName: "sealwright-vault" } as const;

interface Pending {
  settle(outcome: unknown): void;
  fail(failure: Failure): void;
}

/**
 * Starts the vault's process from its bundle, `file`. Its calls fail with the failure that the vault answered, with
 * `fault.unexpected` when it answered something else, and with `fault.vault-died` once it is gone. `onDeath` is told of an end
 * that nobody asked for.
 */
export function startVaultProcess(fork: Fork, file: string, onDeath: () => void): Vault {
  const process = fork(file, [], { ...VAULT_OPTIONS, execArgv: [] });
  const pending = new Map<number, Pending>();
  let last = 0;
  let isOver = false;

  // Whoever waits is told first, then whoever holds the vault.
  function over(asked: boolean): void {
    if (isOver) return;
    isOver = true;
    const waiting = [...pending.values()];
    pending.clear();
    for (const call of waiting) call.fail(new Failure("fault.vault-died"));
    if (!asked) onDeath();
  }

  process.on("message", (message) => {
    const answer = readVaultAnswer(message);
    const call = answer === null ? undefined : pending.get(answer.id);
    // What answers no call is nobody's.
    if (answer === null || call === undefined) return;
    pending.delete(answer.id);
    call.settle(answer.outcome);
  });
  process.on("exit", () => over(false));
  // The exit follows. Without a listener the main process would end as well.
  process.on("error", () => {});

  function end(asked: boolean): void {
    over(asked);
    process.kill();
  }

  return {
    call<N extends VaultName>(name: N, request: VaultRequest<N>) {
      return new Promise<VaultReply<N>>((resolve, reject) => {
        if (isOver) return reject(new Failure("fault.vault-died"));
        const id = ++last;
        const deadline = setTimeout(() => end(false), DEADLINE_SECONDS * 1000);
        pending.set(id, {
          settle(outcome) {
            clearTimeout(deadline);
            try {
              const read = readVaultOutcome(name, outcome);
              if (read.ok) resolve(read.value);
              else reject(new Failure(read.failure.code, read.failure.facts));
            } catch (error) {
              reject(error instanceof Failure ? error : new Failure("fault.unexpected"));
            }
          },
          fail(failure) {
            clearTimeout(deadline);
            reject(failure);
          },
        });
        try {
          process.postMessage({ id, name, request });
        } catch {
          pending.delete(id);
          clearTimeout(deadline);
          reject(new Failure("fault.unexpected"));
        }
      });
    },
    kill: () => end(true),
  };
}
