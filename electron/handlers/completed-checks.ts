import type { Round, SealFound, SheetOfSet } from "../../core/ceremony/facts.ts";
import { levelOf } from "../../core/ceremony/rules/checking.ts";
import { sheetsToRebag } from "../../core/ceremony/sheets-to-rebag.ts";
import type { DeskAnswers } from "../../core/contract/answers.ts";
import { refuseKeepingWitness } from "../../core/custody/kept-by-witness.ts";
import { destroyedSheets, provedAlone } from "../../core/custody/recording/journal.ts";
import { setFor } from "../../core/custody/recording/known-sets.ts";
import { notBeforeLast } from "../../core/custody/recording/last-checks.ts";
import { refuseUntrue } from "../../core/custody/recording/refuse-untrue.ts";
import { breaks } from "../../core/custody/recording/rules.ts";
import { past } from "../../core/custody/recording/untrue.ts";
import { foldedName } from "../../core/custody/same-name.ts";
import { bagsOfRound } from "../../core/custody/round-bags.ts";
import { type SetStanding, standingOf } from "../../core/custody/standing.ts";
import { isOver } from "../../core/custody/standing/set-state.ts";
import { fail } from "../../core/failure/failure.ts";
import type { CeremonyRun } from "./ceremony-run.ts";

/**
 * What is to be looked at, with the bags that the book has of these sets. Fails by E1 and E2 for a set that is not of this ceremony, with
 * `refused.set-over` and `refused.witness-keeps`, by E7 for a share too many that would be proved alone, by E8 for times that are to come, and
 * by E29 for a round before the last check of one of its bags.
 */
export function completedRound(typed: DeskAnswers["round"], run: CeremonyRun): Round {
  run.expect({ step: "round", item: 0 });
  const { how, sets } = typed;
  const bags = bagsOfRound(liveSets(sets, run));
  const now = run.presentRecording();
  const times = how === "at-the-machine" ? { started: now.time, finished: now.time } : typed;
  const { started, finished } = times;
  past(now, started, finished);
  notBeforeLast(run.journal(), bags, finished);
  for (const proof of typed.proofs) mayBeRead(proof, run);
  return { ...typed, started, finished, bags };
}

/** The set is known, of this ceremony's kind and not over, and the witness keeps none of its sheets. Fails as `completedRound` does. */
export function checkProofSet({ set }: DeskAnswers["proof-set"], run: CeremonyRun): void {
  run.expect({ step: "proof-set", item: 0 });
  liveSets([set], run);
}

/**
 * E4: what the book says was destroyed proves nothing, and could go into no new bag afterwards. Whoever opens a set in need takes every sheet
 * that there is.
 */
export function checkBrought(bags: DeskAnswers["bags"]["bags"], run: CeremonyRun): void {
  const { proof } = run.facts;
  if (proof === null) return;
  const gone = destroyedSheets(run.book.records(), proof.set);
  for (const { x } of bags) if (x !== null && gone.includes(x)) breaks("E4", { set: proof.set, x });
}

/**
 * What was typed of one bag, compared with the book: nobody is shown its number before, and nobody is told whose a strange number is. A seal that
 * is found with a wrong number counts as broken for good, so a number is believed to be wrong when it was typed twice alike: the first time it
 * fails with `refused.seal-number`.
 */
export function completedSeal(typed: DeskAnswers["seals"], item: number, run: CeremonyRun): SealFound {
  run.expect({ step: "seals", item });
  const bag = run.facts.round?.bags[item] ?? fail("refused.not-this-step", { field: "seals" });
  const { look, number } = typed;
  const known = run.book.bagNumbers(bag.set).get(bag.x) ?? "";
  const isOther = look !== "missing" && number !== "" && foldedName(number) !== foldedName(known);
  if (isOther && (run.doubted?.item !== item || foldedName(run.doubted.number) !== foldedName(number))) {
    run.doubted = { item, number };
    fail("refused.seal-number");
  }
  const result = isOther ? "wrong-number" : look;
  // The record has room for one result: the number says more, and how the seal looked is said beside it.
  const note = isOther && look === "broken" ? withBroken(typed.note) : typed.note;
  return {
    set: bag.set,
    x: bag.x,
    level: levelOf(run.facts, bag, result),
    result,
    number,
    custodian: typed.custodian === "" ? bag.custodian : typed.custodian,
    place: typed.place === "" ? bag.place : typed.place,
    note,
    photos: typed.photos.map((photo) => photo.toLowerCase()),
  };
}

function withBroken(note: string): string {
  return note === "" ? "The seal was broken." : `${note} (the seal was broken)`;
}

/** The new bag, held against E1 to E4, E22 to E24, E26 and E28. */
export function checkRebag({ bag, custodian, place }: DeskAnswers["rebag"], item: number, run: CeremonyRun): void {
  run.expect({ step: "rebag", item });
  const { set, x } = sheetsToRebag(run.facts)[item] ?? fail("refused.not-this-step", { field: "rebag" });
  const body = { x, bag, custodian, place };
  const event = { event: "bag.sealed", set, reason: "", ticket: "", approvers: [], body } as const;
  refuseUntrue(event, run.journal(), run.presentRecording());
}

/** These sets as they stand now, in the order given. */
function liveSets(sets: readonly string[], run: CeremonyRun): readonly SetStanding[] {
  const { drill, roster } = run.facts;
  const journal = run.journal();
  for (const set of sets) setFor(journal, set, drill);
  const standing = standingOf(journal.records, run.book.verification().manifests, run.assertedTime());
  const all = new Map((drill ? standing.drills : standing.sets).map((one) => [one.set, one]));
  const live = sets.map((set) => all.get(set) ?? fail("fault.unexpected"));
  const over = live.find(({ state }) => isOver(state));
  if (over !== undefined) fail("refused.set-over", { set: over.set });
  const kept = live.flatMap(({ set, bags }) =>
    bags.filter(({ state }) => state !== "destroyed").map((bag) => ({ ...bag, set })),
  );
  refuseKeepingWitness(roster?.witness ?? "", kept);
  return live;
}

/** E7: at most M-1 different shares of a generation are ever read alone; what is read once more is known already. */
function mayBeRead({ set, x }: SheetOfSet, run: CeremonyRun): void {
  const journal = run.journal();
  const limit = setFor(journal, set, run.facts.drill).m - 1;
  const read = provedAlone(journal.records, set);
  if (!read.includes(x) && read.length >= limit) breaks("E7", { set, have: read.length, limit });
}
