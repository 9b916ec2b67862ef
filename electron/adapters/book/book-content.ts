import { join } from "node:path";
import { equalBytes } from "../../../core/encoding/bytes.ts";
import { utf8Text } from "../../../core/encoding/utf8.ts";
import { fail } from "../../../core/failure/failure.ts";
import type { Remains, SignerInBook } from "../../../core/record/book.ts";
import { KEY_FILE_LIMIT, readSignerFile, signerFileName, signerId } from "../../../core/record/key-file.ts";
import type { JournalHead } from "../../../core/record/manifest.ts";
import { type Manifest, readManifest } from "../../../core/record/manifest-reading.ts";
import { type JournalRecord, verifyChain } from "../../../core/record/record.ts";
import { type AllowedSigner, type Ed25519Verify, parseAllowedSigners } from "../../../core/record/sshsig.ts";
import type { Disk } from "./disk.ts";
import { type FolderNames, folderNames, readDocuments } from "./documents.ts";
import { ALLOWED_SIGNERS, type BookFolder, FOLDERS, recordName, ROOT_TEMPORARIES } from "./names.ts";
import { type Place, setAside } from "./place.ts";
import { type Signing, verifySignatures } from "./signed-documents.ts";

/** Bytes of `allowed_signers` at most: 1,000 lines of 180 and some. */
export const SIGNERS_SIZE = 200_000;

/** All that an open book knows, read once and kept up with every write. */
export interface BookContent extends Remains {
  readonly head: JournalHead;
  readonly records: readonly JournalRecord[];
  readonly manifests: readonly Manifest[];
  readonly allowed: readonly AllowedSigner[];
  readonly signers: readonly SignerInBook[];
}

/** Reads and verifies a whole book that is locked, and moves leftovers aside. Fails as `openBook` says. */
export async function readBook(disk: Disk, { root, strangers }: Place, verify: Ed25519Verify): Promise<BookContent> {
  const allowed = await readAllowed(disk, root);
  const records = await folderNames(disk, root, "records");
  const manifests = await folderNames(disk, root, "manifests");
  const signers = await folderNames(disk, root, "signers");
  const signing = { allowed, verify };
  const chain = await readRecords(disk, root, records, signing);
  const content = {
    ...chain,
    manifests: await readManifests(disk, root, manifests, signing),
    allowed,
    signers: await readSigners(disk, root, signers, allowed),
  };
  // Only in a book that is sound: another one stays exactly as it is.
  const leftovers = await setLeftoversAside(disk, root, { records, manifests, signers });
  const foreign = [records, manifests, signers].reduce((sum, folder) => sum + folder.strangers, strangers);
  return { ...content, leftovers, strangers: foreign };
}

async function readAllowed(disk: Disk, root: string): Promise<readonly AllowedSigner[]> {
  const allowed = parseAllowedSigners(utf8Text(await disk.read(join(root, ALLOWED_SIGNERS), SIGNERS_SIZE)));
  allowed.forEach(({ principal, publicKey }, index) => {
    if (principal !== signerId(publicKey)) fail("unreadable.allowed-signers", { position: index + 1 });
  });
  return allowed;
}

async function readRecords(disk: Disk, root: string, names: FolderNames, signing: Signing) {
  names.documents.forEach((stem, index) => {
    if (`${stem}.json` !== recordName(index + 1)) fail("mismatched.book-chain", { position: index + 1, field: "missing" });
  });
  const documents = await readDocuments(disk, root, "records", names);
  const chain = verifyChain(documents.map(({ bytes }) => bytes));
  for (const [index, { bytes, signatures }] of documents.entries())
    await verifySignatures(`record ${index + 1}`, bytes, "sealwright-record", signatures, signing);
  return chain;
}

async function readManifests(disk: Disk, root: string, names: FolderNames, signing: Signing): Promise<readonly Manifest[]> {
  const documents = await readDocuments(disk, root, "manifests", names);
  const manifests: Manifest[] = [];
  for (const { stem, bytes, signatures } of documents) {
    const manifest = readManifest(bytes);
    if (manifest.set !== stem) fail("mismatched.manifest", { set: stem });
    await verifySignatures("manifest", bytes, "sealwright-manifest", signatures, signing);
    manifests.push(manifest);
  }
  return manifests;
}

/** Those whose key is allowed, in the order of `allowed_signers`. A key file that was never entered there is nobody's. */
async function readSigners(
  disk: Disk,
  root: string,
  { documents }: FolderNames,
  allowed: readonly AllowedSigner[],
): Promise<readonly SignerInBook[]> {
  const found: SignerInBook[] = [];
  for (const stem of documents) {
    const fileName = `${stem}.json`;
    const { id, name, publicKey } = readSignerFile(await disk.read(join(root, "signers", fileName), KEY_FILE_LIMIT));
    if (signerFileName({ name, id }) !== fileName) fail("unreadable.book-file", { field: "name in signers" });
    if (allowed.some((one) => equalBytes(one.publicKey, publicKey))) found.push({ id, name, fileName });
  }
  return allowed.flatMap(({ principal }) => found.find(({ id }) => id === principal) ?? []);
}

async function setLeftoversAside(
  disk: Disk,
  root: string,
  folders: Readonly<Record<BookFolder, FolderNames>>,
): Promise<readonly string[]> {
  const moved: string[] = [];
  const move = async (path: string, name: string) => {
    await setAside(disk, root, path, name);
    moved.push(name);
  };
  for (const folder of FOLDERS) for (const name of folders[folder].leftovers) await move(join(root, folder, name), name);
  for (const name of ROOT_TEMPORARIES) if ((await disk.kind(join(root, name))) === "file") await move(join(root, name), name);
  return moved;
}
