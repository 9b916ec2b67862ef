/** What the system's files and lists say of a machine: parsers only. Each returns null where the text is not what Linux writes. */

/** Interfaces that could carry something: up, and not the loopback. `states` are the texts of `/sys/class/net/<name>/operstate`. */
export function interfacesUp(states: ReadonlyMap<string, string>, withAddress: readonly string[]): readonly string[] {
  const up = [...states].filter(([name, state]) => name !== "lo" && state.trim() === "up").map(([name]) => name);
  // Tunnels and the like say "unknown" and carry all the same: an address of their own gives them away.
  return [...new Set([...up, ...withAddress.filter((name) => name !== "lo")])].toSorted();
}

/** A transmitter (`/sys/class/rfkill/<n>/`): `soft` and `hard` are "0" while it may send. */
export interface Transmitter {
  readonly soft: string;
  readonly hard: string;
}

export function radiosOn(transmitters: readonly Transmitter[]): number {
  return transmitters.filter(({ soft, hard }) => soft.trim() !== "1" && hard.trim() !== "1").length;
}

/** MiB of swap space in use or to be used (`/proc/swaps`; sizes in KiB). Compressed memory (zram) never leaves the memory and is not counted. */
export function swapMebibytes(text: string): number | null {
  const [head = "", ...lines] = text.trimEnd().split("\n");
  if (!/^Filename\s+Type\s+Size\b/.test(head)) return null;
  let kibibytes = 0;
  for (const line of lines) {
    const [, name, size] = /^(\S+)\s+\S+\s+(\d+)\s/.exec(line) ?? [];
    if (name === undefined) return null;
    if (!/^\/dev\/zram\d+$/.test(name)) kibibytes += Number(size);
  }
  return Math.ceil(kibibytes / 1024);
}

/** MiB of memory that programs can still have (`/proc/meminfo`). */
export function memoryMebibytes(text: string): number | null {
  const [, kibibytes] = /^MemAvailable:\s+(\d+) kB$/m.exec(text) ?? [];
  return kibibytes === undefined ? null : Math.floor(Number(kibibytes) / 1024);
}
