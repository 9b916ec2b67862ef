import { equalBytes } from "../encoding/bytes.ts";
import type { Card } from "./card.ts";
import { shareCommitment } from "./commitment.ts";
import type { PayloadPart } from "./payload-part.ts";
import { setId } from "./share-header.ts";
import type { ShareRecord, UnlockedRecord } from "./share-record.ts";
import type { Correction, ReadShare } from "./share-text.ts";
import type { Scan } from "./scan.ts";

/** A share as it was read from one sheet. */
export interface SeenShare {
  readonly source: string;
  readonly printed: ShareRecord;
  /** `shareCommitment(printed)`: two shares with the same are the same share. */
  readonly commitment: Uint8Array;
  readonly corrections: readonly Correction[];
  /** The share without its lock; null while it is locked. */
  readonly open: UnlockedRecord | null;
}

export interface SeenCard {
  readonly source: string;
  readonly card: Card;
  readonly text: string;
}

export interface SeenPart {
  readonly source: string;
  readonly part: PayloadPart;
}

/**
 * All that was read of one set (one family and generation). `source` names the sheet, file or page that it came from: what one source
 * says hangs together. Nothing stands here twice from one source.
 */
export interface SetEvidence {
  readonly set: string;
  readonly shares: readonly SeenShare[];
  readonly cards: readonly SeenCard[];
  readonly parts: readonly SeenPart[];
}

/** Evidence about any number of sets, by set ID. */
export type Evidence = ReadonlyMap<string, SetEvidence>;

/**
 * What was read before with `scan` added; the same map when it says nothing new, as a camera does that sees one code many times.
 * A clean reading takes the place of a corrected one. Labels name a bag and are no evidence about its content.
 */
export function withScan(evidence: Evidence, scan: Scan, source: string): Evidence {
  if (scan.kind === "label") return evidence;
  const set = scanSet(scan);
  const before = evidence.get(set) ?? { set, shares: [], cards: [], parts: [] };
  const after = withinSet(before, scan, source);
  return after === before ? evidence : new Map(evidence).set(set, after);
}

/** What was read before without anything from `source`. */
export function withoutSource(evidence: Evidence, source: string): Evidence {
  const elsewhere = (seen: { readonly source: string }) => seen.source !== source;
  const left = [...evidence.values()].map(({ set, shares, cards, parts }) => {
    return { set, shares: shares.filter(elsewhere), cards: cards.filter(elsewhere), parts: parts.filter(elsewhere) };
  });
  const told = left.filter(({ shares, cards, parts }) => shares.length + cards.length + parts.length > 0);
  return new Map(told.map((about) => [about.set, about]));
}

/** What was read before with the lock of `locked` opened wherever that share was read; the same map when it is there no more. */
export function withOpened(evidence: Evidence, locked: SeenShare, open: UnlockedRecord): Evidence {
  const set = setId(locked.printed);
  const before = evidence.get(set);
  if (before === undefined || !before.shares.some((share) => samePrint(share, locked))) return evidence;
  const shares = before.shares.map((share) => (samePrint(share, locked) ? { ...share, open } : share));
  return new Map(evidence).set(set, { ...before, shares });
}

/** How many codes there are. */
export function size(evidence: Evidence): number {
  return [...evidence.values()].reduce((sum, { shares, cards, parts }) => sum + shares.length + cards.length + parts.length, 0);
}

/** The set ID that a scan names. */
export function scanSet(scan: Scan): string {
  if (scan.kind === "share") return setId(scan.share.record);
  if (scan.kind === "card") return setId(scan.card.header);
  return scan.kind === "part" ? scan.part.set : setId(scan.label.header);
}

/** Whether two readings are of the same share record. */
export function samePrint(a: SeenShare, b: SeenShare): boolean {
  return equalBytes(a.commitment, b.commitment);
}

function withinSet(before: SetEvidence, scan: Exclude<Scan, { kind: "label" }>, source: string): SetEvidence {
  if (scan.kind === "share") return withShare(before, scan.share, source);
  if (scan.kind === "card") {
    const { card, text } = scan;
    const known = before.cards.some((seen) => seen.source === source && seen.text === text);
    return known ? before : { ...before, cards: [...before.cards, { source, card, text }] };
  }
  const known = before.parts.some((seen) => seen.source === source && samePart(seen.part, scan.part));
  return known ? before : { ...before, parts: [...before.parts, { source, part: scan.part }] };
}

function withShare(before: SetEvidence, { record, corrections }: ReadShare, source: string): SetEvidence {
  const open = record.locked ? null : record;
  const seen: SeenShare = { source, printed: record, commitment: shareCommitment(record), corrections, open };
  const known = before.shares.find((other) => other.source === source && samePrint(other, seen));
  if (known === undefined) return { ...before, shares: [...before.shares, seen] };
  if (corrections.length > 0 || known.corrections.length === 0) return before;
  return { ...before, shares: before.shares.map((other) => (other === known ? { ...known, corrections } : other)) };
}

function samePart(a: PayloadPart, b: PayloadPart): boolean {
  return a.index === b.index && a.total === b.total && a.hash8 === b.hash8 && equalBytes(a.chunk, b.chunk);
}
