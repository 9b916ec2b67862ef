import { hexToBytes } from "@noble/hashes/utils.js";
import { fail } from "../failure/failure.ts";
import { setId } from "../share/share-header.ts";
import { isThreshold } from "../share/threshold.ts";
import { readCanonical } from "./canonical-reading.ts";
import {
  type Fields,
  fields,
  flag,
  hash,
  integer,
  list,
  misfit,
  nullable,
  pattern,
  setIdentifier,
  shareNumber,
} from "./shape.ts";
import { text, textOrNone, time, type ValueOf, word } from "./shape.ts";

const name = text(80);

/** The exact fields of a manifest (FORMAT.md, "Manifest and records"). */
export const MANIFEST_FIELDS = {
  v: integer(1, 1),
  type: word("sealwright/manifest"),
  set: setIdentifier,
  family: pattern(/^[0-9a-f]{8}$/),
  generation: integer(1, 255),
  m: integer(2, 15),
  n: integer(2, 15),
  locked: flag,
  created: time,
  drill: flag,
  payload: fields({ sha256: hash, size: integer(1, 7_840), parts: integer(1, 16) }),
  keyCommitment: hash,
  shares: list(fields({ x: shareNumber, commitment: hash, custodian: name, role: name }), 15),
  accounts: list(fields({ id: name, title: name, system: textOrNone(80), factors: list(name, 10) }), 100),
  supersedes: nullable(setIdentifier),
  journal: fields({ seq: integer(0, 999_999), head: hash }),
  app: fields({ version: text(40) }),
} as const satisfies Fields;

const MANIFEST = fields(MANIFEST_FIELDS);

/** A manifest as read (FORMAT.md, "Manifest and records"); nothing in it is secret. */
export type Manifest = ValueOf<typeof MANIFEST>;

/**
 * The manifest in `bytes`, strictly: canonical, with exactly its fields, its set ID that of family and generation, M of N
 * possible, one share for each x in order. Fails with `unreadable.manifest` naming the field, and as `readCanonical` does.
 */
export function readManifest(bytes: Uint8Array): Manifest {
  const value = readCanonical(bytes);
  const field = misfit(MANIFEST, value);
  if (field !== null) fail("unreadable.manifest", { field });
  // Every field has just been compared with the shape that the type is made of.
  const manifest = value as unknown as Manifest;
  const { set, family, generation, m, n, shares } = manifest;
  if (set !== setId({ family: hexToBytes(family), generation })) fail("unreadable.manifest", { field: "set" });
  if (!isThreshold(m, n)) fail("unreadable.manifest", { field: "m" });
  if (shares.length !== n || shares.some(({ x }, index) => x !== index + 1)) fail("unreadable.manifest", { field: "shares" });
  return manifest;
}
