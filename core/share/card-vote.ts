import { base32 } from "../encoding/base32.ts";
import { equalBytes } from "../encoding/bytes.ts";
import type { Card } from "./card.ts";
import { SHORT_COMMITMENT, shareCommitment } from "./commitment.ts";
import type { SeenShare, SetEvidence } from "./set-evidence.ts";
import type { ShareHeader } from "./share-header.ts";
import type { ShareRecord } from "./share-record.ts";

/**
 * What the cards of a set say together (FORMAT.md, "Reading a set"). `agreed`: one text, on every sheet but those in `dissenting`, whose
 * shares are not used. `divided`: they differ and none may decide; `differing` are the sources whose text is not the one that most show,
 * all of them when no text is on most.
 */
export type CardVote =
  | { readonly kind: "none" }
  | { readonly kind: "divided"; readonly differing: Sources }
  | { readonly kind: "agreed"; readonly card: Card; readonly agreeing: Sources; readonly dissenting: Sources };

type Sources = ReadonlySet<string>;

interface Ballot {
  readonly card: Card;
  readonly agreeing: Sources;
  readonly dissenting: Sources;
}

/** Whether the card's commitment is to exactly this share record as printed. */
export function vouches(card: Card, record: ShareRecord): boolean {
  return vouchesFor(card, record, shareCommitment(record));
}

/** Whether the card's commitment is to exactly this share. */
export function vouchesForSeen(card: Card, { printed, commitment }: SeenShare): boolean {
  return vouchesFor(card, printed, commitment);
}

/**
 * One text needs no more. Where texts differ, one can decide when every sheet with another text can be left out together with its share,
 * and M shares that stand on none of those sheets match it. When two can, none does. So a forged sheet neither outvotes M good ones nor gets
 * them blamed, however many good commitments its card copies.
 */
export function voteCards({ cards, shares }: SetEvidence): CardVote {
  const all = new Set(cards.map(({ source }) => source));
  const ballots = [...Map.groupBy(cards, ({ text }) => text).entries()].flatMap(([text, [first]]): Ballot[] => {
    const others = cards.filter((other) => other.text !== text);
    const agreeing = new Set(cards.filter((other) => other.text === text).map(({ source }) => source));
    return first === undefined ? [] : [{ card: first.card, agreeing, dissenting: new Set(others.map(({ source }) => source)) }];
  });
  if (ballots.length === 0) return { kind: "none" };
  const [deciding, ...rivals] = ballots.length === 1 ? ballots : ballots.filter((ballot) => canDecide(ballot, shares));
  if (deciding !== undefined && rivals.length === 0) return { kind: "agreed", ...deciding };
  const [most, second] = ballots.toSorted((a, b) => b.agreeing.size - a.agreeing.size);
  const plural = most !== undefined && most.agreeing.size > (second?.agreeing.size ?? 0);
  return { kind: "divided", differing: plural ? most.dissenting : all };
}

function canDecide({ card, dissenting }: Ballot, shares: readonly SeenShare[]): boolean {
  const sheets = new Set(shares.map(({ source }) => source));
  if (![...dissenting].every((source) => sheets.has(source))) return false;
  const spoilt = leftOutWith(dissenting, shares);
  const matching = shares.filter((share) => !spoilt(share) && vouchesForSeen(card, share));
  return new Set(matching.map(({ printed }) => printed.x)).size >= card.header.m;
}

/** Tells whether a share stands on one of these sheets, and so is left out wherever else it was read. */
export function leftOutWith(sheets: Sources, shares: readonly SeenShare[]): (share: SeenShare) => boolean {
  const prints = new Set(shares.filter(({ source }) => sheets.has(source)).map(({ commitment }) => base32(commitment)));
  return ({ commitment }) => prints.has(base32(commitment));
}

function vouchesFor(card: Card, { m, n, x }: ShareHeader, commitment: Uint8Array): boolean {
  const promised = card.commitments[x - 1];
  if (promised === undefined || m !== card.header.m || n !== card.header.n) return false;
  return equalBytes(promised, commitment.subarray(0, SHORT_COMMITMENT));
}
