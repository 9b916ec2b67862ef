import { Failure, type FailureCode } from "../failure/failure.ts";
import { type CardVote, leftOutWith, voteCards, vouchesForSeen } from "./card-vote.ts";
import { type Assembly, assembleParts } from "./part-assembly.ts";
import { samePrint, type SeenShare, type SetEvidence } from "./set-evidence.ts";
import type { ShareHeader } from "./share-header.ts";

/** What is wrong with what was read from one source. */
export interface Remark {
  readonly source: string;
  readonly failure: Failure;
}

/** What the evidence about one set comes to so far: what counts, what is set aside and why, what is still needed. */
export interface Assessment {
  readonly set: string;
  /** 0 while neither a share nor a card tells. */
  readonly m: number;
  readonly n: number;
  readonly cards: CardVote;
  /** The shares that count, one for each x, lowest first; a locked one counts before it is opened. */
  readonly shares: readonly SeenShare[];
  readonly assembly: Assembly;
  readonly remarks: readonly Remark[];
}

/** Judges the evidence of one set, whatever the order it came in. Never fails: what does not fit is set aside with a remark. */
export function assess(evidence: SetEvidence): Assessment {
  const { set } = evidence;
  const cards = voteCards(evidence);
  const { m, n } = prevailingThreshold(evidence, cards);
  const remarks: Remark[] = [];
  const remark = (source: string, code: FailureCode, printed: Partial<ShareHeader> = {}) => {
    remarks.push({ source, failure: new Failure(code, { set, m: printed.m ?? m, n: printed.n ?? n, x: printed.x ?? 0 }) });
  };

  const doubtAbout = doubter(evidence.shares, cards, { m, n });
  const fitting = evidence.shares.filter((share) => {
    const doubt = doubtAbout(share);
    if (doubt !== null) remark(share.source, doubt, share.printed);
    return doubt === null;
  });
  if (cards.kind === "divided") for (const source of cards.differing) remark(source, "mismatched.card");

  const shares: SeenShare[] = [];
  for (const same of Map.groupBy(fitting, ({ printed }) => printed.x).values()) {
    const [first, ...others] = same.toSorted((a, b) => (a.source < b.source ? -1 : 1)) as [SeenShare, ...SeenShare[]];
    if (others.every((other) => samePrint(first, other))) shares.push(first);
    else for (const { source, printed } of same) remark(source, "mismatched.duplicate-share", printed);
  }
  shares.sort((a, b) => a.printed.x - b.printed.x);

  const assembly = assembleParts(evidence.parts, cards.kind === "agreed" ? cards.card.payloadHash : null);
  for (const { source } of assembly.strays) remark(source, "mismatched.part");
  return { set, m, n, cards, shares, assembly, remarks };
}

// The agreed card decides. Without one: what a whole quorum says, then what most shares say, then most cards, then the higher numbers.
function prevailingThreshold({ shares, cards }: SetEvidence, vote: CardVote): { m: number; n: number } {
  if (vote.kind === "agreed") return vote.card.header;
  const headers = [...shares.map(({ printed }) => printed), ...cards.map(({ card }) => card.header)];
  const groups = [...Map.groupBy(headers, ({ m, n }) => m * 16 + n).values()].map((same) => {
    const [{ m, n }] = same as [ShareHeader];
    const different = new Set(same.map(({ x }) => x).filter((x) => x > 0)).size;
    return { m, n, enough: Number(different >= m), different, count: same.length };
  });
  const [first] = groups.toSorted(
    (a, b) => b.enough - a.enough || b.different - a.different || b.count - a.count || b.m - a.m || b.n - a.n,
  );
  return first ?? { m: 0, n: 0 };
}

type Doubt = (share: SeenShare) => FailureCode | null;

function doubter(all: readonly SeenShare[], cards: CardVote, { m, n }: { m: number; n: number }): Doubt {
  const differs = ({ printed }: SeenShare) => printed.m !== m || printed.n !== n;
  if (cards.kind === "agreed") {
    // The share itself may be right, but a sheet that contradicts the others is not used at all.
    const leftOut = leftOutWith(cards.dissenting, all);
    return (share) => {
      if (differs(share)) return "mismatched.threshold";
      if (leftOut(share)) return "mismatched.card";
      return vouchesForSeen(cards.card, share) ? null : "mismatched.share";
    };
  }
  // With no card to tell, a correction is believed only where the same record was also read without one.
  const readClean = (share: SeenShare) => all.some((other) => other.corrections.length === 0 && samePrint(other, share));
  return (share) => {
    if (differs(share)) return "mismatched.threshold";
    return share.corrections.length > 0 && !readClean(share) ? "refused.uncertain-correction" : null;
  };
}
