import type { JournalRecord } from "../../record/record.ts";
import type { Manifest } from "../../record/manifest-reading.ts";
import type { RecordEvent } from "../../record/record-events.ts";
import { foldedName } from "../same-name.ts";
import { type Told, told } from "./told.ts";

/** `unbagged` until a record says that the sheet went into a bag; a bag that is sealed again is a new bag. */
export type BagState = "unbagged" | "sealed" | "opened" | "broken" | "missing" | "destroyed";

export interface SealCheck extends Told {
  readonly level: "L1" | "L2" | "L3" | "L4" | "L5";
  readonly result: "intact" | "broken" | "missing" | "wrong-number" | "mismatch";
}

/** One sheet of a set, in its last bag, as the journal tells. */
export interface BagStanding {
  readonly x: number;
  /** "" before the first bag. */
  readonly bag: string;
  readonly custodian: string;
  readonly role: string;
  /** "" when no record names it. */
  readonly place: string;
  readonly state: BagState;
  /** It was sealed, and no record says that its seal was broken or opened since: also of a bag that is missing. */
  readonly whole: boolean;
  /** The record that made it so; null for `unbagged`. */
  readonly since: Told | null;
  /** When it went into this bag. */
  readonly sealed: Told | null;
  /** The custodian's signature on paper for this bag. */
  readonly accepted: Told | null;
  readonly lastCheck: SealCheck | null;
  /** The record that says that its custodian left, as long as nobody else took it. */
  readonly custodianLeft: Told | null;
}

/** The bags of a set, share 1 first, after its records in the journal's order. */
export function bagStandings(manifest: Manifest, records: readonly JournalRecord[]): readonly BagStanding[] {
  let bags: readonly BagStanding[] = manifest.shares.map(({ x, custodian, role }) => {
    const none = { since: null, sealed: null, accepted: null, lastCheck: null, custodianLeft: null };
    return { x, bag: "", custodian, role, place: "", state: "unbagged", whole: false, ...none };
  });
  for (const record of records) bags = bags.map((bag) => ({ ...bag, ...changeOf(bag, record, manifest.set) }));
  return bags;
}

type Changed = Partial<BagStanding>;

/** What a record of one event changes in a bag of `set`. */
type Change<E extends RecordEvent> = (
  bag: BagStanding,
  record: Extract<JournalRecord, { readonly event: E }>,
  set: string,
) => Changed;

const CHANGES: { readonly [E in RecordEvent]?: Change<E> } = {
  "bag.sealed": (bag, record) => {
    const { x, bag: number, custodian, place } = record.body;
    const anew = { sealed: told(record), accepted: null, lastCheck: null, custodianLeft: null };
    return x === bag.x ? { ...anew, ...becomes("sealed", record), bag: number, custodian, place } : {};
  },
  "custody.accepted": (bag, record) => {
    const { x, bag: number, custodian, place } = record.body;
    const meant = x === bag.x && foldedName(number) === foldedName(bag.bag);
    return meant ? { custodian, place, accepted: told(record), custodianLeft: null } : {};
  },
  "seal.checked": (bag, record) => {
    const { x, level, result } = record.body;
    return x === bag.x ? { lastCheck: { ...told(record), level, result }, ...checked(bag, record) } : {};
  },
  "bag.brought": (bag, record, set) => {
    const { x, bag: number, look } = record.body;
    // Whoever brings a bag may not know of which set it is: then only its number tells.
    const meant = record.set === set && x !== null ? x === bag.x : number !== "" && number === bag.bag;
    return meant && look !== "intact" ? becomes(look === "broken" ? "broken" : "opened", record) : {};
  },
  "set.opened": (bag, record) => (record.body.used.includes(bag.x) ? becomes("opened", record) : {}),
  "sheet.destroyed": (bag, record) => (record.body.x === bag.x ? becomes("destroyed", record) : {}),
  "rotation.completed": (bag, record, set) =>
    record.body.from === set && record.body.destroyed.includes(bag.x) ? becomes("destroyed", record) : {},
  "set.superseded": (bag, record) => (record.body.destroyed.includes(bag.x) ? becomes("destroyed", record) : {}),
  incident: (bag, record) => {
    const { what, bags } = record.body;
    if (bag.bag === "" || !bags.includes(bag.bag)) return {};
    if (what === "tampered") return becomes("broken", record);
    return what === "lost" || what === "stolen" ? becomes("missing", record) : {};
  },
  "custodian.left": (bag, record, set) =>
    record.body.holds.some((held) => held.set === set && held.x === bag.x) ? { custodianLeft: told(record) } : {},
};

/** What is destroyed stays so: nothing that is told later changes it. */
function changeOf<E extends RecordEvent>(
  bag: BagStanding,
  record: Extract<JournalRecord, { readonly event: E }>,
  set: string,
): Changed {
  const change: Change<E> | undefined = CHANGES[record.event];
  return bag.state === "destroyed" ? {} : (change?.(bag, record, set) ?? {});
}

function becomes(state: BagState, record: JournalRecord): Changed {
  const whole = { sealed: true, unbagged: false, opened: false, broken: false };
  return { state, since: told(record), ...(state === "missing" || state === "destroyed" ? {} : { whole: whole[state] }) };
}

/** A bag that was missing may be found again; a seal that was broken or opened never becomes whole. */
function checked({ state, whole }: BagStanding, record: Extract<JournalRecord, { readonly event: "seal.checked" }>): Changed {
  const { result } = record.body;
  if (result === "intact") return state === "missing" ? becomes(whole ? "sealed" : "broken", record) : {};
  return becomes(result === "missing" ? "missing" : "broken", record);
}
