import { isBagNumber } from "../../custody/bags.ts";
import { statedReason } from "../../custody/reason.ts";
import { foldedName } from "../../custody/same-name.ts";
import { fail } from "../../failure/failure.ts";
import { TEXT_LIMITS } from "../../record/record-events.ts";
import { recordText } from "../../record/record-text.ts";
import type { Facts, HandedOver } from "../facts.ts";
import { sheetsToHandOver } from "../sheets-to-hand-over.ts";
import { need, recordTextOrNone } from "./entries.ts";
import type { Take } from "./take.ts";

/** Sheets in one record of somebody who left, and combinations changed in one ceremony, at most. */
const HOLDS_LIMIT = 900;
const SAFES_LIMIT = 20;

/** Which sheets are or were in these hands is for the host (`completedLeaving`): the facts know no journal. */
export const takeLeaver: Take<"leaver"> = (facts, given) => {
  const { name, what, role, place, holds } = given;
  recordText(name, "name", TEXT_LIMITS.name);
  const reason = statedReason(given.reason);
  if (what === "moved") {
    recordText(role, "role", TEXT_LIMITS.name);
    recordText(place, "place", TEXT_LIMITS.place);
  }
  need("role or place of who left", what === "moved" || (role === "" && place === ""));
  if (foldedName(name) === foldedName(facts.roster?.witness ?? "")) fail("refused.roster", { field: "witness is who leaves" });
  need("number of sheets", holds.length <= HOLDS_LIMIT);
  return { ...facts, leaving: { ...given, reason } };
};

export const takeHandover: Take<"handover"> = (facts, given, item) => {
  const sheet = sheetsToHandOver(facts)[item] ?? fail("refused.not-this-step", { field: "handover" });
  if (given.outcome === "handed-on") newKeeper(facts, given);
  else need("bag, custodian or place of a sheet that is not handed on", isBare(given));
  need("kept by who left", given.outcome !== "kept" || facts.leaving?.what === "moved");
  if (given.outcome === "destroyed") recordText(given.note, "how it was destroyed", TEXT_LIMITS.how);
  else if (given.outcome === "missing") recordText(given.note, "what is known of it", TEXT_LIMITS.how);
  else recordTextOrNone(given.note, "note", TEXT_LIMITS.how);
  return { ...facts, handovers: [...facts.handovers, { ...given, ...sheet }] };
};

type Given = Omit<HandedOver, "set" | "x">;

/** A new bag for somebody else. What the book knows of both is for the host: rules E22 to E24 and E28. */
function newKeeper({ leaving, handovers }: Facts, { bag, custodian, place }: Given): void {
  if (!isBagNumber(bag)) fail("refused.bag-number");
  if (handovers.some((other) => foldedName(other.bag) === foldedName(bag))) fail("refused.bag-twice");
  recordText(custodian, "custodian", TEXT_LIMITS.name);
  recordText(place, "place", TEXT_LIMITS.place);
  need("custodian is who leaves", foldedName(custodian) !== foldedName(leaving?.name ?? ""));
}

function isBare({ bag, custodian, place, signed }: Given): boolean {
  return bag === "" && custodian === "" && place === "" && !signed;
}

export const takeSafes: Take<"safes"> = (facts, { safes }) => {
  need("number of safes", safes.length <= SAFES_LIMIT);
  for (const { place, by } of safes) {
    recordText(place, "safe", TEXT_LIMITS.place);
    recordText(by, "by whom", TEXT_LIMITS.name);
    need("changed by who leaves", foldedName(by) !== foldedName(facts.leaving?.name ?? ""));
  }
  return { ...facts, safes };
};
