import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createInstanceLock, type InstanceLock, type SecondCall } from "../../../../build/substitute/instance-lock.ts";

const CALL: SecondCall = { argv: ["node", "app", "--rehearsal"], cwd: "/somewhere" };
/** No process has it: beyond the largest number that Linux gives. */
const NOBODY = 2 ** 22 + 1;

describe("the lock of one instance", () => {
  let folder = "";
  const locks: InstanceLock[] = [];
  const lock = (called: (call: SecondCall) => void = () => undefined): InstanceLock => {
    const made = createInstanceLock(() => folder, called);
    locks.push(made);
    return made;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sealwright-lock-"));
  });
  afterEach(() => {
    for (const one of locks.splice(0)) one.release();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is had by the first, refused to the second, and the first is told of it", async () => {
    const calls: SecondCall[] = [];
    const first = lock((call) => calls.push(call));
    expect(first.request({ argv: [], cwd: "" })).toBe(true);
    expect(first.request({ argv: [], cwd: "" })).toBe(true);
    const second = lock();
    expect(second.request(CALL)).toBe(false);
    expect(second.held()).toBe(false);
    await expect.poll(() => calls, { timeout: 5000 }).toEqual([CALL]);
  });

  it("is had again after its release, and leaves nothing", () => {
    const first = lock();
    first.request(CALL);
    first.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(lock().request(CALL)).toBe(true);
  });

  it("is taken from a process that is no more, and from a file that names none", () => {
    for (const left of [String(NOBODY), "", "not a number", "-1"]) {
      writeFileSync(join(folder, "substitute.lock"), left);
      const one = lock();
      expect(one.request(CALL)).toBe(true);
      expect(readFileSync(join(folder, "substitute.lock"), "utf8")).toBe(String(process.pid));
      one.release();
    }
  });
});
