import type { DeskAnswer, DeskAnswers } from "../../core/contract/answers.ts";
import type { DeskView } from "../../core/contract/desk-view.ts";
import type { RoundBag, SheetOfSet } from "../../core/ceremony/facts.ts";
import { sheetsToRebag } from "../../core/ceremony/sheets-to-rebag.ts";

/** What is printed on a bag: the desk is never shown it. */
export type BagOf = (set: string, x: number) => string;

/** What people do in a round and in the proof of a quorum. */
export interface CheckPlan {
  /** Sets of the round; null: all sets of the book. */
  readonly sets: readonly string[] | null;
  /** What differs from a round at the machine. */
  readonly round: Partial<DeskAnswers["round"]>;
  /** Sheets that are proved alone. */
  readonly proofs: readonly SheetOfSet[];
  /** What is found of a bag, where it is not intact under the book's number. */
  readonly found: (bag: RoundBag) => Partial<DeskAnswers["seals"]>;
  /** Whether the labels are scanned. */
  readonly labels: boolean;
  /** What targets keep of accounts, by their place in the set. */
  readonly verifiers: readonly string[];
}

export const PLAIN_CHECKS: CheckPlan = { sets: null, round: {}, proofs: [], found: () => ({}), labels: true, verifiers: [] };

/** The answer to a step of checking at the desk, or null for another step. Bags are read from the book as it stands. */
export function checkAnswer(
  plan: CheckPlan & { readonly set: string | null },
  { ceremony, book }: DeskView,
  step: string,
  item: number,
  bagOf: BagOf,
): DeskAnswer | null {
  const sets = book?.sets ?? [];
  const drill = ceremony?.facts.drill ?? true;
  const holderOf = ({ set, x }: SheetOfSet) => sets.find((one) => one.set === set)?.holders.find((one) => one.x === x);
  switch (step) {
    case "round": {
      const own = sets.filter((one) => one.drill === drill && !one.over).map(({ set }) => set);
      const times = { started: "", finished: "", people: [] } as const;
      const answer = { sets: plan.sets ?? own, how: "at-the-machine", ...times, proofs: plan.proofs, ...plan.round } as const;
      return { step, item, answer };
    }
    case "seals": {
      const bag = ceremony?.facts.round?.bags[item];
      if (bag === undefined) throw new Error("no such bag");
      const number = bagOf(bag.set, bag.x);
      const plain = { number, look: "intact", custodian: "", place: "", note: "", photos: [] } as const;
      return { step, item, answer: { ...plain, ...plan.found(bag) } };
    }
    case "rebag": {
      const sheet = ceremony === null ? undefined : sheetsToRebag(ceremony.facts)[item];
      if (sheet === undefined) throw new Error("no such sheet");
      const { custodian = "", place = "" } = holderOf(sheet) ?? {};
      const bag = `BAG-${5000 + (book?.records ?? 0)}`;
      return { step, item, answer: { bag, custodian, place: place === "" ? "Safe" : place, signed: true } };
    }
    case "proof-set":
      return { step, item, answer: { set: plan.set ?? "", ticket: "CHG-8", reason: "the yearly proof of the quorum" } };
    default:
      return null;
  }
}
