import { foldedName } from "../../custody/same-name.ts";
import { isBagNumber } from "../../custody/bags.ts";
import { breaks } from "../../custody/recording/rules.ts";
import { fail } from "../../failure/failure.ts";
import { TEXT_LIMITS } from "../../record/record-events.ts";
import { recordText } from "../../record/record-text.ts";
import type { Facts, SealFound, SheetOfSet } from "../facts.ts";
import { sheetsToProve } from "../sheets-to-prove.ts";
import { sheetsToRebag } from "../sheets-to-rebag.ts";
import { need, recordTextOrNone } from "./entries.ts";
import { isSame, isTwice, sheetKey } from "./round.ts";
import { measured } from "./sheets.ts";
import type { Take } from "./take.ts";

/** Photographs of one bag at most. */
const PHOTOS_LIMIT = 10;

export const takeSealLabels: Take<"seal-labels"> = (facts, { labels }) => {
  const bags = new Set(facts.round?.bags.map(sheetKey));
  need(
    "label of another bag",
    labels.every((label) => bags.has(sheetKey(label))),
  );
  need("label twice", !isTwice(labels));
  return { ...facts, labels };
};

/** L2 when the label was scanned and is the manifest's, and the seal is intact under it; else L1. */
export function levelOf({ labels }: Pick<Facts, "labels">, sheet: SheetOfSet, result: SealFound["result"]): "L1" | "L2" {
  return result === "intact" && labels.some((label) => isSame(label, sheet)) ? "L2" : "L1";
}

/** Whether the number is that of the book is for the host (`completedSeal`). */
export const takeSeals: Take<"seals"> = (facts, given, item) => {
  const bag = facts.round?.bags[item] ?? fail("refused.not-this-step", { field: "seals" });
  const { level, result, number, custodian, place, note, photos } = given;
  // The host puts in whose bag it is and how far it was checked.
  if (!isSame(bag, given) || level !== levelOf(facts, bag, result)) fail("fault.unexpected");
  const isMissing = result === "missing";
  if (isMissing) need("number of a missing bag", number === "");
  else recordText(number, "bag number", TEXT_LIMITS.bag);
  recordTextOrNone(custodian, "custodian", TEXT_LIMITS.name);
  recordTextOrNone(place, "place", TEXT_LIMITS.place);
  recordTextOrNone(note, "note", TEXT_LIMITS.note);
  need("number of photographs", photos.length <= (isMissing ? 0 : PHOTOS_LIMIT));
  need("photograph", photos.every((photo) => /^[0-9a-f]{64}$/.test(photo)) && new Set(photos).size === photos.length);
  return { ...facts, seals: [...facts.seals, given] };
};

export const takeShareProof: Take<"share-proof"> = (facts, { result, grades }, item) => {
  const sheet = sheetsToProve(facts)[item] ?? fail("refused.not-this-step", { field: "share-proof" });
  measured(grades);
  return { ...facts, proved: [...facts.proved, { ...sheet, result, grades }] };
};

/** What the book says of the bag and of its custodian is for the host (rules E22 to E24 of recording). */
export const takeRebag: Take<"rebag"> = (facts, given, item) => {
  const sheet = sheetsToRebag(facts)[item] ?? fail("refused.not-this-step", { field: "rebag" });
  const { bag } = given;
  if (!isBagNumber(bag)) fail("refused.bag-number");
  const entered = [...facts.seals, ...facts.bags].map(({ number }) => number);
  const numbers = [...entered, ...facts.rebagged.map((other) => other.bag)].map(foldedName);
  if (numbers.includes(foldedName(bag))) fail("refused.bag-twice", { x: sheet.x });
  const custodian = recordText(given.custodian, "custodian", TEXT_LIMITS.name);
  recordText(given.place, "place", TEXT_LIMITS.place);
  const other = facts.rebagged.find((one) => one.set === sheet.set && foldedName(one.custodian) === foldedName(custodian));
  if (other !== undefined) breaks("E23", { set: other.set, x: other.x });
  return { ...facts, rebagged: [...facts.rebagged, { ...sheet, ...given }] };
};
