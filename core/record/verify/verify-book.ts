import { sha256 } from "@noble/hashes/sha2.js";
import { isRfc3339 } from "../../encoding/rfc3339.ts";
import { utf8Text } from "../../encoding/utf8.ts";
import { fail } from "../../failure/failure.ts";
import { EMPTY_JOURNAL, type JournalHead } from "../manifest.ts";

import { clockRules } from "./clock-rules.ts";
import { type Opening, openedPair } from "./document-signatures.ts";
import { headFindings } from "./head-rules.ts";
import { keyLives } from "./key-lives.ts";
import { inLanes } from "./lanes.ts";
import { type Listing, listing } from "./listing.ts";
import { manifestFile, type ManifestFile, manifestPath, sealings } from "./manifest-file.ts";
import { ALLOWED_SIGNERS } from "./names.ts";
import { chainRules, type RecordFile, recordFile, type Sha256 } from "./record-file.ts";
import { type SignerList, signerList } from "./signer-list.ts";
import { judgeSignatures, type OpenedPair, type SignedDocument } from "./signature-rules.ts";
import type { Finding, Verification, VerifyInput } from "./verification.ts";

// Two signatures each: enough for the threads of any machine that a book is verified on.
const LANES = 32;
const FOLDERS = ["records", "manifests"];

/**
 * Holds a book against FORMAT.md, "Verifying a book", sections 2 to 5, by the bytes of its files alone. Whatever is in the book,
 * it is told as a finding; fails with `unreadable.time` when `now` is no time.
 */
export async function verifyBook(input: VerifyInput): Promise<Verification> {
  if (!isRfc3339(input.now)) fail("unreadable.time", { field: "now" });
  const names = listing(input.files, input.allowedSigners === null);
  const list = signersOf(input, names);
  const findings: Finding[] = [...names.findings];
  for (const path of FOLDERS) if (!names.folders.has(path) && !names.named.has(path)) findings.push({ rule: "B6", file: path });
  if (list === null && !names.named.has(ALLOWED_SIGNERS)) findings.push({ rule: "B5", file: ALLOWED_SIGNERS });
  if (list === null || FOLDERS.some((path) => !names.folders.has(path)))
    return { findings, notices: names.notices, head: EMPTY_JOURNAL, records: [], manifests: [], allowed: [], signatures: 0 };
  const rest = await verifyDocuments(input, names, list);
  return {
    ...rest,
    findings: [...findings, ...rest.findings],
    notices: [...names.notices, ...rest.notices],
    allowed: list.signers,
  };
}

function signersOf({ allowedSigners }: VerifyInput, { bytes }: Listing): SignerList | null {
  const own = bytes.get(ALLOWED_SIGNERS);
  const text = allowedSigners ?? (own === undefined ? null : textOrNull(own));
  return text === null ? null : signerList(text);
}

function textOrNull(bytes: Uint8Array): string | null {
  try {
    return utf8Text(bytes);
  } catch {
    return null;
  }
}

async function verifyDocuments(
  { verify, heads, now, sha256: given, sha512 }: VerifyInput,
  names: Listing,
  list: SignerList,
): Promise<Omit<Verification, "allowed">> {
  const opening = { listing: names, list, verify, sha512 };
  const hashing = given ?? sha256;
  const { files, pairs } = await readRecords(opening, hashing);
  const records = files.flatMap(({ record }) => record ?? []);
  const chain = chainRules(files, names.named);
  const lives = keyLives(records);
  const clock = clockRules(records, now);
  const sealed = sealings(records);
  const hashes = [EMPTY_JOURNAL.head, ...files.map(({ hash }) => hash)];

  const findings: Finding[] = [];
  const notices: Finding[] = [];
  let signatures = 0;
  const judge = (document: SignedDocument) => {
    const judged = judgeSignatures(document, lives);
    findings.push(...judged.findings);
    notices.push(...judged.notices);
    signatures += judged.holding;
  };

  for (const { number, path, record, rule: own } of files) {
    const rule = own ?? chain.get(number) ?? (lives.misadded.has(number) ? "R10" : clock.get(number));
    if (rule !== undefined) findings.push({ rule, file: path });
    const pair = pairs[number - 1];
    if (record !== null && pair) judge({ path, number, signedAt: number, time: record.time, record, signatures: pair });
  }

  const manifests = names.sets.flatMap((set) => manifestFile(set, names, sealed, hashes, hashing) ?? []);
  const manifestPairs = await manifestSignatures(manifests, opening);
  for (const [index, { set, path, manifest, rule }] of manifests.entries()) {
    if (rule !== null) findings.push({ rule, file: path });
    const pair = manifestPairs[index];
    if (manifest === null || !pair) continue;
    const [first] = sealed.get(set) ?? [];
    if (first === undefined) notices.push({ rule: "M3", file: path });
    const number = first?.number ?? names.highest + 1;
    const signedAt = first?.number ?? manifest.journal.seq + 1;
    judge({ path, number, signedAt, time: manifest.created, record: null, signatures: pair });
  }
  const present = new Set([...manifests.map(({ path }) => path), ...names.named]);
  for (const path of [...sealed.keys()].toSorted().map(manifestPath)) {
    if (!present.has(path)) findings.push({ rule: "M4", file: path });
  }

  findings.push(...headFindings(heads, hashes));
  const read = manifests.flatMap(({ manifest }) => manifest ?? []);
  return { findings, notices, head: headOf(files, chain), records, manifests: read, signatures };
}

/** Reads the records and opens their signatures side by side: the pair of record 1 is `pairs[0]`. */
async function readRecords(
  opening: Opening,
  hashing: Sha256,
): Promise<{ readonly files: readonly RecordFile[]; readonly pairs: readonly (OpenedPair | undefined)[] }> {
  const files: RecordFile[] = [];
  const pairs: (OpenedPair | undefined)[] = [];
  await inLanes(opening.listing.highest, LANES, (index) => {
    const file = recordFile(index + 1, opening.listing, hashing);
    files[index] = file;
    const { path, bytes, record } = file;
    if (record === null || bytes === null) return null;
    return openedPair(path, bytes, "sealwright-record", opening).then((pair) => {
      pairs[index] = pair;
    });
  });
  return { files, pairs };
}

async function manifestSignatures(
  files: readonly ManifestFile[],
  opening: Opening,
): Promise<readonly (OpenedPair | undefined)[]> {
  const pairs: (OpenedPair | undefined)[] = [];
  await inLanes(files.length, LANES, (index) => {
    const file = files[index];
    if (file === undefined || file.manifest === null) return null;
    return openedPair(file.path, file.bytes, "sealwright-manifest", opening).then((pair) => {
      pairs[index] = pair;
    });
  });
  return pairs;
}

/** Of the last record that counts and whose link to the one before was not found wrong. */
function headOf(files: readonly RecordFile[], chain: ReadonlyMap<number, unknown>): JournalHead {
  const last = files.findLast(({ number, record }) => record !== null && !chain.has(number));
  return last?.hash ? { seq: last.number, head: last.hash } : EMPTY_JOURNAL;
}
