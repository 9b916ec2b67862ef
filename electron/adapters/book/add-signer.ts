import { join } from "node:path";
import { concat, equalBytes } from "../../../core/encoding/bytes.ts";
import { utf8Bytes, utf8Text } from "../../../core/encoding/utf8.ts";
import { fail } from "../../../core/failure/failure.ts";
import { KEY_FILE_LIMIT, signerFileName } from "../../../core/record/key-file.ts";
import { allowedSigner, NAMESPACES, parseAllowedSigners } from "../../../core/record/sshsig.ts";
import { SIGNERS_SIZE } from "./book-files.ts";
import type { Disk } from "./disk.ts";
import { ALLOWED_SIGNERS } from "./names.ts";
import { replaceFile, writeNewFiles } from "./new-files.ts";

/** A signer whose key file is to be kept. */
export interface NewSigner {
  readonly id: string;
  readonly name: string;
  /** 32 bytes */
  readonly publicKey: Uint8Array;
  /** The key file's bytes. */
  readonly file: Uint8Array;
}

/**
 * Writes a signer's key file and then its line in `allowed_signers`, whose bytes are `known`; resolves to those that it has then.
 * Fails with `unreadable.allowed-signers` when the list is full, with `unreadable.book-file` when somebody else changed it, and as the
 * disk does.
 */
export async function writeSigner(disk: Disk, root: string, signer: NewSigner, known: Uint8Array): Promise<Uint8Array> {
  const { id, publicKey, file: bytes } = signer;
  const grown = concat(known, utf8Bytes(allowedSigner(id, NAMESPACES, publicKey)));
  // Before it is written: a list of too many signers would keep the book from ever being opened again.
  parseAllowedSigners(utf8Text(grown));
  const found = await disk.read(join(root, ALLOWED_SIGNERS), SIGNERS_SIZE);
  // The file only grows, and only by us: by this very line when the stick was pulled out before it could be taken back.
  const isGrown = equalBytes(found, grown);
  if (!isGrown && !equalBytes(found, known)) fail("unreadable.book-file", { field: ALLOWED_SIGNERS });
  const folder = join(root, "signers");
  const name = signerFileName(signer);
  if (!(await isThere(disk, join(folder, name), bytes))) await writeNewFiles(disk, folder, [{ name, bytes }]);
  try {
    if (isGrown) await disk.syncFolder(root);
    else await replaceFile(disk, root, { name: ALLOWED_SIGNERS, bytes: grown }, found);
  } catch (error) {
    await forgetKeyFile(disk, root, join(folder, name), found);
    throw error;
  }
  return grown;
}

/** True for the same key file left by an attempt before this one. */
async function isThere(disk: Disk, path: string, bytes: Uint8Array): Promise<boolean> {
  return (await disk.kind(path)) === "file" && equalBytes(await disk.read(path, KEY_FILE_LIMIT), bytes);
}

/**
 * Removes a key file whose signer is not in `allowed_signers`. One that got there stays whole: both are found at the next
 * opening.
 */
async function forgetKeyFile(disk: Disk, root: string, path: string, known: Uint8Array): Promise<void> {
  const now = await disk.read(join(root, ALLOWED_SIGNERS), SIGNERS_SIZE).catch(() => null);
  if (now !== null && equalBytes(now, known)) await disk.remove(path).catch(() => undefined);
}
