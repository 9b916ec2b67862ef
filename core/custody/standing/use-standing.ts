import { secondsOf } from "../../encoding/utc-moment.ts";
import type { JournalRecord } from "../../record/record.ts";
import { dutiesAfter } from "../duties.ts";
import type { Entry } from "./entry.ts";
import { after, isBefore } from "./moment.ts";
import { type RecordOf, told, type Told } from "./told.ts";

/**
 * What must follow a use: `done` in time, `late` when it was done afterwards, else `due` or `overdue`; `waived` while a record says that it
 * need not; `none` after a drill.
 */
export interface Followed {
  /** RFC 3339 in UTC. */
  readonly by: string;
  readonly done: Told | null;
  readonly state: "done" | "late" | "due" | "overdue" | "waived" | "none";
}

/** That a used set is not rotated, and until when; null for good. */
export interface Waiver extends Told {
  readonly until: string | null;
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
  /** Rotated or, what is as good, superseded or retired. */
  readonly rotation: Followed;
  /** Oldest first; the last one counts. */
  readonly waivers: readonly Waiver[];
}

type What = "review" | "post-mortem" | "rotate";

const OPENED = "2000-01-01T00:00:00Z";
/** Seconds after use, from the one list of duties. */
const SECONDS: ReadonlyMap<string, number> = new Map(
  dutiesAfter(OPENED).map(({ what, by }) => [what, secondsOf(by) - secondsOf(OPENED)]),
);

/** A use while its set's records are gone through. */
interface UseFacts {
  readonly entry: Entry<RecordOf<"set.opened">>;
  closed: JournalRecord | null;
  review: JournalRecord | null;
  "post-mortem": JournalRecord | null;
  rotated: JournalRecord | null;
  readonly waivers: Waiver[];
}

/** The uses of a set, the first one first, after its records in the journal's order. `today` is null for a drill's: nothing follows. */
export function useStandings(set: string, entries: readonly Entry[], today: string | null): readonly UseStanding[] {
  const uses = new Map<number, UseFacts>();
  /** Those that are not rotated yet. */
  let open: UseFacts[] = [];
  let last: UseFacts | undefined;
  for (const { record, ...around } of entries) {
    if (record.event === "set.opened") {
      last = { entry: { ...around, record }, closed: null, review: null, "post-mortem": null, rotated: null, waivers: [] };
      uses.set(record.seq, last);
      open.push(last);
    } else if (record.event === "emergency.closed" && last !== undefined) last.closed ??= record;
    else if (record.event === "use.reviewed") {
      const use = uses.get(record.body.of);
      if (use !== undefined) use[record.body.kind] ??= record;
    } else if (record.event === "rotation.waived") {
      uses.get(record.body.of)?.waivers.push({ ...told(record), until: record.body.until });
    } else if (settlesUse(record, set)) {
      for (const use of open) use.rotated = record;
      open = [];
    }
  }
  return [...uses.values()].map((use) => useStanding(use, today));
}

/** ROT-1: what is as good as a rotation of all uses before. */
function settlesUse(record: JournalRecord, set: string): boolean {
  if (record.event === "rotation.completed") return record.body.from === set;
  return record.event === "set.superseded" || record.event === "set.retired";
}

function useStanding(use: UseFacts, today: string | null): UseStanding {
  const { record, request } = use.entry;
  const followed = (what: What, done: JournalRecord | null): Followed => {
    const by = after(record.time, SECONDS.get(what) ?? 0);
    if (done !== null) return { by, done: told(done), state: isBefore(by, done.time) ? "late" : "done" };
    return { by, done: null, state: today === null ? "none" : isBefore(by, today) ? "overdue" : "due" };
  };
  return {
    ...told(record),
    trust: record.body.trust,
    request: request === null ? null : told(request),
    classification: request?.body.classification ?? null,
    closed: use.closed === null ? null : told(use.closed),
    review: followed("review", use.review),
    postMortem: followed("post-mortem", use["post-mortem"]),
    rotation: waivedBy(use.waivers.at(-1), followed("rotate", use.rotated), today),
    waivers: use.waivers,
  };
}

/** The last waiver counts until its time, and from then on the use must be rotated at once. */
function waivedBy(waiver: Waiver | undefined, rotation: Followed, today: string | null): Followed {
  if (waiver === undefined || rotation.done !== null || today === null) return rotation;
  if (waiver.until === null) return { ...rotation, state: "waived" };
  const by = after(waiver.until, 0);
  if (isBefore(today, by)) return { by, done: null, state: "waived" };
  return { by, done: null, state: isBefore(by, today) ? "overdue" : "due" };
}
