import { Failure } from "../../core/failure/failure.ts";
import type { Assessment } from "../../core/share/assessment.ts";

/**
 * What still keeps the sheets from opening, in the order in which opening would say it; null when nothing does that can be told
 * without opening. Ways of opening without a proof are not offered here: a missing or divided card is missing.
 */
export function missingFrom([leading, second]: readonly Assessment[]): Failure | null {
  if (leading === undefined || leading.m === 0 || leading.shares.length + leading.remarks.length === 0) {
    return new Failure("refused.no-shares");
  }
  if (second !== undefined && isComplete(leading) && isComplete(second)) return new Failure("refused.several-sets");
  const { set, m, shares, assembly, cards } = leading;
  if (shares.length < m) return new Failure("refused.not-enough-shares", { set, have: shares.length, need: m });
  const locked = shares.filter(({ open }) => open === null).map(({ printed }) => printed.x);
  const [x] = locked;
  if (x !== undefined && shares.length - locked.length < m) return new Failure("refused.locked", { set, x });
  if (assembly.kind === "missing" && assembly.have === 0) return new Failure("refused.no-parts", { set });
  if (assembly.kind === "missing") {
    return new Failure("refused.missing-parts", { set, have: assembly.have, need: assembly.need });
  }
  if (assembly.kind === "wrong") return new Failure("mismatched.payload", { set });
  if (cards.kind === "none") return new Failure("refused.unauthenticated", { set });
  return cards.kind === "divided" ? new Failure("mismatched.card", { set }) : null;
}

function isComplete({ shares, m, assembly }: Assessment): boolean {
  return m > 0 && shares.length >= m && assembly.kind === "complete";
}
