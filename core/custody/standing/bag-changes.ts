import type { RecordEvent } from "../../record/record-events.ts";
import type { JournalRecord } from "../../record/record.ts";
import { foldedName } from "../same-name.ts";
import type { BagStanding, BagState } from "./bag-standing.ts";
import { checkOf } from "./checks.ts";
import type { Entry } from "./entry.ts";
import type { ExposureFacts } from "./exposure.ts";
import { readingOf } from "./prints.ts";
import { type RecordOf, told } from "./told.ts";

/** A bag while its set's records are gone through. */
export interface BagFacts extends Omit<BagStanding, "exposed" | "exposures" | "reprintBy">, ExposureFacts {}

type Changed = Partial<BagFacts> | null;

/** What a record of one event changes in a bag of `set`; null for nothing. */
type Change<E extends RecordEvent> = (bag: BagFacts, record: RecordOf<E>, set: string, entry: Entry) => Changed;

const CHANGES: { readonly [E in RecordEvent]?: Change<E> } = {
  "sheet.printed": ({ x }, { body }) => (body.x === x ? { prints: [] } : null),
  "sheet.read-back": ({ x, prints }, record) => {
    const reading = record.body.x === x ? readingOf(record) : null;
    return reading === null ? null : { prints: [...prints, reading] };
  },
  "bag.sealed": (bag, record) => {
    const { x, bag: number, custodian, place } = record.body;
    if (x !== bag.x) return null;
    const numbers = [...bag.numbers, foldedName(number)];
    const anew = { sealed: told(record), accepted: null, lastCheck: null, custodianLeft: null, out: null };
    const state = bag.strange ? "broken" : "sealed";
    return { ...anew, state, whole: !bag.strange, since: told(record), bag: number, numbers, custodian, place };
  },
  "custody.accepted": (bag, record) => {
    const { x, bag: number, custodian, place } = record.body;
    const meant = x === bag.x && foldedName(number) === foldedName(bag.bag);
    return meant ? { custodian, place, accepted: told(record) } : null;
  },
  "seal.checked": (bag, record, _, entry) => {
    const { x, level, result } = record.body;
    if (x !== bag.x) return null;
    const isRead = level === "L3" && result !== "missing";
    const proved = isRead ? { provedAlone: bag.provedAlone ?? told(record), strange: result === "mismatch" } : {};
    return { lastCheck: checkOf(record, entry), ...proved, ...checked(bag, record) };
  },
  "bag.opened": (bag, record) => (record.body.x === bag.x ? opened(bag, record) : null),
  "bag.brought": (bag, record, set) => {
    const { x, bag: number, look } = record.body;
    // Whoever brings a bag may not know of which set it is: then only its number tells.
    const meant = record.set === set && x !== null ? x === bag.x : number !== "" && foldedName(number) === foldedName(bag.bag);
    if (!meant || look === "intact") return null;
    return look === "broken" ? broken(bag, record) : opened(bag, record);
  },
  "set.opened": (bag, record) => (record.body.used.includes(bag.x) ? opened(bag, record) : null),
  "sheet.destroyed": (bag, record) => (record.body.x === bag.x ? destroyed(record) : null),
  "rotation.completed": ({ x }, record, set) =>
    record.body.from === set && record.body.destroyed.includes(x) ? destroyed(record) : null,
  "set.superseded": ({ x }, record) => (record.body.destroyed.includes(x) ? destroyed(record) : null),
  "set.retired": ({ x }, record) => (record.body.destroyed.includes(x) ? destroyed(record) : null),
  incident: (bag, record) => {
    const { what, bags } = record.body;
    if (what !== "tampered" && what !== "lost" && what !== "stolen") return null;
    const numbers = bags.map(foldedName);
    if (!bag.numbers.some((number) => numbers.includes(number))) return null;
    const reported = bag.reported ?? told(record);
    if (!numbers.includes(foldedName(bag.bag))) return { reported };
    return { reported, ...becomes(what === "tampered" ? "broken" : "missing", bag, record) };
  },
  "custodian.moved": (bag, { body: { name, place } }) => (foldedName(name) === foldedName(bag.custodian) ? { place } : null),
  "custodian.left": (bag, record, set) => {
    // What they held once and handed on is in the record too.
    const held = record.body.holds.some((one) => one.set === set && one.x === bag.x);
    return held && foldedName(record.body.name) === foldedName(bag.custodian) ? { custodianLeft: told(record) } : null;
  },
};

/** What is destroyed stays so. That it was copied before may still be told. */
export function changeOf(bag: BagFacts, entry: Entry, set: string): Changed {
  const changed = changeBy(bag, entry.record, set, entry);
  if (bag.state !== "destroyed" || changed === null) return changed;
  return changed.reported === undefined ? null : { reported: changed.reported };
}

function changeBy<E extends RecordEvent>(bag: BagFacts, record: RecordOf<E>, set: string, entry: Entry): Changed {
  const change: Change<E> | undefined = CHANGES[record.event];
  return change?.(bag, record, set, entry) ?? null;
}

/** The first record that made it so counts. A bag that is missing may be whole. */
function becomes(state: BagState, bag: BagFacts, record: JournalRecord): Partial<BagFacts> {
  return bag.state === state ? {} : { state, since: told(record), ...(state === "missing" ? {} : { whole: false }) };
}

const broken = (bag: BagFacts, record: JournalRecord): Partial<BagFacts> => {
  return { ...becomes("broken", bag, record), failed: bag.failed ?? told(record) };
};

const opened = (bag: BagFacts, record: JournalRecord): Partial<BagFacts> => {
  return { ...becomes("opened", bag, record), out: bag.out ?? told(record) };
};

function destroyed(record: JournalRecord): Partial<BagFacts> {
  return { state: "destroyed", since: told(record), custodianLeft: null, out: null };
}

/** A bag that was missing may be found again; a seal that was broken or opened never becomes whole. */
function checked(bag: BagFacts, record: RecordOf<"seal.checked">): Partial<BagFacts> {
  const { result } = record.body;
  if (result === "missing") return { ...becomes("missing", bag, record), lost: bag.lost ?? told(record) };
  if (result !== "intact") return broken(bag, record);
  if (bag.state !== "missing") return {};
  return bag.whole ? { state: "sealed", since: told(record), lost: null } : becomes("broken", bag, record);
}
