import type { BookFile } from "../record/verify/verification.ts";
import { ALLOWED_SIGNERS, named } from "../record/verify/names.ts";
import type { PackFile } from "./pack-input.ts";

/** The book's files as they go into the pack's folder `book`: those that a verifier looks at, and no other. */
export function bookPart(files: readonly BookFile[]): readonly PackFile[] {
  return files.flatMap((file) =>
    file.is === "file" && isEvidence(file.path) ? [{ path: `book/${file.path}`, bytes: file.bytes }] : [],
  );
}

function isEvidence(path: string): boolean {
  if (path === ALLOWED_SIGNERS) return true;
  const [folder, name = "", ...more] = path.split("/");
  if ((folder !== "records" && folder !== "manifests") || more.length > 0) return false;
  return ["document", "signature", "witness"].includes(named(folder, name).is);
}
