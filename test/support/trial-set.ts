import { sha256 } from "@noble/hashes/sha2.js";
import { Encrypter } from "age-encryption";
import { Failure } from "../../core/failure/failure.ts";
import type { Random } from "../../core/ports.ts";
import { type Card, cardText } from "../../core/share/card.ts";
import { keyCommitment, shareCommitment } from "../../core/share/commitment.ts";
import { evaluate } from "../../core/share/gf256.ts";
import { partTexts } from "../../core/share/payload-part.ts";
import type { Quorum } from "../../core/share/quorum.ts";
import { readScan } from "../../core/share/scan.ts";
import { keyText } from "../../core/share/sealed-payload.ts";
import { setId } from "../../core/share/share-header.ts";
import type { ShareRecord, UnlockedRecord } from "../../core/share/share-record.ts";
import { shareText } from "../../core/share/share-text.ts";
import { UntrustedQuorum } from "../../core/share/untrusted-quorum.ts";
import { seededRandom } from "./seeded-random.ts";

/** A sealed set for trials, sheets and secrets together. */
export interface TrialSet {
  readonly set: string;
  readonly m: number;
  readonly n: number;
  readonly key: Uint8Array;
  readonly ageFile: Uint8Array;
  readonly json: string;
  readonly records: readonly UnlockedRecord[];
  readonly card: Card;
  readonly cardText: string;
  readonly parts: readonly string[];
  /** The sheets 1..n as honest custodians bring them. */
  readonly sheets: readonly Sheet[];
}

/** What is read from one source. */
export interface Sheet {
  readonly source: string;
  readonly codes: readonly string[];
}

export interface TrialOptions {
  readonly m: number;
  readonly n: number;
  readonly seed: string;
  readonly family?: Uint8Array;
  readonly generation?: number;
  /** Bytes of text in the payload: 500 more make another part. */
  readonly filler?: number;
  /** What the payload says its set is. */
  readonly claims?: string;
  /** log2 of scrypt's N; 1 because trials open thousands of sets. */
  readonly workFactor?: number;
}

/** Makes a set by other code than the product's: no secrets.js, age's own recipient. */
export async function trialSet(options: TrialOptions): Promise<TrialSet> {
  const { m, n, seed, generation = 1, filler = 600, workFactor = 1 } = options;
  const random = seededRandom(seed);
  const family = options.family ?? random(4);
  const key = random(32);
  const coefficients = [key, ...Array.from({ length: m - 1 }, () => random(32))];
  const records = Array.from({ length: n }, (_, index): UnlockedRecord => {
    return { locked: false, m, n, x: index + 1, generation, family, y: evaluate(coefficients, index + 1) };
  });
  const set = setId({ family, generation });
  const json = payloadJson(options.claims ?? set, random, filler);
  const ageFile = await ageSealed(json, key, workFactor);
  const card = cardOf(records, key, ageFile);
  const parts = partTexts(set, ageFile);
  const text = cardText(card);
  const sheets = records.map((record) => sheetOf(record, text, parts));
  return { set, m, n, key, ageFile, json, records, card, cardText: text, parts, sheets };
}

/** The payload of a trial: `filler` characters that do not compress. */
export function payloadJson(set: string, random: Random, filler: number): string {
  const runbook = Buffer.from(random(Math.ceil(filler / 2))).toString("hex");
  const credentials = [{ id: "a", kind: "login", title: "Console", password: "correct horse" }];
  return JSON.stringify({
    v: 1,
    type: "sealwright/payload",
    set,
    created: "2026-11-22T09:00:00Z",
    drill: true,
    credentials,
    runbook,
  });
}

/** An age file under the text of `key`, made by the age library's own passphrase recipient. */
export function ageSealed(plaintext: string | Uint8Array, key: Uint8Array, workFactor = 1): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(Buffer.from(keyText(key)).toString());
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(plaintext);
}

/** The card that commits to these shares, this key and this payload. */
export function cardOf(records: readonly ShareRecord[], key: Uint8Array, ageFile: Uint8Array): Card {
  const [header] = records as readonly [ShareRecord];
  const commitments = records.map((record) => shareCommitment(record).slice(0, 16));
  const commitment = keyCommitment(header, key).slice(0, 16);
  return {
    header: { ...header, x: 0 },
    payloadHash: sha256(ageFile),
    keyCommitment: commitment,
    manifestHash: new Uint8Array(32).fill(9),
    commitments,
  };
}

export function sheetOf(record: ShareRecord, card: string, parts: readonly string[], source = `sheet ${record.x}`): Sheet {
  return { source, codes: [shareText(record), card, ...parts] };
}

/** The item counted from 1, as shares are. */
export function nth<T>(items: readonly T[], number: number): T {
  const item = items[number - 1];
  if (item === undefined) throw new RangeError(`item ${number} of ${items.length}`);
  return item;
}

/** The byte array with bit 0 of byte `at` turned over. */
export function altered(bytes: Uint8Array, at = 0): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

export function gather(sheets: readonly Sheet[]): UntrustedQuorum {
  const quorum = new UntrustedQuorum();
  for (const { source, codes } of sheets) for (const code of codes) quorum.add(readScan(code), source);
  return quorum;
}

/** What opening comes to, in a form that can be compared: the failure's code, or trust, payload, shares and remarks. */
export interface Outcome {
  readonly trust: Quorum["trust"] | "refused";
  readonly code: string;
  readonly json: string;
  readonly used: readonly number[];
  /** `source: code`, sorted */
  readonly remarks: readonly string[];
}

export async function outcomeOf(quorum: UntrustedQuorum): Promise<Outcome> {
  try {
    const opened = await quorum.validate();
    const code = opened.trust === "unauthenticated" ? opened.doubt.code : "";
    const json = Buffer.from(opened.json).toString();
    return { trust: opened.trust, code, json, used: opened.used, remarks: remarked(opened.remarks) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const remarks = [...(quorum.assess()[0]?.remarks ?? []), ...quorum.foreign()];
    return { trust: "refused", code: error.code, json: "", used: [], remarks: remarked(remarks) };
  }
}

export function opening(sheets: readonly Sheet[]): Promise<Outcome> {
  return outcomeOf(gather(sheets));
}

function remarked(remarks: Quorum["remarks"]): readonly string[] {
  return remarks.map(({ source, failure }) => `${source}: ${failure.code}`).toSorted();
}
