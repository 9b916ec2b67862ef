import { standingOf } from "../../core/custody/standing.ts";
import type { Manifest } from "../../core/record/manifest-reading.ts";
import type { JournalRecord } from "../../core/record/record.ts";
import { journalTold, manifestTold, sealTold } from "../support/journal-told.ts";
import { duration, ratio, table } from "./table.ts";
import { timed } from "./timing.ts";

const TODAY = "2026-12-31T00:00:00Z";

/** Sets and records: the third is the goal's, the last one that of a single set with all of them. */
const SIZES = [
  [250, 5_000],
  [500, 10_000],
  [1_000, 20_000],
  [1, 20_000],
] as const;

/**
 * The standing of 1,000 sets of 3 of 5 after 20,000 records, beside that of half and a quarter as many: a record costs the same however
 * many there are, and however many sets. Each set is sealed in its turn and then looked at, opened, reviewed, handed on; incidents name
 * bags alone.
 */
export async function fold(quick: boolean): Promise<string> {
  const rows: string[][] = [];
  let first = 0;
  for (const [sets, count] of SIZES) {
    const { records, manifests } = largeJournal(sets, count);
    const time = await timed(quick ? 1 : 9, () => standingOf(records, manifests, TODAY));
    const { length } = standingOf(records, manifests, TODAY).sets;
    if (length !== sets) throw new Error(`${length} sets stand`);
    if (first === 0) first = time / records.length;
    const each = time / records.length;
    const many = (number: number) => number.toLocaleString("en");
    rows.push([many(sets), many(records.length), duration(time), duration(each), ratio(each / first)]);
  }
  return table(["sets", "records", "folded in", "a record", "beside the first row"], rows);
}

function largeJournal(
  sets: number,
  count: number,
): { readonly records: readonly JournalRecord[]; readonly manifests: readonly Manifest[] } {
  const journal = journalTold();
  const { tell, records } = journal;
  const ids = Array.from({ length: sets }, (_, at) => `S${at.toString(32).toUpperCase().padStart(7, "A")}`);
  const manifests = ids.map((set, at) => manifestTold(set, { m: 3, n: 5, family: at.toString(16).padStart(8, "0") }));
  for (const set of ids) sealTold(journal, set, 3, 5);
  const note = { bag: "", custodian: "", place: "", note: "" };
  for (let turn = 0; records.length < count; turn++) {
    const set = ids[(turn * 7) % sets] ?? "";
    const x = (turn % 5) + 1;
    const of = { set };
    if (turn % 40 === 0) tell("incident", { what: "lost", found: TODAY, sets: [], bags: [`${set}-${x}`], measures: "" });
    else if (turn % 40 === 20) {
      const opened = tell("set.opened", { trust: "authenticated", used: [1, 2, 3], aside: [] }, of);
      const said = { justified: "yes", alternatives: "", logged: "", rotated: "yes", lessons: "", actions: [] } as const;
      tell("use.reviewed", { ...said, of: opened, kind: "review" }, of);
    } else if (turn % 8 === 3) tell("bag.sealed", { x, bag: `N-${turn}`, custodian: `Custodian ${x}`, place: "Vault" }, of);
    else tell("seal.checked", { level: "L2", result: "intact", x, ...note }, of);
  }
  return { records: records.slice(0, count), manifests };
}
