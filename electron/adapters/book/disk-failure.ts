import { Failure, type FailureCode } from "../../../core/failure/failure.ts";
import { type Disk, errorCode } from "./disk.ts";

const FULL = ["ENOSPC", "EDQUOT", "EFBIG"];
// A stick that is pulled out answers with any of these.
const GONE = ["ENOENT", "ENODEV", "ENXIO", "ENOTDIR", "ENOTCONN", "ESTALE", "EIO", "ENOMEDIUM"];

/** Which failure an error of the system is. Nothing of the error itself, which names paths, goes on. */
export function diskFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const system = errorCode(error);
  if (system === "ELOOP") return new Failure("refused.book-place", { field: "link" });
  const code: FailureCode = FULL.includes(system)
    ? "fault.book-full"
    : GONE.includes(system)
      ? "fault.book-gone"
      : "fault.book-write";
  return new Failure(code);
}

/** The same disk, whose every error is a failure of the closed list. */
export function tellingDisk(disk: Disk): Disk {
  const told =
    <A extends readonly unknown[], T>(act: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      try {
        return await act(...args);
      } catch (error) {
        throw diskFailure(error);
      }
    };
  return {
    kind: told(disk.kind),
    entries: told(disk.entries),
    realPath: told(disk.realPath),
    read: told(disk.read),
    readMany: told(disk.readMany),
    create: told(disk.create),
    makeFolder: told(disk.makeFolder),
    rename: told(disk.rename),
    remove: told(disk.remove),
    syncFolder: told(disk.syncFolder),
  };
}
