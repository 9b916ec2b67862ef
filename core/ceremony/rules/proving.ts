import { fail } from "../../failure/failure.ts";
import { TEXT_LIMITS } from "../../record/record-events.ts";
import { recordText } from "../../record/record-text.ts";
import { need, recordTextOrNone } from "./entries.ts";
import { openedAs } from "./opening-set.ts";
import type { Take } from "./take.ts";

/** Whether the book has the set is for the host (`checkProofSet`). */
export const takeProofSet: Take<"proof-set"> = (facts, { set, ticket, reason }) => {
  need("set", /^[A-Z2-7]{8}$/.test(set));
  recordTextOrNone(ticket, "ticket", TEXT_LIMITS.ticket);
  recordText(reason, "reason", TEXT_LIMITS.reason);
  return { ...facts, proof: { set, ticket, reason } };
};

/** A quorum that no card vouches for proves nothing: the vault refuses it. */
export const takeQuorum: Take<"quorum"> = (facts, opened) => {
  const { set } = facts.proof ?? fail("refused.assertion", { field: "set-open" });
  if (opened.trust !== "authenticated") fail("refused.unauthenticated", { set: opened.set });
  return { ...facts, opened: { ...openedAs(opened, set, facts.drill), reason: "" } };
};

/** Accounts of the opened set, each compared once at most; none where no verifier is at hand. */
export const takeLiveMatch: Take<"live-match"> = (facts, { matched }) => {
  const accounts = facts.opened?.accounts.map(({ id }) => id) ?? [];
  need(
    "account",
    matched.every(({ account }) => accounts.includes(account)),
  );
  need("account twice", new Set(matched.map(({ account }) => account)).size === matched.length);
  for (const { verifier } of matched) recordText(verifier, "verifier", TEXT_LIMITS.bag);
  return { ...facts, matched };
};
