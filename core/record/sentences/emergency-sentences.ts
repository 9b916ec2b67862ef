import type { EMERGENCY_EVENTS } from "../events/emergency-events.ts";
import { counted, known, listed, ofSet, quoted, type Sentences, sheets } from "./sentence-parts.ts";

const WHY = { emergency: "in an emergency", drill: "for a drill", "misuse-check": "to look for misuse" } as const;
const LOOKS = {
  intact: "intact",
  broken: "broken",
  opened: "already opened",
  "not-in-a-bag": "not in a bag",
} as const;
const KINDS = { review: "reviewed", "post-mortem": "gone through in a post-mortem" } as const;
const JUSTIFIED = { yes: "justified", "in-part": "justified in part", no: "not justified" } as const;
const ROTATED = { yes: "rotated", "not-yet": "not yet rotated", "not-needed": "no rotation needed" } as const;

export const EMERGENCY_SENTENCES: Sentences<keyof typeof EMERGENCY_EVENTS> = {
  "emergency.requested": ({ set, reason, ticket, approvers, body: { classification, message } }) => {
    const asked = `${ofSet(set)} was asked for ${WHY[classification]}${known(ticket, ", ticket ")}:${quoted(reason)}`;
    const told = message.told ? "others were told" : "nobody was told";
    return `The opening of ${asked}; approved by ${listed(approvers, "nobody")}; ${told}.`;
  },
  "bag.brought": ({ body: { bag, look, x, custodian } }) => {
    const which = bag === "" ? "A sheet" : `Bag ${bag}`;
    const sheet = x === null ? "" : ` with sheet ${x}`;
    return `${which}${sheet} was brought, ${LOOKS[look]}${known(custodian, "; the book names as its custodian ")}.`;
  },
  "set.opened": ({ set, reason, body: { trust, used, aside } }) => {
    const proof = trust === "authenticated" ? "vouched for by its cards" : "not vouched for by cards";
    const left = aside.length === 0 ? "" : `; ${counted(aside.length, "sheet")} set aside`;
    return `A quorum opened ${ofSet(set)} with ${sheets(used)}, ${proof}${left}${quoted(reason, ":")}.`;
  },
  "credential.shown": ({ set, body: { id, fields, seconds } }) =>
    `Of credential ${id} in ${ofSet(set)} were shown ${listed(fields, "no fields")}, within ${counted(Math.ceil(seconds / 60), "minute")}.`,
  "emergency.closed": ({ set, body: { done, by, until } }) =>
    `The use of ${ofSet(set)} ended; done by ${by}, until ${until}:${quoted(done)}.`,
  "use.reviewed": ({ set, body: { of, kind, justified, rotated, actions } }) => {
    const judged = `${JUSTIFIED[justified]}, ${ROTATED[rotated]}, ${counted(actions.length, "action")}`;
    return `The use of ${ofSet(set)} in record ${of} was ${KINDS[kind]}: ${judged}.`;
  },
};
