import type { BagStanding, Due, Followed, SetStanding, UseStanding } from "../../custody/standing.ts";
import { markup, type Markup } from "../../sheet/markup.ts";
import { alarming, code, facts, shownTime, table, theirs, where } from "./pieces.ts";

const STATES = {
  "in-custody": "in custody",
  opened: "opened: not rotated yet",
  replaced: "replaced: its sheets are to be destroyed",
  superseded: "superseded: too few sheets are left to open it",
  retired: "retired: its credentials are disabled, and too few sheets are left to open it",
  destroyed: "ended: every sheet is destroyed",
} as const;
const DUES = {
  "seal-check": "Seal check, every 90 days",
  rotation: "Rotation, every 90 days",
  "review-of-need": "Review of the need, every 365 days",
  review: "Review",
  "post-mortem": "Post-mortem",
  destruction: "Destruction of the sheets that were replaced, within 14 days",
  reprint: "Reprint, because the print fades",
} as const;
const AFTER_USE: ReadonlyMap<Due["what"], string> = new Map([
  ["review", "Review, within 24 hours"],
  ["post-mortem", "Post-mortem, within 48 hours"],
  ["rotation", "Rotation, within 24 hours"],
]);
const CAUSES = {
  used: "used",
  quarterly: "every quarter",
  leaver: "somebody left",
  "suspected-leak": "suspected leak",
  "failed-seal": "a seal failed",
} as const;
const CLASSES = { emergency: "emergency", drill: "drill", "misuse-check": "check for misuse" } as const;

/** What a due thing is called. */
export function dueName({ what, shares, use }: Due): string {
  if (use !== null) return `${AFTER_USE.get(what) ?? DUES[what]} of the opening in record ${use}`;
  return shares.length === 0 ? DUES[what] : `${DUES[what]}: ${shares.length === 1 ? "sheet" : "sheets"} ${shares.join(", ")}`;
}

/** One set: its bags, checks, uses, rotations, and what is due. */
export function setPart(standing: SetStanding, drill: boolean): Markup {
  const { set, generation, m, n, titles, state, margin, sealed, lastCheck, supersededBy, bags, uses, rotations, due } =
    standing;
  const titled = titles.map((title) => markup`<bdi>${title}</bdi><br />`);
  const check = lastCheck === null ? "none" : markup`${lastCheck.level}, ${lastCheck.result}: ${where(lastCheck)}`;
  const ended = state === "superseded" || state === "retired" || state === "destroyed";
  return markup`<section class="set"><h3>Set ${code(set)} ${drill ? markup`<span class="tag">DRILL</span>` : ""}</h3>
${facts([
  ["Accounts", titled],
  ["State", state === "opened" ? alarming(STATES[state]) : STATES[state]],
  ["Sheets", `${m} of ${n} open it`],
  ["Margin", ended ? "ended" : margin < 0 ? alarming(`${margin}: too few in sealed bags`) : `${margin} more may be lost`],
  ["Sealed", where(sealed)],
  ["Generation", generation],
  ["Last check", check],
  ["Superseded by", supersededBy === null ? "no set" : code(supersededBy)],
])}
<h4>Custody</h4>${table(
    [
      ["Sheet", "number"],
      ["Bag", "narrow"],
      ["Custodian and place", ""],
      ["State", "middle"],
      ["Last check", "middle"],
    ],
    bags.map(bagRow),
    "No bags.",
  )}
<h4>Uses</h4>${table(
    [
      ["Opened", "when"],
      ["Review", ""],
      ["Post-mortem", ""],
      ["Rotation", ""],
    ],
    uses.map(useRow),
    "Never opened, as far as the journal tells.",
  )}
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

function bagRow({ x, bag, custodian, role, place, state, since, accepted, lastCheck, custodianLeft }: BagStanding) {
  const lying = place === "" ? "" : markup`, <bdi>${place}</bdi>`;
  const signed = accepted === null ? "no receipt recorded" : `receipt in record ${accepted.seq}`;
  const left = custodianLeft === null ? "" : markup` ${alarming(`left: record ${custodianLeft.seq}`)}`;
  const good = state === "sealed" || state === "destroyed";
  return [
    x,
    theirs(bag === "" ? "–" : bag),
    markup`<bdi>${custodian}</bdi>, <bdi>${role}</bdi>${lying}; ${signed}${left}`,
    markup`${good ? state : alarming(state)}<br />${where(since, "")}`,
    lastCheck === null ? "none of this bag" : markup`${lastCheck.level}, ${lastCheck.result}: ${where(lastCheck)}`,
  ];
}

function useRow(use: UseStanding) {
  const { classification, closed, review, postMortem, rotation } = use;
  const why = classification === null ? "no request recorded" : CLASSES[classification];
  const ended = closed === null ? alarming("no end recorded") : `ended: record ${closed.seq}`;
  return [markup`${where(use)}<br />${why}; ${ended}`, followed(review), followed(postMortem), followed(rotation)];
}

function followed({ by, done, state }: Followed): Markup {
  if (state === "none") return markup`not owed: a drill`;
  const told = done === null ? "" : markup`<br />${where(done)}`;
  const word = state === "late" || state === "overdue" ? alarming(state) : state;
  return markup`${word}, by ${shownTime(by)}${told}`;
}
