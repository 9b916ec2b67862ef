import { mkdir, open, readdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fail } from "../../core/failure/failure.ts";
import { INVOKED_IN } from "./invocation.ts";

/** A folder that was empty when it was opened. Nothing in it is ever overwritten; others on the machine cannot read it. */
export interface NewFolder {
  /** Writes a file at a path below the folder and returns the whole path. Fails with `refused.folder-not-empty` when it exists. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<string>;
  /** Makes an empty folder below it. */
  readonly makeFolder: (path: string) => Promise<void>;
}

/** Makes the folder, or takes one that is empty. Fails with `refused.folder-not-empty`. */
export async function newFolder(path: string): Promise<NewFolder> {
  const root = resolve(INVOKED_IN, path);
  const refuse = () => fail("refused.folder-not-empty");
  await mkdir(root, { recursive: true, mode: 0o700 }).catch(refuse);
  if ((await readdir(root).catch(refuse)).length > 0) refuse();
  return {
    async makeFolder(path) {
      await mkdir(join(root, path), { recursive: true, mode: 0o700 }).catch(refuse);
    },
    async write(path, content) {
      const whole = join(root, path);
      await mkdir(dirname(whole), { recursive: true, mode: 0o700 }).catch(refuse);
      const file = await open(whole, "wx", 0o600).catch(refuse);
      try {
        await file.writeFile(content).catch(refuse);
      } finally {
        await file.close();
      }
      return whole;
    },
  };
}

/** Writes a new file, which others on the machine cannot read. Fails with `refused.file-there`; then nothing is left of it. */
export async function newFile(path: string, content: Uint8Array): Promise<void> {
  const whole = resolve(INVOKED_IN, path);
  const refuse = () => fail("refused.file-there");
  const file = await open(whole, "wx", 0o600).catch(refuse);
  try {
    await file.writeFile(content);
    await file.sync();
  } catch {
    await rm(whole, { force: true });
    refuse();
  } finally {
    await file.close();
  }
}
