import type { Assessment } from "../../core/share/assessment.ts";
import { STANDING } from "./text.ts";

export type ChipState = "in" | "locked" | "missing";

/** How one set stands, in the words and marks that are shown. */
export interface Standing {
  readonly set: string;
  readonly m: number;
  readonly n: number;
  /** One for each share 1..n. */
  readonly chips: readonly { readonly x: number; readonly state: ChipState }[];
  readonly shares: string;
  readonly card: string;
  readonly parts: string;
  /** What is still to be done before the set opens; empty when it can be tried. */
  readonly needs: readonly string[];
  /** What it can open without, and should not. */
  readonly advice: readonly string[];
  /** Shares that wait for a passphrase. */
  readonly locked: readonly number[];
}

/** What is told about one set. */
export function standing(assessment: Assessment): Standing {
  const { set, m, n, shares, cards, assembly } = assessment;
  const open = shares.filter((share) => share.open !== null).map(({ printed }) => printed.x);
  const locked = shares.filter((share) => share.open === null).map(({ printed }) => printed.x);
  const stateOf = (x: number): ChipState => (open.includes(x) ? "in" : locked.includes(x) ? "locked" : "missing");
  return {
    set,
    m,
    n,
    chips: Array.from({ length: n }, (_, index) => ({ x: index + 1, state: stateOf(index + 1) })),
    shares: m === 0 ? STANDING.sharesNone : STANDING.sharesHave(open.length, m),
    card: cardLine(cards),
    parts: partsLine(assembly),
    needs: [...shareNeeds(m, open, locked), ...partNeeds(assembly)],
    advice: cards.kind === "agreed" ? [] : [STANDING.needCard],
    locked: open.length < m ? locked : [],
  };
}

function shareNeeds(m: number, open: readonly number[], locked: readonly number[]): readonly string[] {
  if (m === 0) return [STANDING.needAnyShares];
  if (open.length >= m) return [];
  const sheets = m - open.length - locked.length;
  return [
    ...(locked.length > 0 ? [STANDING.needPassphrase(locked)] : []),
    ...(sheets > 0 ? [STANDING.needShares(sheets)] : []),
  ];
}

function partNeeds(assembly: Assessment["assembly"]): readonly string[] {
  if (assembly.kind === "complete") return [];
  if (assembly.kind === "wrong") return [STANDING.needOtherParts];
  return assembly.have === 0 ? [STANDING.needAnyParts] : [STANDING.needParts(assembly.absent)];
}

function cardLine(cards: Assessment["cards"]): string {
  if (cards.kind === "none") return STANDING.cardNone;
  return cards.kind === "divided" ? STANDING.cardDivided : STANDING.cardAgreed(cards.agreeing.size);
}

function partsLine(assembly: Assessment["assembly"]): string {
  if (assembly.kind === "wrong") return STANDING.partsWrong;
  if (assembly.kind === "missing")
    return assembly.have === 0 ? STANDING.partsNone : STANDING.partsHave(assembly.have, assembly.need);
  return STANDING.partsComplete;
}
