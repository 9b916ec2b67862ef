import { equalBytes } from "../encoding/bytes.ts";
import type { Card } from "./card.ts";
import { SHORT_COMMITMENT, shareCommitment } from "./commitment.ts";
import type { SeenCard, SetEvidence } from "./set-evidence.ts";
import type { ShareRecord } from "./share-record.ts";

/**
 * What the cards of a set say together. `agreed`: one text, on every sheet but those in `dissenting`, whose shares are not used.
 * `divided`: no text can be preferred, or a differing card came without a sheet that could be left out.
 */
export type CardVote =
  | { readonly kind: "none" }
  | { readonly kind: "divided" }
  | { readonly kind: "agreed"; readonly card: Card; readonly agreeing: Sources; readonly dissenting: Sources };

type Sources = ReadonlySet<string>;

/** Whether the card's commitment is to exactly this share record as printed. */
export function vouches(card: Card, record: ShareRecord): boolean {
  const commitment = card.commitments[record.x - 1];
  const { m, n } = card.header;
  if (commitment === undefined || m !== record.m || n !== record.n) return false;
  return equalBytes(commitment, shareCommitment(record).subarray(0, SHORT_COMMITMENT));
}

/** Counts the cards: the text that vouches for most shares wins, then the one on most sheets; a tie divides. */
export function voteCards({ cards, shares }: SetEvidence): CardVote {
  const ballots = [...Map.groupBy(cards, ({ text }) => text).values()].map((seen) => ballot(seen, shares));
  const [first, second] = ballots.toSorted((a, b) => b.vouched - a.vouched || b.agreeing.size - a.agreeing.size);
  if (first === undefined) return { kind: "none" };
  if (second !== undefined && second.vouched === first.vouched && second.agreeing.size === first.agreeing.size) {
    return { kind: "divided" };
  }
  const dissenting = new Set(cards.filter(({ text }) => text !== first.text).map(({ source }) => source));
  const sheets = new Set(shares.map(({ source }) => source));
  if ([...dissenting].some((source) => !sheets.has(source))) return { kind: "divided" };
  return { kind: "agreed", card: first.card, agreeing: first.agreeing, dissenting };
}

function ballot(seen: readonly SeenCard[], shares: SetEvidence["shares"]) {
  const [{ card, text }] = seen as readonly [SeenCard];
  const vouched = new Set(shares.filter(({ printed }) => vouches(card, printed)).map(({ printed }) => printed.x)).size;
  return { card, text, vouched, agreeing: new Set(seen.map(({ source }) => source)) };
}
