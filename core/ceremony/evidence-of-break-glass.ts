import type { RecordDraft } from "../record/record.ts";
import type { Answer } from "./answers.ts";
import { type Circumstances, circumstancesOf } from "./circumstances.ts";
import type { Facts } from "./facts.ts";

/** Fields of one credential in one record, and sheets set aside in one, at most. */
const FIELDS_LIMIT = 20;
const ASIDE_LIMIT = 100;

const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The records of break-glass's own steps. */
export function breakGlassEvidence(facts: Facts, { step }: Answer, now: Circumstances): readonly RecordDraft[] {
  const { request, message, opened, used } = facts;
  const fields = circumstancesOf(facts, now);
  if (step === "message" && request !== null && message !== null) {
    const body = { classification: request.classification, message };
    return [{ ...fields, reason: request.reason, event: "emergency.requested", body }];
  }
  if (step === "bags") {
    return facts.bags.map(({ number, look, x }) => ({
      ...fields,
      event: "bag.brought",
      body: { bag: number, look, x, custodian: now.book?.keeperOf(number, request?.set ?? null) ?? "" },
    }));
  }
  if (step === "shares" && opened !== null) {
    const body = { trust: opened.trust, used: opened.used, aside: opened.aside.slice(0, ASIDE_LIMIT) };
    return [{ ...fields, reason: opened.reason, event: "set.opened", body }];
  }
  if (step === "reveal") return shownEvidence(facts, now);
  if (step === "used" && used !== null) return [{ ...fields, event: "emergency.closed", body: used }];
  return [];
}

/** One record a credential; a credential of very many fields takes several. `seconds` is the time in which it could be shown at all. */
function shownEvidence(facts: Facts, now: Circumstances): readonly RecordDraft[] {
  if (facts.shown === null) return [];
  const { minutes, fields: shown } = facts.shown;
  const accounts = facts.opened?.accounts ?? [];
  return [...new Set(shown.map(({ account }) => account))].flatMap((account) => {
    const place = accounts.findIndex(({ id }) => id === account) + 1;
    const id = recordName(account, `credential-${place}`);
    const names = shown.filter((one) => one.account === account).map(({ field }) => recordName(field, "unnamed-field"));
    const fields = [...new Set(names)];
    const pieces = Array.from({ length: Math.ceil(fields.length / FIELDS_LIMIT) }, (_, index) =>
      fields.slice(index * FIELDS_LIMIT, (index + 1) * FIELDS_LIMIT),
    );
    return pieces.map((piece) => ({
      ...circumstancesOf(facts, now),
      event: "credential.shown" as const,
      body: { id, fields: piece, seconds: 60 * minutes },
    }));
  });
}

/** A name from paper, where a record can hold it: what was sealed elsewhere may be called anything. */
export function recordName(text: string, otherwise: string): string {
  return IDENTIFIER.test(text) ? text : otherwise;
}
