import type { HomeFilter, HomeRow, HomeView } from "../../core/contract/custody-view.ts";
import { setUrgency, type Urgency } from "../../core/contract/set-urgency.ts";
import type { SetStanding, Standing } from "../../core/custody/standing.ts";
import { isOver } from "../../core/custody/standing/set-state.ts";
import { secondsOf } from "../../core/encoding/utc-moment.ts";
import { placesOf, setLineOf } from "./set-line.ts";

/** Sets on one page. */
const A_PAGE = 50;
const MOST_NAMES = 1_000;

const RANK: { readonly [U in Urgency]: number } = { now: 0, overdue: 1, soon: 2, later: 3 };
const NOTHING_TO_DO = 4;
const NEVER = Infinity;

/**
 * The sets that the filter lets pass, the most urgent first, from the one at `from` on; how many are how urgent, whatever the filter says.
 * Sets in earnest are counted that are not over, and those that are and still have something to be done. `today` is RFC 3339 in UTC.
 */
export function homeViewOf(standing: Standing, filter: HomeFilter, from: number, today: string): HomeView {
  const { sets, drills } = standing;
  const earnest = sets.map(ranked);
  const all = filter.show === "drills" ? drills.map(ranked) : earnest;
  const passes = passing(filter);
  const matching = all.filter(passes).toSorted(byUrgency);
  const page = matching.slice(from, from + A_PAGE);
  const current = earnest.filter(isCurrent);
  const counted = (urgency: Urgency) => current.filter((one) => one.urgency === urgency).length;
  const known = [...sets, ...drills];
  return {
    today,
    totals: { sets: current.length, now: counted("now"), overdue: counted("overdue"), soon: counted("soon") },
    rows: page.map(({ row }) => row),
    matching: matching.length,
    next: from + A_PAGE < matching.length ? from + A_PAGE : null,
    systems: namesOf(known.flatMap(({ systems }) => systems)),
    places: namesOf(known.flatMap(placesOf)),
  };
}

interface Ranked {
  readonly standing: SetStanding;
  readonly row: HomeRow;
  readonly urgency: Urgency | null;
}

function ranked(standing: SetStanding): Ranked {
  const row = setLineOf(standing);
  return { standing, row, urgency: setUrgency(row) };
}

/** Something may still be done with it. */
function isCurrent({ standing, urgency }: Ranked): boolean {
  return !isOver(standing.state) || urgency !== null;
}

/** What is due first comes first; of what is due at one moment, and of what is not due at all, the set that was sealed last. */
function byUrgency(one: Ranked, other: Ranked): number {
  const rank = ({ urgency }: Ranked) => (urgency === null ? NOTHING_TO_DO : RANK[urgency]);
  const by = ({ row }: Ranked) => (row.next?.by === null || row.next?.by === undefined ? NEVER : secondsOf(row.next.by));
  const [first, second] = [by(one), by(other)];
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (first !== second) return first < second ? -1 : 1;
  return other.standing.sealed.seq - one.standing.sealed.seq;
}

const SHOWN: { readonly [S in HomeFilter["show"]]: (one: Ranked) => boolean } = {
  "in-custody": isCurrent,
  "needs-act": ({ urgency }) => urgency !== null && urgency !== "later",
  overdue: ({ urgency, row }) => urgency === "now" || row.due.some(({ overdue }) => overdue),
  past: ({ standing: { state } }) => isOver(state),
  drills: () => true,
};

function passing({ text, system, place, show }: HomeFilter): (one: Ranked) => boolean {
  const wanted = folded(text);
  return (one) => {
    const { standing } = one;
    return (
      SHOWN[show](one) &&
      (system === "" || standing.systems.includes(system)) &&
      (place === "" || placesOf(standing).includes(place)) &&
      (wanted === "" || isNamed(standing, wanted))
    );
  };
}

/** A set ID is found as it is read aloud, too: in two groups of four. */
function isNamed(standing: SetStanding, wanted: string): boolean {
  const { set, titles, systems, bags } = standing;
  const people = bags.map(({ custodian }) => custodian);
  return (
    folded(set).includes(wanted.replaceAll(/\s/g, "")) ||
    folded([...titles, ...systems, ...people, ...placesOf(standing)].join("\n")).includes(wanted)
  );
}

function folded(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}

function namesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted().slice(0, MOST_NAMES);
}
