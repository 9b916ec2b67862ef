import type { Manifest } from "../../record/manifest-reading.ts";
import type { JournalRecord } from "../../record/record.ts";
import { dutiesAfter } from "../duties.ts";
import { secondsOf } from "../../encoding/utc-moment.ts";
import { after, isBefore } from "./moment.ts";
import { type Told, told } from "./told.ts";

/** What must follow a use: `done` in time, `late` when it was done afterwards, else `due` or `overdue`; `none` after a drill. */
export interface Followed {
  /** RFC 3339 in UTC. */
  readonly by: string;
  readonly done: Told | null;
  readonly state: "done" | "late" | "due" | "overdue" | "none";
}

/** One opening of a set, and what followed. */
export interface UseStanding extends Told {
  readonly trust: "authenticated" | "unauthenticated";
  /** The request in the same ceremony, null when there is none. */
  readonly request: Told | null;
  readonly classification: "emergency" | "drill" | "misuse-check" | null;
  readonly closed: Told | null;
  readonly review: Followed;
  readonly postMortem: Followed;
  /** Rotated or, what is as good, superseded. */
  readonly rotation: Followed;
}

type What = "review" | "post-mortem" | "rotate";

const OPENED = "2000-01-01T00:00:00Z";
/** Seconds after use, from the one list of duties. */
const SECONDS: ReadonlyMap<string, number> = new Map(
  dutiesAfter(OPENED).map(({ what, by }) => [what, secondsOf(by) - secondsOf(OPENED)]),
);

/** The uses of a set by its manifest, the first one first. `journal` is all records and `own` those of the set, both in the journal's order. */
export function useStandings(
  own: readonly JournalRecord[],
  journal: readonly JournalRecord[],
  { set, drill }: Manifest,
  today: string,
): readonly UseStanding[] {
  return own.flatMap((opened) => {
    if (opened.event !== "set.opened") return [];
    const later = own.filter(({ seq }) => seq > opened.seq);
    const next = later.find(({ event }) => event === "set.opened")?.seq ?? Infinity;
    const closed = later.find(({ event, seq }) => event === "emergency.closed" && seq < next);
    const reviewed = (kind: "review" | "post-mortem") =>
      later.find((one) => one.event === "use.reviewed" && one.body.of === opened.seq && one.body.kind === kind);
    const rotated = later.find(
      (one) => one.event === "set.superseded" || (one.event === "rotation.completed" && one.body.from === set),
    );
    const followed = (what: What, done: JournalRecord | undefined) => followedBy(opened.time, what, done, drill ? null : today);
    return {
      ...told(opened),
      trust: opened.body.trust,
      ...requestOf(opened.seq, journal),
      closed: closed === undefined ? null : told(closed),
      review: followed("review", reviewed("review")),
      postMortem: followed("post-mortem", reviewed("post-mortem")),
      rotation: followed("rotate", rotated),
    };
  });
}

/** `today` is null for a drill set, from whose use nothing follows. */
function followedBy(opened: string, what: What, done: JournalRecord | undefined, today: string | null): Followed {
  const by = after(opened, SECONDS.get(what) ?? 0);
  if (done !== undefined) return { by, done: told(done), state: isBefore(by, done.time) ? "late" : "done" };
  return { by, done: null, state: today === null ? "none" : isBefore(by, today) ? "overdue" : "due" };
}

/** The request stands in the ceremony in which the set was opened: often nobody knew the set's ID yet. */
function requestOf(seq: number, journal: readonly JournalRecord[]): Pick<UseStanding, "request" | "classification"> {
  const before = journal.slice(
    0,
    journal.findIndex((record) => record.seq === seq),
  );
  const found = before.findLast(({ event }) => event === "emergency.requested" || event === "ceremony.opened");
  if (found?.event !== "emergency.requested") return { request: null, classification: null };
  return { request: told(found), classification: found.body.classification };
}
