import { readdirSync, readFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import type { Transmitter } from "./machine-facts.ts";

/** Where the facts are read; another folder in tests. Whatever cannot be read is null. */
export interface MachineFiles {
  readonly sys: string;
  readonly proc: string;
}

export const LINUX_FILES: MachineFiles = { sys: "/sys", proc: "/proc" };

/** The operating state of each network interface by name. */
export function readNetworkStates({ sys }: MachineFiles): ReadonlyMap<string, string> | null {
  const folder = join(sys, "class/net");
  const names = listed(folder);
  return names === null ? null : new Map(names.map((name) => [name, readText(join(folder, name, "operstate")) ?? "unknown"]));
}

/** Names of interfaces with an address, other than internal ones. */
export function interfacesWithAddress(): readonly string[] {
  const given = Object.entries(networkInterfaces());
  return given.filter(([, addresses]) => addresses?.some(({ internal }) => !internal) === true).map(([name]) => name);
}

/** A machine without any radio has no such folder, which is an empty list. */
export function readTransmitters({ sys }: MachineFiles): readonly Transmitter[] {
  const folder = join(sys, "class/rfkill");
  return (listed(folder) ?? []).map((name) => ({
    soft: readText(join(folder, name, "soft")) ?? "",
    hard: readText(join(folder, name, "hard")) ?? "",
  }));
}

export function readSwaps({ proc }: MachineFiles): string | null {
  return readText(join(proc, "swaps"));
}

export function readMemory({ proc }: MachineFiles): string | null {
  return readText(join(proc, "meminfo"));
}

function listed(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
