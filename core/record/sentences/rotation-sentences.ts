import type { ROTATION_EVENTS } from "../events/rotation-events.ts";
import { counted, listed, ofSet, quoted, type Sentences, sheets } from "./sentence-parts.ts";

const CAUSES = {
  used: "because it was used",
  quarterly: "as every quarter",
  leaver: "because somebody left",
  "suspected-leak": "because a leak was suspected",
  "failed-seal": "because a seal failed",
} as const;
const DECISIONS = { keep: "keep it", change: "change it", retire: "retire it" } as const;
const EXPORTS = {
  "audit-pack": "An audit pack",
  "emergency-access": "The records of an emergency access",
  copy: "A copy of the book",
} as const;

export const ROTATION_SENTENCES: Sentences<keyof typeof ROTATION_EVENTS> = {
  "rotation.completed": ({ body: { from, to, cause, credentials, destroyed, out, needed } }) => {
    const works = credentials.filter(({ newWorks }) => newWorks).length;
    const refused = credentials.filter(({ oldRefused }) => oldRefused).length;
    const tried = `${counted(credentials.length, "credential")}, of which ${works} new accepted and ${refused} old refused`;
    const paper = `${sheets(destroyed)} destroyed of ${needed} needed, ${sheets(out)} still out`;
    return `Set ${from} was rotated to set ${to} ${CAUSES[cause]}: ${tried}; ${paper}.`;
  },
  "set.superseded": ({ set, body: { by, destroyed, needed } }) =>
    `Set ${by} took the place of ${ofSet(set)}; ${sheets(destroyed)} destroyed, ${needed} needed so that it cannot be opened.`,
  "rotation.waived": ({ set, reason, approvers, body: { of, until } }) => {
    const till = until === null ? "for good" : `until ${until}`;
    return `The rotation of ${ofSet(set)} after its use (record ${of}) was waived ${till}, approved by ${listed(approvers, "nobody")},${quoted(reason)}.`;
  },
  "set.retired": ({ set, reason, body: { credentials, destroyed, needed } }) => {
    const disabled = credentials.filter((one) => one.disabled).length;
    const paper = `${sheets(destroyed)} destroyed, ${needed} needed so that it cannot be opened`;
    return `Custody of ${ofSet(set)} ended: it was retired, ${disabled} of ${counted(credentials.length, "credential")} disabled; ${paper},${quoted(reason)}.`;
  },
  "set.reviewed": ({ set, reason, body: { decision } }) =>
    `The need for ${ofSet(set)} was looked at: ${DECISIONS[decision]},${quoted(reason)}.`,
  "book.exported": ({ body: { what, to, seq, note } }) =>
    `${EXPORTS[what]} up to record ${seq} left the book for ${to}${quoted(note, ",")}.`,
};
