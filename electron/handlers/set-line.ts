import type { HomeRow, NextActView } from "../../core/contract/custody-view.ts";
import type { SetStanding } from "../../core/custody/standing.ts";
import { describeAct } from "../../core/custody/standing/act-wording.ts";

/** Dues that are shown; the earliest come first. */
const MOST_DUES = 100;

/** What of a set's standing stands in one line of the home screen, and at the head of its own page. */
export function setLineOf(standing: SetStanding): HomeRow {
  const { set, family, generation, drill, m, n, titles, systems, sealed, state, margin, exposure, mustRotate, level } =
    standing;
  return {
    set,
    family,
    generation,
    m,
    n,
    drill,
    titles,
    systems,
    places: placesOf(standing),
    state,
    sealed: sealed.time,
    margin,
    exposure: exposure.length,
    mustRotate: mustRotate !== null,
    level: level === null ? null : { level: level.level, time: level.made },
    due: standing.due.slice(0, MOST_DUES).map(({ what, by, overdue, shares, rule }) => ({ what, by, overdue, shares, rule })),
    next: nextOf(standing),
  };
}

/** Where its sheets lie, each place once. */
export function placesOf({ bags }: Pick<SetStanding, "bags">): readonly string[] {
  return [...new Set(bags.map(({ place }) => place))].filter((place) => place !== "");
}

function nextOf(standing: SetStanding): NextActView | null {
  const { next } = standing;
  if (next === null) return null;
  const { kind, event, rule, by, urgency } = next;
  return { kind, event, rule, ...describeAct(next, standing), by, urgency };
}
