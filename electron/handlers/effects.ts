import type { MachineCheck } from "../../core/ceremony/facts.ts";
import type { TaskView } from "../../core/contract/clean-room-view.ts";
import type { DeskView } from "../../core/contract/desk-view.ts";
import type { VaultName, VaultReply, VaultRequest } from "../../core/contract/vault.ts";

/** A running vault. Calls fail with the `Failure` that the vault answered, and with `fault.vault-died` once it is gone. */
export interface Vault {
  call<N extends VaultName>(name: N, request: VaultRequest<N>): Promise<VaultReply<N>>;
  /** Ends the process. `onDeath` is not told of an end that was asked for. */
  kill(): void;
}

/** A printer of this machine as the system names it. `network` is true when it is, or may be, reached over a network. */
export interface Printer {
  readonly name: string;
  readonly network: boolean;
  readonly usable: boolean;
}

/** Prints documents, each from a window of its own that runs no script and is destroyed afterwards, whatever happens. */
export interface Press {
  printers(): Promise<readonly Printer[]>;
  /** Resolves when the system has taken the whole job. Fails with `fault.printer`. `html` is wiped. */
  print(html: Uint8Array, printer: string): Promise<void>;
  /** A PDF of the document. For drills: whoever calls decides where it goes. `html` is wiped. Fails with `fault.printer`. */
  pdf(html: Uint8Array): Promise<Uint8Array>;
}

/** The clean room's window. At most one; its content process ends with it. */
export interface CleanRoom {
  open(): Promise<void>;
  close(): void;
  show(task: TaskView): void;
}

/** What the handlers need of the world; the composition root supplies it. */
export interface Effects {
  readonly version: string;
  readonly rehearsal: boolean;
  startVault(onDeath: () => void): Vault;
  readonly press: Press;
  readonly cleanRoom: CleanRoom;
  /** Pushes to the desk. */
  show(view: DeskView): void;
  machineChecks(): Promise<readonly MachineCheck[]>;
  /** The machine's clock. */
  now(): Date;
  /** SHA-256 in lower-case hex of the recovery tools that ship, for the sheets. */
  readonly recoveryTools: { readonly python: string; readonly page: string };
  /** Asks for a folder in the system's dialog; null when people cancel. */
  askFolder(): Promise<string | null>;
  /** Writes a drill's PDF into a new folder beside the book. Returns that folder's name, without its path. */
  saveDrillPaper(name: string, pdf: Uint8Array): Promise<void>;
}
