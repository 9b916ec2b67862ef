import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { equalBytes } from "../../core/encoding/bytes.ts";
import { Failure } from "../../core/failure/failure.ts";
import type { Remark } from "../../core/share/assessment.ts";
import type { Quorum } from "../../core/share/quorum.ts";
import { readScan } from "../../core/share/scan.ts";
import { word } from "../../core/share/share-words.ts";
import type { Correction } from "../../core/share/share-text.ts";
import { UntrustedQuorum } from "../../core/share/untrusted-quorum.ts";
import type { Command } from "./arguments.ts";
import { readInputFile } from "./input-file.ts";
import { unlockShares } from "./passphrase-entry.ts";
import { shownName, tellFailure, tellOnStandardError as tell, tellRemark } from "./terminal.ts";

type RecoverCommand = Extract<Command, { command: "recover" }>;

// A file of noise must not bury what matters.
const MOST_REMARKS = 20;

/**
 * Recovers a set from files: the payload's JSON on standard output, byte for byte as it was sealed, and everything else on standard error.
 * Returns 0 when authenticated, 3 when accepted although unauthenticated, 2 when refused: then nothing is on standard output.
 */
export async function recover({ files, acceptUnauthenticated }: RecoverCommand): Promise<number> {
  const quorum = new UntrustedQuorum();
  try {
    const manifests: Uint8Array[] = [];
    for (const file of files) await gather(file, quorum, manifests);
    await unlockShares(quorum, tell);
    tellStanding(quorum);
    const opened = await quorum.validate();
    tellOutcome(opened);
    for (const manifest of manifests) tellManifest(opened, manifest);
    if (opened.trust === "unauthenticated" && !acceptUnauthenticated) {
      tellFailure(tell, opened.doubt);
      return 2;
    }
    await write(opened.json);
    return opened.trust === "authenticated" ? 0 : 3;
  } catch (error) {
    if (!(error instanceof Failure) || error.code.startsWith("fault.")) throw error;
    tellRemarks([...(quorum.assess()[0]?.remarks ?? []), ...quorum.foreign()]);
    tellFailure(tell, error);
    return 2;
  } finally {
    quorum.wipe();
  }
}

async function gather(file: string, quorum: UntrustedQuorum, manifests: Uint8Array[]): Promise<void> {
  let untold = 0;
  let told = 0;
  const remark = (place: string, error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    if (told < MOST_REMARKS) tellRemark(tell, place, error);
    else untold++;
    told++;
  };
  try {
    const input = await readInputFile(file);
    if (input.kind === "manifest") manifests.push(input.bytes);
    for (const { source, place, text } of input.kind === "codes" ? input.texts : []) {
      try {
        const scan = readScan(text);
        if (scan.kind === "share") tellCorrections(place, scan.share.record.x, scan.share.corrections);
        if (scan.kind === "label") tell(`${shownName(place)}: a bag's label, which opens nothing.`);
        else quorum.add(scan, source);
      } catch (error) {
        remark(place, error);
      }
    }
  } catch (error) {
    remark(file, error);
  }
  if (untold > 0) tell(`${shownName(file)}: ${untold} more lines could not be used.`);
}

// Shown to the person who typed it; believed only when the card's commitment matches.
function tellCorrections(source: string, x: number, corrections: readonly Correction[]): void {
  for (const { position, read, became } of corrections) {
    const before = read === null ? "unreadable" : word(read);
    tell(`${shownName(source)}: share ${x}, word ${position} read as ${before}, corrected to ${word(became)}.`);
  }
}

function tellStanding(quorum: UntrustedQuorum): void {
  const [leading] = quorum.assess();
  if (leading === undefined) return;
  const { set, m, n, shares, assembly, cards } = leading;
  const read = shares.map(({ printed: { x } }) => x).join(", ") || "none";
  tell(`Set ${set}, ${m} of ${n} needed. Shares that count: ${read}. Payload: ${assembly.kind}. Cards: ${cards.kind}.`);
}

function tellRemarks(remarks: readonly Remark[]): void {
  for (const { source, failure } of remarks) tellRemark(tell, source, failure);
}

function tellOutcome(quorum: Quorum): void {
  const { m, used, ageFile, remarks, payload } = quorum;
  tellRemarks(remarks);
  tell(`Opened with share ${used.join(", ")}. SHA-256 of the sealed payload: ${bytesToHex(sha256(ageFile))}`);
  if (payload.drill) tell("DRILL: these credentials are not real.");
  if (quorum.trust === "unauthenticated") return tell("UNAUTHENTICATED: nothing vouches that this is what was sealed.");
  tell("AUTHENTICATED: shares, key and payload match the card.");
  if (quorum.cardSheets < m) {
    tell(
      `The card was read from ${quorum.cardSheets} of ${m} sheets. Compare it by eye on the others: it must be the same text.`,
    );
  }
  tell(`The manifest of this set has SHA-256 ${bytesToHex(quorum.card.manifestHash)}`);
}

// The card promises the manifest's bytes; who signed it is ssh-keygen's to say.
function tellManifest(quorum: Quorum, manifest: Uint8Array): void {
  const promised = quorum.trust === "authenticated" ? quorum.card.manifestHash : new Uint8Array();
  if (equalBytes(sha256(manifest), promised))
    return tell("The manifest is the one that the card promises. Verify its signature with ssh-keygen.");
  tellFailure(tell, new Failure("mismatched.manifest", { set: quorum.set }));
}

function write(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}
