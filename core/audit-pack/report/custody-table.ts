import type { BagStanding, SetStanding } from "../../custody/standing.ts";
import { EXPOSURES } from "../../custody/standing/act-wording.ts";
import { markup, type Markup } from "../../sheet/markup.ts";
import { alarming, shownTime, table, theirs, where } from "./pieces.ts";

/** Every sheet of a set with its bag, whose it is, how it stands and why it is exposed. */
export function custodyTable({ bags }: Pick<SetStanding, "bags">): Markup {
  return table(
    [
      ["Sheet", "number"],
      ["Bag", "narrow"],
      ["Custodian and place", ""],
      ["State", "middle"],
      ["Last check", "middle"],
    ],
    bags.map(bagRow),
    "No bags.",
  );
}

function bagRow({ x, bag, custodian, role, place, state, since, accepted, custodianLeft, ...rest }: BagStanding) {
  const { lastCheck, exposures, reprintBy } = rest;
  const lying = place === "" ? "" : markup`, <bdi>${place}</bdi>`;
  const signed = accepted === null ? "no receipt recorded" : `receipt in record ${accepted.seq}`;
  const left = custodianLeft === null ? "" : markup` ${alarming(`left: record ${custodianLeft.seq}`)}`;
  const good = state === "sealed" || state === "destroyed";
  const exposed = exposures.map(
    ({ rule, seq }) => markup`<br />${alarming("exposed")} (${rule}, record ${seq}): ${EXPOSURES[rule]}`,
  );
  const print = reprintBy === null || state === "destroyed" ? "" : markup`<br />reprint by ${shownTime(reprintBy)}`;
  return [
    x,
    theirs(bag === "" ? "–" : bag),
    markup`<bdi>${custodian}</bdi>, <bdi>${role}</bdi>${lying}; ${signed}${left}${exposed}`,
    markup`${good ? state : alarming(state)}<br />${where(since, "")}${print}`,
    lastCheck === null ? "none of this bag" : markup`${lastCheck.level}, ${lastCheck.result}: ${where(lastCheck)}`,
  ];
}
