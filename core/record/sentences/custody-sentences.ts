import type { CUSTODY_EVENTS } from "../events/custody-events.ts";
import { counted, known, listed, ofSet, quoted, type Sentences } from "./sentence-parts.ts";

const OCCASIONS = { joined: "on joining", yearly: "as every year", changed: "after a change" } as const;
const RESULTS = {
  intact: "intact",
  broken: "broken",
  missing: "missing",
  "wrong-number": "another number than the book's",
  mismatch: "what was found does not fit",
} as const;
const OPENED = {
  "share-proof": "to prove the sheet alone",
  "quorum-proof": "to prove a quorum",
  "hand-over": "to hand the sheet on",
  other: "for another reason",
} as const;
const HELD = { "at-the-machine": "at the machine", "on-paper": "at the safes, on paper" } as const;
const INCIDENTS = {
  lost: "something was lost",
  stolen: "something was stolen",
  tampered: "something was tampered with",
  leak: "a secret may have leaked",
  misuse: "a set was misused",
  book: "the book is not as it should be",
  other: "something else happened",
} as const;

export const CUSTODY_SENTENCES: Sentences<keyof typeof CUSTODY_EVENTS> = {
  "custodian.acknowledged": ({ body: { name, role, place, occasion } }) =>
    `${name}, ${role}, ${place}, acknowledged in writing ${OCCASIONS[occasion]} what keeping a sheet means.`,
  "custodian.joined": ({ body: { name, role, place } }) => `${name}, ${role}, ${place}, became a custodian.`,
  "custodian.left": ({ reason, body: { name, holds } }) => {
    const held = holds.map(({ set, x }) => `${x} of ${set}`);
    return `${name} left as a custodian (sheets held: ${listed(held)}), with the reason${quoted(reason)}.`;
  },
  "custodian.moved": ({ reason, body: { name, role, place } }) =>
    `${name} is now ${role}, ${place}, with the reason${quoted(reason)}.`,
  "bag.opened": ({ set, body: { x, bag, why } }) => `${bagWith(bag, x, set)} was opened under witness ${OPENED[why]}.`,
  "round.held": ({ body: { how, started, finished, sets, bags, people } }) =>
    `${counted(bags, "seal")} of ${counted(sets.length, "set")} were checked ${HELD[how]}, from ${started} to ${finished} by ${listed(people)}.`,
  "seal.photographed": ({ set, body: { x, bag, photos } }) =>
    `${bagWith(bag, x, set)} was photographed: ${counted(photos.length, "photograph")}, kept elsewhere.`,
  "combination.changed": ({ reason, body: { place, by } }) =>
    `The combination of the safe ${place} was changed by ${by}, with the reason${quoted(reason)}.`,
  "seal.checked": ({ set, body: { level, result, x, bag, custodian, place, note } }) => {
    const what = x === null ? ofSet(set) : `sheet ${x} of ${ofSet(set)}`;
    const where = `${known(bag, ", bag ")}${known(custodian, ", ")}${known(place, ", ")}`;
    return `A check to level ${level} of ${what}${where} found: ${RESULTS[result]}${quoted(note, ",")}.`;
  },
  "drill.held": ({ body: { started, quorumMinutes, loginMinutes, mistakes, outcome, note } }) => {
    const quorum = quorumMinutes === null ? "no quorum" : `a quorum after ${counted(quorumMinutes, "minute")}`;
    const login = loginMinutes === null ? "no login" : `a login after ${counted(loginMinutes, "minute")}`;
    const counts = `${quorum}, ${login}, ${counted(mistakes, "mistake")}`;
    return `A drill that began at ${started} was ${outcome}: ${counts}${quoted(note, ",")}.`;
  },
  "sheet.destroyed": ({ set, body: { x, bag, custodian, how } }) => {
    const whose = `${known(bag, ", bag ")}${known(custodian, ", of ")}`;
    return `Sheet ${x} of ${ofSet(set)}${whose}, was destroyed under witness: ${how}.`;
  },
  incident: ({ reason, body: { what, found, sets, bags, measures } }) => {
    const concerned = `${sets.length === 0 ? "" : `, sets ${listed(sets)}`}${bags.length === 0 ? "" : `, bags ${listed(bags)}`}`;
    const done = quoted(measures, "; done about it:");
    return `Incident found at ${found}: ${INCIDENTS[what]}${concerned},${quoted(reason)}${done}.`;
  },
};

function bagWith(bag: string, x: number, set: string | null): string {
  return `${bag === "" ? "The bag" : `Bag ${bag}`} with sheet ${x} of ${ofSet(set)}`;
}
