import { equalBytes } from "../encoding/bytes.ts";
import { Failure, type FailureCode } from "../failure/failure.ts";
import { type CardVote, voteCards, vouches } from "./card-vote.ts";
import { type Assembly, assembleParts } from "./part-assembly.ts";
import type { SeenShare, SetEvidence } from "./set-evidence.ts";
import type { ShareHeader } from "./share-header.ts";
import { recordBytes } from "./share-record.ts";

/** What is wrong with what was read from one source. */
export interface Remark {
  readonly source: string;
  readonly failure: Failure;
}

/** What the evidence about one set comes to so far: what counts, what is set aside and why, what is still needed. */
export interface Assessment {
  readonly set: string;
  readonly m: number;
  readonly n: number;
  readonly cards: CardVote;
  /** The shares that count, one for each x, lowest first; a locked one counts when it is opened. */
  readonly shares: readonly SeenShare[];
  readonly assembly: Assembly;
  readonly remarks: readonly Remark[];
}

/** Judges the evidence of one set. Never fails: what does not fit is set aside with a remark. */
export function assess(evidence: SetEvidence): Assessment {
  const { set } = evidence;
  const cards = voteCards(evidence);
  const { m, n } = prevailingThreshold(evidence, cards);
  const remarks: Remark[] = [];
  const remark = (source: string, code: FailureCode, printed: Partial<ShareHeader> = {}) => {
    remarks.push({ source, failure: new Failure(code, { set, m: printed.m ?? m, n: printed.n ?? n, x: printed.x ?? 0 }) });
  };

  const fitting = evidence.shares.filter((share) => {
    const doubt = doubtAbout(share, cards, m, n);
    if (doubt !== null) remark(share.source, doubt, share.printed);
    return doubt === null;
  });
  if (cards.kind === "divided") for (const { source } of evidence.cards) remark(source, "mismatched.card");

  const shares: SeenShare[] = [];
  for (const same of Map.groupBy(fitting, ({ printed }) => printed.x).values()) {
    const [first, ...others] = same as [SeenShare, ...SeenShare[]];
    if (others.every((other) => samePrint(first, other))) shares.push(same.find(({ open }) => open !== null) ?? first);
    else for (const { source, printed } of same) remark(source, "mismatched.duplicate-share", printed);
  }
  shares.sort((a, b) => a.printed.x - b.printed.x);

  const assembly = assembleParts(evidence.parts, cards.kind === "agreed" ? cards.card.payloadHash : null);
  if (assembly.kind === "complete") for (const { source } of assembly.strays) remark(source, "mismatched.part");
  return { set, m, n, cards, shares, assembly, remarks };
}

// The agreed card decides; without one, what most shares say.
function prevailingThreshold({ shares, cards }: SetEvidence, vote: CardVote): { m: number; n: number } {
  if (vote.kind === "agreed") return vote.card.header;
  const headers = [...shares.map(({ printed }) => printed), ...cards.map(({ card }) => card.header)];
  const groups = [...Map.groupBy(headers, ({ m, n }) => m * 16 + n).values()];
  return groups.toSorted((a, b) => b.length - a.length)[0]?.[0] ?? { m: 0, n: 0 };
}

function doubtAbout({ source, printed, corrections }: SeenShare, cards: CardVote, m: number, n: number): FailureCode | null {
  if (printed.m !== m || printed.n !== n) return "mismatched.threshold";
  if (cards.kind !== "agreed") return corrections.length > 0 ? "refused.uncertain-correction" : null;
  // The share itself may be right, but a sheet that contradicts the others is not used at all.
  if (cards.dissenting.has(source)) return "mismatched.card";
  return vouches(cards.card, printed) ? null : "mismatched.share";
}

function samePrint(a: SeenShare, b: SeenShare): boolean {
  return equalBytes(recordBytes(a.printed), recordBytes(b.printed));
}
