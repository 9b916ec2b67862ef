import type { DeskView, SetRow } from "../../core/contract/desk-view.ts";
import { SETS } from "../text/desk-sets.ts";

/** The sets that this ceremony may be about: a drill's in a drill, real ones in earnest. */
export function setsOf(book: DeskView["book"], drill: boolean): readonly SetRow[] {
  return (book?.sets ?? []).filter((row) => row.drill === drill);
}

/** Those of them of which something is still kept. */
export function liveSets(sets: readonly SetRow[]): readonly SetRow[] {
  return sets.filter(({ over }) => !over);
}

/** Those of them whose place no later generation has taken. */
export function presentSets(sets: readonly SetRow[]): readonly SetRow[] {
  const replaced = new Set(sets.map(({ supersedes }) => supersedes));
  return liveSets(sets).filter(({ set }) => !replaced.has(set));
}

/** The set that a ceremony was called for, when it can be chosen here. */
export function proposed(sets: readonly SetRow[], about: string | null): string | null {
  return sets.some(({ set }) => set === about) ? about : null;
}

/** Those in which the text stands: in the ID, a title, or the name of whoever keeps a sheet or of its place. Without regard to case. */
export function setsWith(sets: readonly SetRow[], text: string): readonly SetRow[] {
  const sought = plain(text);
  if (sought === "") return sets;
  return sets.filter(({ set, accounts, holders }) =>
    [set, ...accounts.map(({ title }) => title), ...holders.flatMap(({ custodian, place }) => [custodian, place])].some(
      (held) => plain(held).includes(sought),
    ),
  );
}

/** What is in it and since when, in one line. */
export function setHint({ accounts, created, used }: SetRow): string {
  const line = SETS.row(
    accounts.map(({ title }) => title),
    created.slice(0, 10),
  );
  return used ? `${line} · ${SETS.used}` : line;
}

/** The sheets of a set that nobody has recorded as destroyed. */
export function sheetsLeft({ holders, destroyed }: SetRow): SetRow["holders"] {
  return holders.filter(({ x }) => !destroyed.includes(x));
}

const plain = (text: string): string => text.normalize("NFKC").trim().toLowerCase();
