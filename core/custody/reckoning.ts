import type { BagStanding, SetStanding } from "./standing.ts";
import { describeReason, EXPOSURES } from "./standing/act-wording.ts";
import { reckonedDue } from "./reckoned-due.ts";
import { sheetsCounted } from "./sheets-counted.ts";

/** A number of a set, how it is reckoned by a rule of LIFECYCLE.md, and the records that whoever reckons it by hand looks up. */
export interface Reckoned {
  /** At most 80 characters. */
  readonly name: string;
  /** At most 80 characters. */
  readonly value: string;
  /** At most 600 characters; no name, no bag's number. */
  readonly how: string;
  /** Ascending, each once, 200 at most. */
  readonly records: readonly number[];
}

const MOST = 40;
const MOST_RECORDS = 200;

/** Every number that is shown of a set, each so that it can be reckoned again from the printed journal. The first 40. */
export function reckoningOf(standing: SetStanding): readonly Reckoned[] {
  const all = [
    state(standing),
    margin(standing),
    exposure(standing),
    ...mustRotate(standing),
    level(standing),
    proofs(standing),
    ...next(standing),
    ...standing.due.map((due) => reckonedDue(due, standing)),
  ];
  return all.slice(0, MOST).map((one) => ({ ...one, records: inOrder(one.records) }));
}

function state({ state: is, since, sealed }: SetStanding): Reckoned {
  const how = "SET-1 to SET-6: the first row that applies. These records tell that it was sealed, and what made it so.";
  return { name: "State", value: is, how, records: [sealed.seq, since.seq] };
}

function margin({ bags, m, margin: is }: SetStanding): Reckoned {
  const sealed = bags.filter((bag) => bag.state === "sealed");
  const how = `MAR-1: ${counted(sealed.length, "bag is", "bags are")} sealed (${sheets(sealed)}), minus M: ${sealed.length} - ${m} = ${is}.`;
  return { name: "Margin", value: String(is), how, records: bags.flatMap(({ since }) => since?.seq ?? []) };
}

function exposure({ bags, exposure: shares }: SetStanding): Reckoned {
  const exposed = bags.filter((bag) => bag.exposed !== null);
  const rules = [...new Set(exposed.flatMap(({ exposures }) => exposures.map(({ rule }) => rule)))].toSorted();
  const each = rules.map((rule) => {
    const its = exposed.filter(({ exposures }) => exposures.some((one) => one.rule === rule));
    return `${sheets(its)} by ${rule}: ${EXPOSURES[rule]}`;
  });
  const how = exposed.length === 0 ? "EXP-6: no sheet is exposed by EXP-1 to EXP-5." : `EXP-6: ${each.join(" ")}`;
  const records = exposed.flatMap(({ exposures }) => exposures.map(({ seq }) => seq));
  return { name: "Exposed", value: String(shares.length), how, records };
}

function mustRotate(standing: SetStanding): readonly Reckoned[] {
  const { reasonsToRotate } = standing;
  if (reasonsToRotate.length === 0) {
    const how = "No row of ROT-1 to ROT-9 applies, or what applied is settled.";
    return [{ name: "Must rotate", value: "no", how, records: [] }];
  }
  return reasonsToRotate.map(({ rule, by, because }, index) => ({
    name: index === 0 ? "Must rotate" : `Must rotate, reason ${index + 1}`,
    value: `by ${by}`,
    how: `${rule}: ${describeReason(rule, standing)}`,
    records: because.map(({ seq }) => seq),
  }));
}

function level({ level: reached }: SetStanding): Reckoned {
  const name = "Level last verified";
  if (reached === null) return { name, value: "none", how: "LVL-1: no check of it was intact so far.", records: [] };
  const how = `LVL-1: the last intact check was made at ${reached.made}; where one ceremony made several, the highest.`;
  return { name, value: `${reached.level}, ${reached.made.slice(0, 10)}`, how, records: [reached.seq] };
}

function proofs({ m, bags, proofsLeft }: SetStanding): Reckoned {
  const proved = bags.filter((bag) => bag.provedAlone !== null);
  const how = `LVL-2: M-1 different sheets at most are proved alone (L3), and ${proved.length} were: ${m - 1} - ${proved.length} = ${m - 1 - proved.length}.`;
  const records = proved.flatMap(({ provedAlone }) => provedAlone?.seq ?? []);
  return { name: "Sheets that may still be proved alone", value: String(proofsLeft), how, records };
}

function next({ next: act }: SetStanding): readonly Reckoned[] {
  if (act === null) return [];
  const { rule, ground, kind, event, because, by } = act;
  const how = `${rule}: the first row that applies${ground === null ? "" : `, because of ${ground}`}${by === null ? "" : `, by ${by}`}.`;
  const value = event === null ? kind : `${kind}: ${event}`;
  return [{ name: "The one next act", value, how, records: because.map(({ seq }) => seq) }];
}

function sheets(bags: readonly BagStanding[]): string {
  return bags.length === 0 ? "none" : sheetsCounted(bags.map(({ x }) => x));
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function inOrder(records: readonly number[]): readonly number[] {
  return [...new Set(records)].toSorted((one, other) => one - other).slice(-MOST_RECORDS);
}
