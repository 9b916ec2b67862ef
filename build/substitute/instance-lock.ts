import { mkdirSync, readFileSync, rmSync, unwatchFile, watchFile, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The lock of one running app: a file in its user data folder. */
export interface InstanceLock {
  /** True when this process has it now. Otherwise the process that has it is told of `call`. */
  request(call: SecondCall): boolean;
  held(): boolean;
  release(): void;
}

export interface SecondCall {
  readonly argv: readonly string[];
  readonly cwd: string;
}

const LOCK = "substitute.lock";
const CALL = "substitute.call";
const LOOK_EVERY_MS = 200;

export function createInstanceLock(folder: () => string, called: (call: SecondCall) => void): InstanceLock {
  let held: string | null = null;
  return {
    held: () => held !== null,
    request(call) {
      if (held !== null) return true;
      const lock = join(folder(), LOCK);
      const bell = join(folder(), CALL);
      mkdirSync(folder(), { recursive: true });
      if (!claim(lock)) {
        writeFileSync(bell, JSON.stringify(call));
        return false;
      }
      held = folder();
      writeFileSync(bell, "");
      watchFile(bell, { interval: LOOK_EVERY_MS, persistent: false }, () => {
        const second = parseCall(readIfThere(bell));
        if (second !== null) called(second);
      });
      return true;
    },
    release() {
      if (held === null) return;
      unwatchFile(join(held, CALL));
      rmSync(join(held, CALL), { force: true });
      rmSync(join(held, LOCK), { force: true });
      held = null;
    },
  };
}

function claim(lock: string): boolean {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return true;
    } catch {
      if (isAlive(Number(readIfThere(lock)))) return false;
      // Left behind by a process that is no more.
      rmSync(lock, { force: true });
    }
  }
  return false;
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function parseCall(text: string): SecondCall | null {
  try {
    const call: unknown = JSON.parse(text);
    if (typeof call !== "object" || call === null || !("argv" in call) || !Array.isArray(call.argv)) return null;
    return { argv: call.argv.map(String), cwd: "cwd" in call ? String(call.cwd) : "" };
  } catch {
    return null;
  }
}
