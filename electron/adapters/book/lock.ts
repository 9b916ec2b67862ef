import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fail, Failure } from "../../../core/failure/failure.ts";
import { utf8Bytes } from "../../../core/encoding/utf8.ts";
import { type Disk, errorCode } from "./disk.ts";
import { diskFailure } from "./disk-failure.ts";
import { LOCK, temporaryName } from "./names.ts";

/** The processes of a machine, as far as locks care. */
export interface Processes {
  readonly pid: number;
  /** Another one after every start of the machine; "-" where the system does not say. */
  readonly boot: string;
  readonly isAlive: (pid: number) => boolean;
}

/** The processes of this machine. */
export function thisMachine(): Processes {
  return { pid: process.pid, boot: bootIdentifier(), isAlive };
}

/** A lock that is held. */
export interface Lock {
  /** Fails with `refused.book-in-use` when the lock is no longer ours, and with `fault.book-gone` when it is not there. */
  readonly check: () => Promise<void>;
  /** Removes the lock when it is ours. Never fails. */
  readonly release: () => Promise<void>;
}

const LIMIT = 200;
const SHAPE = /^(\d{1,10}) ([0-9a-f-]{1,64}) [0-9a-f]{32}\n$/;
/** Milliseconds that another process may take from making its lock to filling it. */
const FILLING = 300;

/**
 * Takes the lock of the book in `root` by exclusive creation. A lock whose process is dead, or that is from before the
 * machine's last start, is taken over. Fails with `refused.book-in-use`, and as the disk does.
 */
export async function takeLock(disk: Disk, root: string, processes: Processes): Promise<Lock> {
  const path = join(root, LOCK);
  const ours = `${processes.pid} ${processes.boot} ${randomBytes(16).toString("hex")}\n`;
  if (!(await created(disk, path, ours))) {
    await removeStale(disk, root, processes);
    if (!(await created(disk, path, ours))) fail("refused.book-in-use");
  }
  const isOurs = async () => (await content(disk, path)) === ours;
  return {
    async check() {
      if (!(await isOurs())) fail("refused.book-in-use");
    },
    async release() {
      if (await isOurs().catch(() => false)) await disk.remove(path).catch(() => undefined);
    },
  };
}

/** False when there is one. */
async function created(disk: Disk, path: string, text: string): Promise<boolean> {
  try {
    await disk.create(path, utf8Bytes(text));
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    // Made, but not filled.
    await disk.remove(path).catch(() => undefined);
    throw diskFailure(error);
  }
}

async function removeStale(disk: Disk, root: string, processes: Processes): Promise<void> {
  const path = join(root, LOCK);
  const found = await contentOrNull(disk, path);
  // Given back meanwhile: it may be there for the taking.
  if (found === null) return;
  if (!SHAPE.test(found)) {
    await wait(FILLING);
    if ((await contentOrNull(disk, path)) !== found) fail("refused.book-in-use");
  } else if (isHeld(found, processes)) fail("refused.book-in-use");
  // Renamed before it is removed: of two processes that found it stale only one gets it.
  const aside = join(root, temporaryName(LOCK));
  const isRenamed = await disk.rename(path, aside).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === "ENOENT") return false;
      throw diskFailure(error);
    },
  );
  if (!isRenamed) return;
  if ((await contentOrNull(disk, aside)) !== found) {
    // Somebody was faster, and this is their lock.
    if ((await disk.kind(path)) === "none") await disk.rename(aside, path);
    fail("refused.book-in-use");
  }
  await disk.remove(aside).catch(() => undefined);
}

function isHeld(lock: string, { boot, isAlive: alive }: Processes): boolean {
  const [, pid = "", itsBoot = ""] = SHAPE.exec(lock) ?? [];
  const sameStart = boot === "-" || itsBoot === "-" || boot === itsBoot;
  return sameStart && alive(Number(pid));
}

/** Null for a lock that is not there any more; "" for one that was being filled while it was read. */
async function contentOrNull(disk: Disk, path: string): Promise<string | null> {
  try {
    return await content(disk, path);
  } catch (error) {
    if (error instanceof Failure && error.code === "fault.book-gone") return null;
    if (error instanceof Failure && error.code === "unreadable.book-file") return "";
    throw error;
  }
}

async function content(disk: Disk, path: string): Promise<string> {
  try {
    return Buffer.from(await disk.read(path, LIMIT)).toString("latin1");
  } catch (error) {
    throw diskFailure(error);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

function bootIdentifier(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
  } catch {
    return "-";
  }
}
