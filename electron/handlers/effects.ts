import type { MachineCheck } from "../../core/ceremony/facts.ts";
import type { TaskView } from "../../core/contract/clean-room-view.ts";
import type { PackFile, PackInput } from "../../core/audit-pack/pack-input.ts";
import type { DeskView } from "../../core/contract/desk-view.ts";
import type { SheetTypeface } from "../../core/sheet/typeface.ts";
import type { Book } from "../../core/record/book.ts";
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

/** A folder to offer for the book; `path` never leaves the main process. */
export interface Place {
  readonly label: string;
  readonly kind: "drive" | "disk";
  readonly path: string;
}

export interface OpenBook {
  readonly book: Book;
  /** What people call its folder: its name, and the drive's. */
  readonly label: string;
  /** Where it lies; it never leaves the main process. */
  readonly folder: string;
}

/** What the handlers need of the world; the composition root supplies it. */
export interface Effects {
  readonly version: string;
  /** When this program was built, RFC 3339. */
  readonly built: string;
  readonly rehearsal: boolean;
  /** As in `linux-x64`. */
  readonly platform: string;
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
  readonly typeface: SheetTypeface;
  /** Folders to offer for the book, removable drives first. */
  places(): Promise<readonly Place[]>;
  /** Opens the book in a folder, or begins one in an empty folder. Fails as the book does. */
  openBook(folder: string): Promise<OpenBook>;
  /** Mends the damaged book in `folder` from its copy. Fails as `repairBook` does. */
  repairBook(folder: string, copy: string): Promise<void>;
  /** Asks for a folder in the system's dialog, and says what for; null when people cancel. */
  askFolder(what: "book" | "copy" | "pack"): Promise<string | null>;
  /** What people call a folder: its name, and the drive's. */
  labelOf(folder: string): string;
  /** What checks an audit pack, byte for byte as it ships. */
  readonly packTools: PackInput["tools"];
  /**
   * Writes a pack into `folder` under a name of this program's own: its files below a new folder of that name, or one file. When the
   * name is taken, another one. The name is the one that was taken. Nothing is overwritten, and what is not whole has another name.
   * Fails with `fault.pack-write`.
   */
  writePack(folder: string, name: string, content: readonly PackFile[] | Uint8Array): Promise<string>;
  /** Writes one PDF of a drill's papers, by a name of this program's own, into the folder `drill-papers` of the book's folder. */
  saveDrillPaper(name: string, pdf: Uint8Array): Promise<void>;
}
