import type { ReadingView } from "../../core/contract/clean-room-view.ts";
import type { FailureView } from "../../core/contract/outcome.ts";
import type { Failure } from "../../core/failure/failure.ts";
import type { Assessment, Remark } from "../../core/share/assessment.ts";
import { CHUNK_LENGTH } from "../../core/share/payload-part.ts";
import type { UntrustedQuorum } from "../../core/share/untrusted-quorum.ts";
import { missingFrom } from "./missing.ts";
import { type SheetNote, sourceOf } from "./sheet-notes.ts";

/** How near the sheets are to opening a set, without anything of their shares. */
export function readingViewOf(
  quorum: UntrustedQuorum,
  notes: ReadonlyMap<number, SheetNote>,
  corrections: ReadingView["corrections"],
): ReadingView {
  const assessments = quorum.assess();
  const [leading] = assessments;
  const remarks = [...(leading?.remarks ?? []), ...quorum.foreign()];
  return {
    set: leading?.set ?? null,
    m: leading?.m ?? 0,
    n: leading?.n ?? 0,
    sharesIn: leading?.shares.length ?? 0,
    ...cardsAndParts(leading),
    sheets: [...notes].map(([sheet, note]) => ({
      sheet,
      x: note.share?.x ?? null,
      has: [...note.has],
      locked: isLocked(note, assessments),
      problem: failureViewOf(problemOf(sheet, note, remarks)),
    })),
    missing: failureViewOf(missingFrom(assessments)),
    corrections,
  };
}

function cardsAndParts(leading: Assessment | undefined): Pick<ReadingView, "cardsIn" | "partsIn" | "parts"> {
  if (leading === undefined) return { cardsIn: 0, partsIn: 0, parts: 0 };
  const { cards, assembly } = leading;
  const cardsIn = cards.kind === "agreed" ? cards.agreeing.size : cards.kind === "divided" ? cards.differing.size : 0;
  if (assembly.kind === "complete") {
    const parts = Math.ceil((assembly.ageFiles[0]?.length ?? 0) / CHUNK_LENGTH);
    return { cardsIn, partsIn: parts, parts };
  }
  // How many parts there are is told by the parts alone.
  if (assembly.kind === "missing") return { cardsIn, partsIn: assembly.have, parts: assembly.have === 0 ? 0 : assembly.need };
  return { cardsIn, partsIn: 0, parts: assembly.strays[0]?.part.total ?? 0 };
}

function isLocked({ share }: SheetNote, assessments: readonly Assessment[]): boolean {
  if (share === null || !share.locked) return false;
  const shares = assessments.find(({ set }) => set === share.set)?.shares ?? [];
  return !shares.some(({ printed, open }) => printed.x === share.x && open !== null);
}

// What the sheets say against one another weighs more than a code that could not be read.
function problemOf(sheet: number, { trouble }: SheetNote, remarks: readonly Remark[]): Failure | null {
  return remarks.find(({ source }) => source === sourceOf(sheet))?.failure ?? trouble;
}

/** A failure as it passes the door. */
export function failureViewOf(failure: Failure | null): FailureView | null {
  return failure === null ? null : { code: failure.code, facts: { ...failure.facts } };
}
