import type { Failure } from "../../core/failure/failure.ts";
import type { Scan } from "../../core/share/scan.ts";
import { shareCommitment } from "../../core/share/commitment.ts";
import { base32 } from "../../core/encoding/base32.ts";
import { setId } from "../../core/share/share-header.ts";
import type { ShareRecord } from "../../core/share/share-record.ts";

/** Most sheets that are told apart. */
export const MOST_SHEETS = 400;

type Kind = "share" | "card" | "part";

/** What one sheet in hand has given; no secret. */
export interface SheetNote {
  readonly has: readonly Kind[];
  /** Of the share that was read last. */
  readonly share: { readonly set: string; readonly x: number; readonly locked: boolean } | null;
  /** Commitments of the shares taken from it, corrected ones among them once they were confirmed. */
  readonly taken: readonly string[];
  /** Why its last codes could not be read. */
  readonly trouble: Failure | null;
}

export const NO_NOTE: SheetNote = { has: [], share: null, taken: [], trouble: null };

/** The name under which the quorum knows a sheet; its codes are believed or set aside together. */
export function sourceOf(sheet: number): string {
  return `sheet-${sheet}`;
}

/** The note with a scan that was taken. A label is no evidence about what is in its bag. */
export function noted(note: SheetNote, scan: Scan): SheetNote {
  if (scan.kind === "label") return note;
  const has = note.has.includes(scan.kind) ? note.has : [...note.has, scan.kind];
  if (scan.kind !== "share") return { ...note, has };
  const { record } = scan.share;
  const share = { set: setId(record), x: record.x, locked: record.locked };
  return { ...note, has, share, taken: [...new Set([...note.taken, commitmentText(record)])] };
}

/** Whether this sheet gave exactly this share already. */
export function wasTaken(note: SheetNote, record: ShareRecord): boolean {
  return note.taken.includes(commitmentText(record));
}

function commitmentText(record: ShareRecord): string {
  return base32(shareCommitment(record));
}
