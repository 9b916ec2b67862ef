import type { SEALING_EVENTS } from "../events/sealing-events.ts";
import { counted, listed, ofSet, type Sentences } from "./sentence-parts.ts";

const PROOFS = {
  codes: "one-time codes were accepted",
  login: "a login was tried",
  already: "it was there before",
  drill: "drill: nothing was installed",
  none: "not tried",
} as const;

export const SEALING_SENTENCES: Sentences<keyof typeof SEALING_EVENTS> = {
  "set.planned": ({ body: { m, n, drill, accounts } }) => {
    const titles = listed(accounts.map(({ title }) => title));
    return `A ${drill ? "drill " : ""}set of ${counted(accounts.length, "account")} was planned, ${m} of ${n} sheets to open it: ${titles}.`;
  },
  "set.installed": ({ body: { credentials } }) => {
    const told = credentials.map(({ id, proof }) => `${id} (${PROOFS[proof]})`);
    return `${counted(credentials.length, "credential")} enrolled on the target: ${listed(told)}.`;
  },
  "sheet.printed": ({ set, body: { x, printer, pages } }) =>
    `Sheet ${x} of ${ofSet(set)} was printed, ${counted(pages, "page")}, on ${printer}.`,
  "sheet.read-back": ({ set, body: { x, symbols } }) => {
    const worst = Math.max(0, ...symbols.map(({ used }) => used));
    const read = `Sheet ${x} of ${ofSet(set)} was read back from paper: ${counted(symbols.length, "code")}`;
    return `${read}, at most ${worst} % of a code's error correction used.`;
  },
  "bag.sealed": ({ set, body: { x, bag, custodian, place } }) =>
    `Bag ${bag} with sheet ${x} of ${ofSet(set)} was sealed for ${custodian}, ${place}.`,
  "set.sealed": ({ set, body: { m, n, accepted } }) => {
    const rules = accepted.map(({ rule }) => rule);
    const overruled = rules.length === 0 ? "no warning overruled" : `overruled: ${listed(rules)}`;
    return `${capital(ofSet(set))} was sealed, ${m} of ${n}; ${overruled}.`;
  },
  "custody.accepted": ({ set, body: { x, bag, custodian, place } }) =>
    `${custodian} signed for bag ${bag} with sheet ${x} of ${ofSet(set)}, kept in ${place}.`,
};

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
