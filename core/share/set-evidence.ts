import type { Card } from "./card.ts";
import type { PayloadPart } from "./payload-part.ts";
import { setId } from "./share-header.ts";
import type { ShareRecord, UnlockedRecord } from "./share-record.ts";
import type { Correction } from "./share-text.ts";
import type { Scan } from "./scan.ts";

/** A share as it was read from one sheet. */
export interface SeenShare {
  readonly source: string;
  readonly printed: ShareRecord;
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
 * All that was read of one set (one family and generation), in the order of reading. `source` names the sheet, file or page that it came
 * from: what one source says hangs together.
 */
export interface SetEvidence {
  readonly set: string;
  readonly shares: readonly SeenShare[];
  readonly cards: readonly SeenCard[];
  readonly parts: readonly SeenPart[];
}

/** What was read before with `scan` added; labels name a bag and are no evidence about its content. */
export function withScan(evidence: ReadonlyMap<string, SetEvidence>, scan: Scan, source: string): Map<string, SetEvidence> {
  const set = scanSet(scan);
  const before = evidence.get(set) ?? { set, shares: [], cards: [], parts: [] };
  const after = new Map(evidence);
  if (scan.kind === "share") {
    const { record, corrections } = scan.share;
    const open = record.locked ? null : record;
    after.set(set, { ...before, shares: [...before.shares, { source, printed: record, corrections, open }] });
  } else if (scan.kind === "card") {
    after.set(set, { ...before, cards: [...before.cards, { source, card: scan.card, text: scan.text }] });
  } else if (scan.kind === "part") {
    after.set(set, { ...before, parts: [...before.parts, { source, part: scan.part }] });
  }
  return after;
}

/** The set ID that a scan names. */
export function scanSet(scan: Scan): string {
  if (scan.kind === "share") return setId(scan.share.record);
  if (scan.kind === "card") return setId(scan.card.header);
  return scan.kind === "part" ? scan.part.set : setId(scan.label.header);
}
