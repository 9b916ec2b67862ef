import { statedReason } from "../../custody/reason.ts";
import { foldedName } from "../../custody/same-name.ts";
import { fail } from "../../failure/failure.ts";
import { TEXT_LIMITS } from "../../record/record-events.ts";
import { recordText } from "../../record/record-text.ts";
import type { Facts } from "../facts.ts";
import { acceptanceOf, isWhole, need, recordTextOrNone } from "./entries.ts";
import type { Take } from "./take.ts";

/** Approvers of an opening, unless a reason is given for fewer. */
export const APPROVERS_NEEDED = 2;
const APPROVERS_LIMIT = 10;

/** The rule under which fewer approvers are accepted in the step `approvers`. */
export const APPROVERS_RULE = "approvers";

/** Bags that can be brought to one ceremony. */
const BAGS_LIMIT = 30;

export const takeRequest: Take<"request"> = (facts, { set, classification, ticket, reason }) => {
  need("set", set === null || /^[A-Z2-7]{8}$/.test(set));
  if ((classification === "drill") !== facts.drill) fail("refused.classification");
  recordText(ticket, "ticket", TEXT_LIMITS.ticket);
  recordText(reason, "reason", TEXT_LIMITS.reason);
  return { ...facts, request: { set, classification, ticket, reason } };
};

export const takeApprovers: Take<"approvers"> = (facts, { names, acceptances }) => {
  approversNamed(facts, names);
  if (names.length >= APPROVERS_NEEDED) return { ...facts, approvers: { names, acceptances: [] } };
  const accepted = acceptanceOf(APPROVERS_RULE, acceptances);
  if (accepted === undefined) return fail("refused.approvers", { have: names.length, need: APPROVERS_NEEDED });
  return { ...facts, approvers: { names, acceptances: [accepted] } };
};

/** At most ten different people, none of whom signs here. Fails with `refused.approver`. */
export function approversNamed({ roster }: Pick<Facts, "roster">, names: readonly string[]): void {
  need("number of approvers", names.length <= APPROVERS_LIMIT);
  const present = [roster?.operator ?? "", roster?.witness ?? ""].map(foldedName);
  const folded = names.map((name) => foldedName(recordText(name, "approver", TEXT_LIMITS.name)));
  for (const [index, name] of folded.entries()) {
    if (present.includes(name)) fail("refused.approver", { position: index + 1, field: "operator or witness" });
    if (folded.indexOf(name) < index) fail("refused.approver", { position: index + 1, field: "named twice" });
  }
}

export const takeMessage: Take<"message"> = (facts, { told, reason }) => {
  const why = told ? recordTextOrNone(reason, "reason", TEXT_LIMITS.reason) : statedReason(reason);
  return { ...facts, message: { told, reason: why } };
};

export const takeBags: Take<"bags"> = (facts, { bags }) => {
  if (!isWhole(bags.length, 1, BAGS_LIMIT)) fail("refused.bags", { actual: bags.length, limit: BAGS_LIMIT });
  const numbers: string[] = [];
  for (const { number, look, x } of bags) {
    need("share of a bag", x === null || isWhole(x, 1, 15));
    // A sheet that lies there without a bag has no number to type.
    if (look === "not-in-a-bag" && number === "") continue;
    numbers.push(recordText(number, "bag number", TEXT_LIMITS.bag).toUpperCase());
  }
  if (new Set(numbers).size < numbers.length) fail("refused.bag-twice");
  return { ...facts, bags };
};
