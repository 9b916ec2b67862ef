import { utcText } from "../../../core/encoding/utc-moment.ts";
import type { Ed25519Verify } from "../../../core/record/sshsig.ts";
import { ed25519Verify } from "../../vault/ed25519.ts";
import type { Verifying } from "./book-content.ts";
import { type Disk, nodeDisk } from "./disk.ts";
import { tellingDisk } from "./disk-failure.ts";
import { type Lock, type Processes, takeLock, thisMachine } from "./lock.ts";
import { completePlace, inspectPlace } from "./place.ts";

/** What a test may put in place of the machine. */
export interface BookMeans {
  readonly disk: Disk;
  readonly processes: Processes;
  readonly verify: Ed25519Verify;
  readonly now: () => Date;
}

/** The means as the adapters of the book take them. */
export interface Means {
  /** Throws the system's errors; `disk` throws failures. */
  readonly raw: Disk;
  readonly disk: Disk;
  readonly processes: Processes;
  readonly verifying: Verifying;
}

/** The machine's own means, but for those that are given. */
export function meansOf(given: Partial<BookMeans>): Means {
  const { disk = nodeDisk, processes, verify = ed25519Verify, now = () => new Date() } = given;
  return {
    raw: disk,
    disk: tellingDisk(disk),
    processes: processes ?? thisMachine(),
    verifying: { verify, now: () => utcText(Math.floor(now().getTime() / 1000)) },
  };
}

/** The folder of a book, made when there is none, and its lock. Fails as `inspectPlace` and `takeLock` do. */
export async function lockedPlace(
  folder: string,
  { raw, disk, processes }: Means,
): Promise<{ readonly root: string; readonly lock: Lock }> {
  const { root } = await inspectPlace(disk, folder);
  const lock = await takeLock(raw, root, processes);
  try {
    // Again, now that nobody else writes.
    await completePlace(disk, await inspectPlace(disk, folder));
    return { root, lock };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
