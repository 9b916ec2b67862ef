import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { type Disk, nodeDisk } from "../../electron/adapters/book/disk.ts";

/** Which operation a process does not survive, from 0, and how far it gets with it. */
export interface Death {
  readonly at: number;
  readonly when: "before" | "halfway" | "after";
}

/**
 * The real disk, on which this process is killed (SIGKILL) at one of the operations that change anything: before it, after it, or halfway
 * through writing a file, with half of its bytes on the medium.
 */
export function mortalDisk({ at, when }: Death): { readonly disk: Disk; readonly operations: () => string } {
  let done = "";
  const mortal =
    <A extends readonly unknown[], T>(sign: string, act: (...args: A) => Promise<T>, half?: (...args: A) => void) =>
    async (...args: A): Promise<T> => {
      const mine = done.length === at;
      done += sign;
      if (mine && when === "before") await death();
      if (mine && when === "halfway") {
        half?.(...args);
        await death();
      }
      const result = await act(...args);
      if (mine) await death();
      return result;
    };
  const disk: Disk = {
    ...nodeDisk,
    create: mortal("c", nodeDisk.create, halfWrite),
    makeFolder: mortal("f", nodeDisk.makeFolder),
    rename: mortal("r", nodeDisk.rename),
    remove: mortal("d", nodeDisk.remove),
    syncFolder: mortal("s", nodeDisk.syncFolder),
  };
  return { disk, operations: () => done };
}

function halfWrite(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "wx");
  writeSync(file, bytes.subarray(0, bytes.length >> 1));
  fsyncSync(file);
  closeSync(file);
}

function death(): Promise<never> {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => undefined);
}
