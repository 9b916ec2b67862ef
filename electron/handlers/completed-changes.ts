import type { Answer, Answers } from "../../core/ceremony/answers.ts";
import type { Leaving } from "../../core/ceremony/facts.ts";
import { refuseUntrueRecords } from "../../core/ceremony/refuse-untrue-records.ts";
import type { DeskAnswers } from "../../core/contract/answers.ts";
import { refuseKeepingWitness } from "../../core/custody/kept-by-witness.ts";
import { nextGeneration } from "../../core/custody/next-generation.ts";
import {
  destroyedSheets,
  holdings,
  type KnownJournal,
  neededDestroyed,
  recordsOf,
  sealedSet,
  sheetsOut,
} from "../../core/custody/recording/journal.ts";
import { setFor } from "../../core/custody/recording/known-sets.ts";
import { isCustodian } from "../../core/custody/recording/people.ts";
import { presentHands } from "../../core/custody/recording/present-hands.ts";
import { breaks } from "../../core/custody/recording/rules.ts";
import { foldedName } from "../../core/custody/same-name.ts";
import { fail } from "../../core/failure/failure.ts";
import type { SetInBook } from "../../core/record/book.ts";
import { accountProposals } from "./account-proposals.ts";
import type { CeremonyRun } from "./ceremony-run.ts";

/**
 * The generation that is replaced, with what the book says of it. Fails by E1 and E2 for a set that is not of this ceremony,
 * with `refused.set-over`, by E36 for one that was rotated to another set, with `refused.generation-sealed` and
 * `refused.generation`, and with `refused.witness-keeps`: all of it before anything is made.
 */
export function completedRotation(typed: DeskAnswers["rotate"], run: CeremonyRun): Answers["rotate"] {
  run.expect({ step: "rotate", item: 0 });
  const { drill, roster } = run.facts;
  const journal = run.journal();
  const old = setFor(journal, typed.from, drill);
  refuseReplaced(old, journal);
  nextGeneration(journal, old.family);
  const { records } = journal;
  refuseKeepingWitness(roster?.witness ?? "", presentHands(records, old));
  return {
    ...typed,
    started: run.assertedTime(),
    credentials: old.accounts.map(({ id, title }) => ({ id, title })),
    destroyed: destroyedSheets(records, old.set),
    out: sheetsOut(records, old),
    needed: neededDestroyed(old),
    accounts: accountProposals(old.accounts),
  };
}

/** A generation is replaced once: whatever else was sealed of its family in between would stay without an end. */
function refuseReplaced({ set, family, generation }: SetInBook, journal: KnownJournal): void {
  const { records, sets } = journal;
  const ended = [...recordsOf(records, "set.superseded"), ...recordsOf(records, "set.retired")];
  if (ended.some((record) => record.set === set)) fail("refused.set-over", { set });
  const later = sets.find(
    (one) => one.family === family && one.generation > generation && sealedSet(journal, one.set) !== undefined,
  );
  if (later !== undefined) fail("refused.generation-sealed", { set, generation: later.generation });
  if (recordsOf(records, "rotation.completed").some(({ body }) => body.from === set)) breaks("E36", { set });
}

/**
 * Who leaves or moves, with every sheet that is or was in their hands. Somebody who left before may still keep some. Fails by
 * E16 when the book knows nobody of this name, and with `refused.witness-keeps`.
 */
export function completedLeaving(typed: DeskAnswers["leaver"], run: CeremonyRun): Leaving {
  run.expect({ step: "leaver", item: 0 });
  const { drill, roster } = run.facts;
  const journal = run.journal();
  const { records, sets } = journal;
  const known = holdings(journal, typed.name, drill).flatMap(({ set, x }) => {
    const found = sets.find((one) => one.set === set);
    return found === undefined ? [] : [{ set, x, hands: presentHands(records, found) }];
  });
  const who = foldedName(typed.name);
  const holds = known.map(({ set, x, hands }) => {
    return { set, x, present: hands.some((hand) => hand.x === x && foldedName(hand.custodian) === who) };
  });
  const isPresent = (set: string) => holds.some((one) => one.set === set && one.present);
  if (!isCustodian(journal, typed.name, drill) && (typed.what === "moved" || !holds.some(({ present }) => present)))
    breaks("E16");
  refuseKeepingWitness(
    roster?.witness ?? "",
    known.filter(({ set }) => isPresent(set)).flatMap(({ hands }) => hands),
  );
  return { ...typed, holds };
}

/** The answer, when what it would write can be so by what the book says. Fails as `refuseUntrueRecords` does. */
export function notUntrue(given: Answer, run: CeremonyRun): Answer {
  const now = run.presentRecording();
  // A clock that was set back since the rotation began does not keep it from its end.
  const started = run.facts.rotation?.started ?? now.time;
  const time = now.time < started ? started : now.time;
  refuseUntrueRecords(run.foreseen(given).drafts, run.journal(), { ...now, time });
  return given;
}

/** E8: no login came before the quorum. */
export function refuseEarlyLogin(given: Answer, run: CeremonyRun): void {
  for (const { event, body } of run.foreseen(given).drafts) {
    if (event !== "drill.held") continue;
    const { quorumMinutes, loginMinutes } = body;
    if (quorumMinutes !== null && loginMinutes !== null && loginMinutes < quorumMinutes) breaks("E8");
  }
}
