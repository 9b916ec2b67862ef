import type { MachineCheck } from "../../core/ceremony/facts.ts";
import type { Printer } from "../handlers/effects.ts";
import { interfacesUp, memoryMebibytes, radiosOn, swapMebibytes } from "./machine-facts.ts";
import { type MachineFiles, readMemory, readNetworkStates, readSwaps, readTransmitters } from "./machine-files.ts";

/** What is looked at besides the system's files. */
export interface MachineMeans {
  readonly platform: string;
  readonly files: MachineFiles;
  readonly rehearsal: boolean;
  /** Names of network interfaces that have an address, internal ones left out. */
  addresses(): readonly string[];
  displays(): number;
  printers(): Promise<readonly Printer[]>;
}

/** Splitting and Argon2id with 256 MiB need this much, in MiB, beside the windows. */
const LEAST_MEMORY = 1024;

/**
 * Looks at the machine. A doubt is a `warn`, which people may accept with a reason that is signed; only too little memory is a `stop`. What
 * this program cannot tell (everything but Linux) is a doubt. Never fails.
 */
export async function checkMachine(means: MachineMeans): Promise<readonly MachineCheck[]> {
  const isLinux = means.platform === "linux";
  const radios = isLinux ? radiosOn(readTransmitters(means.files)) : null;
  const swaps = isLinux ? readSwaps(means.files) : null;
  const swap = swaps === null ? null : swapMebibytes(swaps);
  const displays = means.displays();
  return [
    network(means),
    { id: "radio", result: radios === 0 ? "pass" : "warn", count: radios ?? 0 },
    { id: "swap", result: swap === 0 ? "pass" : "warn", count: swap ?? 0 },
    memory(means),
    { id: "displays", result: displays === 1 ? "pass" : "warn", count: displays },
    await printers(means),
    { id: "platform", result: isLinux && !means.rehearsal ? "pass" : "warn", count: 0 },
  ];
}

function network({ platform, files, addresses }: MachineMeans): MachineCheck {
  const states = platform === "linux" ? readNetworkStates(files) : null;
  const { length } = interfacesUp(states ?? new Map(), addresses());
  return { id: "network", result: states !== null && length === 0 ? "pass" : "warn", count: length };
}

function memory({ platform, files }: MachineMeans): MachineCheck {
  const text = platform === "linux" ? readMemory(files) : null;
  const free = text === null ? null : memoryMebibytes(text);
  if (free === null) return { id: "memory", result: "warn", count: 0 };
  return { id: "memory", result: free < LEAST_MEMORY ? "stop" : "pass", count: free };
}

/** How many printers can be used without a network. */
async function printers(means: MachineMeans): Promise<MachineCheck> {
  try {
    const local = (await means.printers()).filter(({ network: isNetwork, usable }) => usable && !isNetwork);
    return { id: "printers", result: local.length > 0 ? "pass" : "warn", count: local.length };
  } catch {
    return { id: "printers", result: "warn", count: 0 };
  }
}
