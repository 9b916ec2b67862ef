import { generateKeyPairSync, hash, sign } from "node:crypto";
import { standingOf } from "../../../core/custody/standing.ts";
import { inLanes } from "../../../core/record/verify/lanes.ts";
import type { BookFile } from "../../../core/record/verify/verification.ts";
import { verifyBook } from "../../../core/record/verify/verify-book.ts";
import { readBookFiles } from "../../../electron/adapters/book/book-files.ts";
import { nodeDisk } from "../../../electron/adapters/book/disk.ts";
import { ed25519Verify } from "../../../electron/vault/ed25519.ts";

// In a process of its own, so that time and memory are of this alone. Arguments: the book's folder, and `book` or `bare`.
const [, , folder = "", what] = process.argv;
const NOW = "2199-01-01T00:00:00Z";
/** Bytes that are signed for a record: MAGIC, three strings and SHA-512. */
const SIGNED_LENGTH = 109;
const LANES = 64;

process.stdout.write(JSON.stringify(what === "bare" ? await bare() : await whole()));

/** As many verifications as the book has signatures, by the same function and as many at once. */
async function bare() {
  const { length } = (await nodeDisk.entries(`${folder}/records`)).filter(({ name }) => name.endsWith(".sig"));
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const key = new Uint8Array(publicKey.export({ type: "spki", format: "der" }).subarray(-32));
  const message = new Uint8Array(SIGNED_LENGTH).fill(7);
  const signature = new Uint8Array(sign(null, message, privateKey));
  const peak = process.resourceUsage().maxRSS * 1024;
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  await inLanes(length, LANES, async () => {
    if (!(await ed25519Verify(key, message, signature))) throw new Error("a good signature does not hold");
  });
  return { bare: performance.now() - begun, bareCpu: milliseconds(process.cpuUsage(cpu)), peak };
}

async function whole() {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const files = await readBookFiles(nodeDisk, folder);
  const read = performance.now();
  const found = await verified(files);
  const verifiedAt = performance.now();
  const { sets } = standingOf(found.records, found.manifests, NOW);
  const folded = performance.now();
  if (found.findings.length > 0 || sets.length === 0) throw new Error(`the book does not hold: ${found.findings[0]?.rule}`);
  return {
    reading: read - begun,
    verifying: verifiedAt - read,
    folding: folded - verifiedAt,
    cpu: milliseconds(process.cpuUsage(cpu)),
    peak: process.resourceUsage().maxRSS * 1024,
    records: found.records.length,
    signatures: found.signatures,
  };
}

function verified(files: readonly BookFile[]) {
  const sha256 = (bytes: Uint8Array) => hash("sha256", bytes, "buffer");
  const sha512 = (bytes: Uint8Array) => hash("sha512", bytes, "buffer");
  return verifyBook({ files, allowedSigners: null, heads: [], now: NOW, verify: ed25519Verify, sha256, sha512 });
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
