import type { Followed, SetStanding, UseStanding, Waiver } from "../../custody/standing.ts";
import { markup, type Markup } from "../../sheet/markup.ts";
import type { PackFacts } from "../pack-facts.ts";
import { alarming, shownMoment, shownTime, table, where } from "./pieces.ts";

const CLASSES = { emergency: "emergency", drill: "drill", "misuse-check": "check for misuse" } as const;

/** Every opening of a set and what followed; who let its rotation be, and why. */
export function useTable({ uses }: Pick<SetStanding, "uses">, facts: Pick<PackFacts, "recordAt">): Markup {
  return table(
    [
      ["Opened", "when"],
      ["Review", ""],
      ["Post-mortem", ""],
      ["Rotation", ""],
    ],
    uses.map((use) => useRow(use, facts)),
    "Never opened, as far as the journal tells.",
  );
}

function useRow(use: UseStanding, { recordAt }: Pick<PackFacts, "recordAt">) {
  const { classification, closed, review, postMortem, rotation, waivers } = use;
  const why = classification === null ? "no request recorded" : CLASSES[classification];
  const ended = closed === null ? alarming("no end recorded") : `ended: record ${closed.seq}`;
  const waived = waivers.map((waiver) => markup`<br />${waiverText(waiver, recordAt(waiver.seq))}`);
  return [
    markup`${where(use)}<br />${why}; ${ended}`,
    followed(review),
    followed(postMortem),
    markup`${followed(rotation)}${waived}`,
  ];
}

function waiverText({ until, ...told }: Waiver, record: ReturnType<PackFacts["recordAt"]>): Markup {
  const till = until === null ? "for good" : markup`until ${shownMoment(until)}`;
  const approvers = record === undefined || record.approvers.length === 0 ? "nobody" : record.approvers.join(", ");
  return markup`waived ${till} (${where(told)}), approved by <bdi>${approvers}</bdi>: <bdi>“${record?.reason ?? ""}”</bdi>`;
}

function followed({ by, done, state }: Followed): Markup {
  if (state === "none") return markup`not owed: a drill`;
  const told = done === null ? "" : markup`<br />${where(done)}`;
  const word = state === "late" || state === "overdue" ? alarming(state) : state;
  return markup`${word}, by ${shownTime(by)}${told}`;
}
