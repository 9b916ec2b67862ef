import { breaks } from "../../custody/recording/rules.ts";
import { statedReason } from "../../custody/reason.ts";
import { isRfc3339 } from "../../encoding/rfc3339.ts";
import { fail } from "../../failure/failure.ts";
import { TEXT_LIMITS } from "../../record/record-events.ts";
import { recordText } from "../../record/record-text.ts";
import type { Rotation } from "../facts.ts";
import { ROTATION_CAUSES } from "../facts-of-changes.ts";
import { isWhole, need, recordTextOrNone } from "./entries.ts";
import { approversNamed } from "./requesting.ts";
import type { Take } from "./take.ts";

/**
 * What the book says of the old generation is for the host (`completedRotation`). The accounts are a proposal for the step
 * `accounts`.
 */
export const takeRotate: Take<"rotate"> = (facts, { accounts, ...rotation }) => {
  const { from, cause, ticket, approvers } = rotation;
  need("set", /^[A-Z2-7]{8}$/.test(from));
  need("cause", ROTATION_CAUSES.includes(cause));
  const reason = statedReason(rotation.reason);
  recordTextOrNone(ticket, "ticket", TEXT_LIMITS.ticket);
  approversNamed(facts, approvers);
  if (!isOfBook(rotation)) fail("fault.unexpected");
  return { ...facts, rotation: { ...rotation, reason }, accounts };
};

/** What the host tells of a set in the book is otherwise only when the program is wrong. */
function isOfBook({ started, credentials, destroyed, out, needed }: Rotation): boolean {
  const sheets = [...destroyed, ...out];
  const isOnce = new Set(sheets).size === sheets.length && sheets.every((x) => isWhole(x, 1, 15));
  return isRfc3339(started) && credentials.length > 0 && isOnce && sheets.length >= needed && isWhole(needed, 1, 14);
}

/** E10: each credential of the old generation once, and new and old were tried, or it is said why not. */
export const takeRotated: Take<"rotated"> = (facts, { tried }) => {
  const wanted = facts.rotation?.credentials ?? [];
  for (const [index, { id }] of wanted.entries()) {
    const [found, ...again] = tried.filter((one) => one.id === id);
    const isSaid = found !== undefined && ((found.newWorks && found.oldRefused) || found.how !== "");
    if (!isSaid || again.length > 0) breaks("E10", { position: index + 1 });
  }
  const strange = tried.findIndex(({ id }) => !wanted.some((one) => one.id === id));
  if (strange >= 0) breaks("E10", { position: strange + 1 });
  for (const { how } of tried) recordTextOrNone(how, "how", TEXT_LIMITS.how);
  return { ...facts, tried };
};

/**
 * None, too: sheets that are fetched later are destroyed in a recording. E3, E4: each is one of those that are out, and once.
 */
export const takeOldSheets: Take<"old-sheets"> = (facts, { destroyed }) => {
  const { from: set = "", out = [], destroyed: gone = [] } = facts.rotation ?? {};
  for (const [index, { x, bag, custodian, how }] of destroyed.entries()) {
    if (!out.includes(x)) breaks(gone.includes(x) ? "E4" : "E3", { set, x });
    if (destroyed.findIndex((other) => other.x === x) < index) breaks("E4", { set, x });
    recordTextOrNone(bag, "bag number", TEXT_LIMITS.bag);
    recordTextOrNone(custodian, "custodian", TEXT_LIMITS.name);
    recordText(how, "how it was destroyed", TEXT_LIMITS.how);
  }
  return { ...facts, oldSheets: destroyed };
};
