import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type Standing, standingOf } from "../custody/standing.ts";
import type { JournalRecord } from "../record/record.ts";
import { peopleOf } from "../record/sentence.ts";
import { recordName } from "../record/verify/names.ts";
import type { Verification } from "../record/verify/verification.ts";
import type { PackInput } from "./pack-input.ts";
import { drillRecords } from "./drill-records.ts";

/** Somebody's key, and what the journal says of it. */
export interface Signer {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  readonly added: { readonly seq: number; readonly time: string };
  readonly revoked: { readonly seq: number; readonly time: string; readonly why: string; readonly since: string | null } | null;
}

/** What all parts of the pack say the same about. */
export interface PackFacts {
  readonly organisation: string;
  readonly today: string;
  readonly appVersion: string;
  readonly verification: Verification;
  /** Oldest first. */
  readonly records: readonly JournalRecord[];
  readonly recordAt: (seq: number | undefined) => JournalRecord | undefined;
  /** The records after one, oldest first. */
  readonly after: (seq: number) => readonly JournalRecord[];
  readonly standing: Standing;
  readonly signers: readonly Signer[];
  /** The numbers of the records that drills left. */
  readonly drills: ReadonlySet<number>;
  /** An actor as people know them: `Ada Example (ABCD2345)` for a signer's identifier, else as it stands. */
  readonly nameOf: (id: string) => string;
  /** Everybody whom a record names, each once, by `nameOf`. */
  readonly peopleIn: (record: JournalRecord) => readonly string[];
  /** SHA-256 of a record's file in hexadecimal. */
  readonly hashOf: (seq: number) => string;
}

export function packFacts({ files, verification, organisation, today, appVersion }: PackInput): PackFacts {
  const records = verification.records.toSorted((one, other) => one.seq - other.seq);
  const signers = signersOf(records);
  const names = new Map(signers.map(({ id, name }) => [id, `${name} (${id})`]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const bytes = new Map(files.flatMap((file) => (file.is === "file" ? [[file.path, file.bytes] as const] : [])));
  const places = new Map(records.map(({ seq }, place) => [seq, place]));
  const placeOf = (seq: number | undefined) => (seq === undefined ? undefined : places.get(seq)) ?? records.length;
  return {
    organisation,
    today,
    appVersion,
    verification,
    records,
    recordAt: (seq) => records[placeOf(seq)],
    after: (seq) => records.slice(placeOf(seq) + 1),
    standing: standingOf(records, verification.manifests, today),
    signers,
    drills: drillRecords(records, verification.manifests),
    nameOf,
    peopleIn: (record) => {
      const people = [...new Set(peopleOf(record).map(nameOf))];
      // Whoever is there with name and identifier need not be there with the name alone.
      const known = new Set(signers.flatMap(({ name, id }) => (people.includes(`${name} (${id})`) ? [name] : [])));
      return people.filter((name) => !known.has(name));
    },
    hashOf: (seq) => bytesToHex(sha256(bytes.get(`records/${recordName(seq)}`) ?? new Uint8Array())),
  };
}

function signersOf(records: readonly JournalRecord[]): readonly Signer[] {
  return records.flatMap(({ seq, time, ...record }) => {
    if (record.event !== "key.added") return [];
    const { id, name, publicKey } = record.body;
    const end = records.find((one) => one.event === "key.revoked" && one.body.id === id && one.seq > seq);
    const revoked =
      end?.event === "key.revoked" ? { seq: end.seq, time: end.time, why: end.body.why, since: end.body.since } : null;
    return [{ id, name, publicKey, added: { seq, time }, revoked }];
  });
}
