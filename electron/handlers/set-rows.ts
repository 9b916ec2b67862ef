import type { BookView, SetRow } from "../../core/contract/desk-view.ts";
import { dutiesAfter } from "../../core/custody/duties.ts";
import { foldedName } from "../../core/custody/same-name.ts";
import type { Book } from "../../core/record/book.ts";
import { headCode, headWords } from "../../core/record/head-code.ts";
import type { JournalHead } from "../../core/record/manifest.ts";
import type { JournalRecord } from "../../core/record/record.ts";

/** The sets of a book as the desk lists them, with what the journal says of their sheets and openings. */
export function setRows(book: Book): SetRow[] {
  const told = toldOfSets(book.records(), new Set(book.manifests().flatMap(({ set, drill }) => (drill ? [set] : []))));
  return book.manifests().map(({ set, generation, m, n, created, drill, supersedes, accounts, shares }) => {
    return {
      set,
      generation,
      m,
      n,
      created,
      drill,
      accounts: accounts.map(({ id, title }) => ({ id, title })),
      used: book.setUsed(set),
      over: (told.get(set)?.over ?? false) || told.get(set)?.destroyed.size === n,
      supersedes,
      holders: shares.map(({ x, custodian, role }) => {
        const kept = told.get(set)?.keepers.get(x) ?? { custodian, place: "" };
        // The manifest tells the role of whom it names; a sheet that went to somebody else tells none.
        return { x, ...kept, role: kept.custodian === custodian ? role : "" };
      }),
      destroyed: [...(told.get(set)?.destroyed ?? [])].toSorted((a, b) => a - b),
      uses: told.get(set)?.uses ?? [],
    };
  });
}

/** A head in the two ways in which it is written on paper. */
export function headViewOf(head: JournalHead): BookView["head"] {
  return { seq: head.seq, code: headCode(head), words: headWords(head).join(" ") };
}

/** Once through the journal, however many sets there are. */
function toldOfSets(records: readonly JournalRecord[], drills: ReadonlySet<string>) {
  const sets = new Map<string, ToldOfSet>();
  let inDrill = false;
  for (const record of records) {
    if (record.event === "ceremony.opened") inDrill = record.body.drill;
    if (record.event === "custodian.moved") {
      for (const [set, { keepers }] of sets) if (drills.has(set) === inDrill) movedTo(keepers, record.body);
    }
    if (record.set === null) continue;
    const told: ToldOfSet = sets.get(record.set) ?? { destroyed: new Set(), keepers: new Map(), uses: [], over: false };
    sets.set(record.set, told);
    if (record.event === "sheet.destroyed") told.destroyed.add(record.body.x);
    if (record.event === "set.superseded" || record.event === "set.retired") told.over = true;
    if (record.event === "bag.sealed" || record.event === "custody.accepted") {
      const { x, custodian, place } = record.body;
      told.keepers.set(x, { custodian, place });
    }
    if (record.event === "set.opened") told.uses.push({ seq: record.seq, time: record.time, ...reviewTimes(record.time) });
  }
  return sets;
}

/** Whoever moved keeps their bags where they are now (BAG-8). */
function movedTo(keepers: ToldOfSet["keepers"], { name, place }: { readonly name: string; readonly place: string }): void {
  for (const [x, { custodian }] of keepers) {
    if (foldedName(custodian) === foldedName(name)) keepers.set(x, { custodian, place });
  }
}

interface ToldOfSet {
  readonly destroyed: Set<number>;
  /** Who took each sheet last, and where to: not always whom the manifest names. */
  readonly keepers: Map<number, { readonly custodian: string; readonly place: string }>;
  readonly uses: SetRow["uses"][number][];
  over: boolean;
}

function reviewTimes(opened: string): { readonly review: string; readonly postMortem: string } {
  const duties = dutiesAfter(opened);
  const by = (what: "review" | "post-mortem") => duties.find((duty) => duty.what === what)?.by ?? "";
  return { review: by("review"), postMortem: by("post-mortem") };
}
