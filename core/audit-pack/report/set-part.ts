import type { SetStanding } from "../../custody/standing.ts";
import { describeReason } from "../../custody/standing/act-wording.ts";
import { markup, type Markup, type Printable } from "../../sheet/markup.ts";
import type { PackFacts } from "../pack-facts.ts";
import { custodyTable } from "./custody-table.ts";
import { dueName, sheetList } from "./due-name.ts";
import { alarming, code, counted, facts, shownTime, table, where } from "./pieces.ts";
import { type RoundOfSet, roundTable } from "./round-table.ts";
import { useTable } from "./use-table.ts";

const STATES = {
  "in-custody": "in custody",
  opened: "opened: not rotated yet",
  replaced: "replaced: its sheets are to be destroyed",
  superseded: "superseded: too few sheets are left to open it",
  retired: "retired: its credentials are disabled, and too few sheets are left to open it",
  destroyed: "ended: every sheet is destroyed",
} as const;
const CAUSES = {
  used: "used",
  quarterly: "every quarter",
  leaver: "somebody left",
  "suspected-leak": "suspected leak",
  "failed-seal": "a seal failed",
} as const;
const DECISIONS = { keep: "keep it", change: "change it", retire: "retire it" } as const;

/** One set: its bags, rounds, uses, rotations, and what is due. */
export function setPart(standing: SetStanding, rounds: readonly RoundOfSet[], pack: PackFacts): Markup {
  const { set, drill, rotations, due } = standing;
  return markup`<section class="set"><h3>Set ${code(set)} ${drill ? markup`<span class="tag">DRILL</span>` : ""}</h3>
${facts(factsOf(standing))}${mustRotate(standing)}
<h4>Custody</h4>${custodyTable(standing)}
<h4>Rounds</h4>${roundTable(rounds)}
<h4>Uses</h4>${useTable(standing, pack)}
<h4>Rotations</h4>${table(
    [
      ["Record", "when"],
      ["To set", "narrow"],
      ["Why", ""],
    ],
    rotations.map((one) => [where(one), code(one.to), CAUSES[one.cause]]),
    "Not rotated yet.",
  )}
<h4>Due</h4>${table(
    [
      ["By", "when"],
      ["What", ""],
      ["", "narrow"],
    ],
    due.map((one) => [shownTime(one.by), dueName(one), one.overdue ? alarming("overdue") : "to come"]),
    drill ? "Nothing follows from a drill." : "Nothing.",
  )}</section>`;
}

function factsOf(standing: SetStanding): readonly (readonly [string, Printable])[] {
  const { generation, m, n, titles, state, since, margin, exposure, level, proofsLeft, sealed, review } = standing;
  const { lastCheck, supersededBy, retired } = standing;
  const ended = state === "superseded" || state === "retired" || state === "destroyed";
  const check = lastCheck === null ? "none" : markup`${lastCheck.level}, ${lastCheck.result}: ${where(lastCheck)}`;
  const all: readonly (readonly [string, Printable])[] = [
    ["Accounts", titles.map((title) => markup`<bdi>${title}</bdi><br />`)],
    ["State", markup`${state === "opened" ? alarming(STATES[state]) : STATES[state]}: record ${since.seq}`],
    ["Sheets", `${m} of ${n} open it`],
    ["Margin", ended ? "ended" : margin < 0 ? alarming(`${margin}: too few in sealed bags`) : `${margin} more may be lost`],
    ["Exposed", exposure.length === 0 ? "no sheet" : alarming(sheetList(exposure))],
    ["Sealed", where(sealed)],
    ["Generation", generation],
    ["Last check", check],
    ["Last verified to", level === null ? "no level" : markup`${level.level}, ${shownTime(level.made)}: record ${level.seq}`],
    ["Still to be proved alone", counted(proofsLeft, "sheet")],
    ["Need reviewed", review === null ? "not yet" : markup`${DECISIONS[review.decision]}: ${where(review)}`],
    ["Superseded by", supersededBy === null ? "no set" : code(supersededBy)],
  ];
  return retired === null ? all : [...all, ["Retired", where(retired)]];
}

/** Every reason for which it must be rotated before its time, by the rules of the program's LIFECYCLE.md. */
function mustRotate(standing: SetStanding): Markup {
  const reasons = standing.reasonsToRotate.map(
    ({ rule, by, because }) =>
      markup`<li>${alarming(`by ${by.slice(0, 10)}`)} (${rule}; ${because.length === 1 ? "record" : "records"} ${because.map(({ seq }) => seq).join(", ")}): ${describeReason(rule, standing)}</li>`,
  );
  return reasons.length === 0 ? markup`` : markup`<h4>Must be rotated</h4><ul>${reasons}</ul>`;
}
