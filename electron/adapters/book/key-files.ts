import { join } from "node:path";
import { equalBytes } from "../../../core/encoding/bytes.ts";
import { fail } from "../../../core/failure/failure.ts";
import type { SignerInBook } from "../../../core/record/book.ts";
import { KEY_FILE_LIMIT, readSignerFile, signerFileName } from "../../../core/record/key-file.ts";
import type { AllowedSigner } from "../../../core/record/sshsig.ts";
import type { Disk } from "./disk.ts";
import { leftoverKeys } from "./leftovers.ts";
import { named } from "./names.ts";

/** The folder of the signers' private keys, which is no part of the evidence. */
export interface KeyFiles {
  /** Those whose key is allowed, in the order of `allowed_signers`. A key file that was never entered there is nobody's. */
  readonly signers: readonly SignerInBook[];
  readonly leftovers: readonly string[];
  readonly strangers: number;
}

/**
 * Reads the folder `signers`. Fails with `unreadable.signer-file`, with `unreadable.book-file` for a file that is not what its
 * name says, and with `refused.book-place` for a link.
 */
export async function readKeyFiles(disk: Disk, root: string, allowed: readonly AllowedSigner[]): Promise<KeyFiles> {
  const folder = join(root, "signers");
  const entries = await disk.entries(folder);
  if (entries.some(({ kind }) => kind === "link")) fail("refused.book-place", { field: "link" });
  const own = entries.filter(({ name }) => named("signers", name).is === "document");
  if (own.some(({ kind }) => kind !== "file")) fail("unreadable.book-file", { field: "signers" });
  const found: SignerInBook[] = [];
  for (const { name: fileName } of own) {
    const { id, name, publicKey } = readSignerFile(await disk.read(join(folder, fileName), KEY_FILE_LIMIT));
    if (signerFileName({ name, id }) !== fileName) fail("unreadable.book-file", { field: "name in signers" });
    if (allowed.some((one) => equalBytes(one.publicKey, publicKey))) found.push({ id, name, fileName });
  }
  return {
    signers: allowed.flatMap(({ principal }) => found.find(({ id }) => id === principal) ?? []),
    leftovers: leftoverKeys(entries),
    strangers: entries.filter(({ name }) => named("signers", name).is === "stranger").length,
  };
}
