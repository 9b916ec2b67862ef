import { after } from "../../custody/standing/moment.ts";
import { secondsOf } from "../../encoding/utc-moment.ts";
import { type HeldDrill, heldDrills } from "../../sheet/drill-report.ts";
import { markup, type Markup } from "../../sheet/markup.ts";
import type { PackFacts } from "../pack-facts.ts";
import { alarming, code, shownMoment, table } from "./pieces.ts";

/** The drills by when they began, each with what changed since the one before, and each year in one line: the trend. */
export function drillPart({ records }: Pick<PackFacts, "records">): Markup {
  const drills = heldDrills(records).toSorted((one, other) => secondsOf(one.started) - secondsOf(other.started));
  const years = [...Map.groupBy(drills, ({ started }) => after(started, 0).slice(0, 4))];
  return markup`<h2>Drills and their trend</h2><p class="soft">As people timed and counted them, by when they began. In brackets what changed since
the last drill in which the same was timed.</p>${table(
    [
      ["Began", "when"],
      ["Record", "number"],
      ["Set", "narrow"],
      ["Minutes to quorum", ""],
      ["Minutes to login", ""],
      ["Mistakes", "number"],
      ["Outcome", "narrow"],
    ],
    drills.map((drill, at) => drillRow(drill, drills.slice(0, at))),
    "No drill was recorded.",
  )}${
    years.length < 2
      ? ""
      : table(
          [
            ["Year", "number"],
            ["Drills", "number"],
            ["Passed", "number"],
            ["Minutes to quorum, median", ""],
            ["Minutes to login, median", ""],
            ["Mistakes", "number"],
          ],
          years.map(([year, held]) => yearRow(year, held)),
          "",
        )
  }`;
}

type Timed = "quorumMinutes" | "loginMinutes";

function drillRow({ started, record, set, mistakes, outcome, ...timed }: HeldDrill, before: readonly HeldDrill[]) {
  const minutes = (what: Timed) => {
    const now = timed[what];
    if (now === null) return "none";
    const last = before.findLast((one) => one[what] !== null)?.[what] ?? null;
    return last === null ? String(now) : `${now} (${now > last ? "+" : now < last ? "−" : "±"}${Math.abs(now - last)})`;
  };
  return [
    shownMoment(started),
    record,
    set === null ? "–" : code(set),
    minutes("quorumMinutes"),
    minutes("loginMinutes"),
    mistakes,
    outcome === "passed" ? outcome : alarming(outcome),
  ];
}

function yearRow(year: string, held: readonly HeldDrill[]) {
  const passed = held.filter(({ outcome }) => outcome === "passed").length;
  const mistakes = held.reduce((sum, one) => sum + one.mistakes, 0);
  return [year, held.length, passed, median(held, "quorumMinutes"), median(held, "loginMinutes"), mistakes];
}

/** The middle one of those that were timed; of two in the middle, the mean. */
function median(held: readonly HeldDrill[], what: Timed): string {
  const timed = held.flatMap((one) => one[what] ?? []).toSorted((one, other) => one - other);
  const [low, high] = [timed[Math.floor((timed.length - 1) / 2)], timed[Math.floor(timed.length / 2)]];
  return low === undefined || high === undefined ? "none" : String((low + high) / 2);
}
