import { refuseKeepersAlone, refuseKeepingWitness } from "../../custody/kept-by-witness.ts";
import { past } from "../../custody/recording/untrue.ts";
import { foldedName } from "../../custody/same-name.ts";
import { epochOf, utcText } from "../../encoding/utc-moment.ts";
import { fail } from "../../failure/failure.ts";
import { TEXT_LIMITS } from "../../record/record-events.ts";
import { recordText } from "../../record/record-text.ts";
import type { Facts, Round, SheetOfSet } from "../facts.ts";
import { isWhole, need } from "./entries.ts";
import type { Take } from "./take.ts";

/** Sets of one round, sheets that are proved in it, and people who go, at most. */
const SETS_LIMIT = 1_000;
const PROOFS_LIMIT = 100;
const PEOPLE_LIMIT = 10;

/** People may come back from the safes on the day after the date was asserted; the host, which has a clock, knows to the minute. */
const DAY = 86_400;

/** Which bags the book has is for the host (`completedRound`): the facts know no journal. */
export const takeRound: Take<"round"> = (facts, given) => {
  const { sets, bags, proofs, started, finished } = given;
  need("number of sets", isWhole(sets.length, 1, SETS_LIMIT));
  need(
    "set",
    sets.every((set) => /^[A-Z2-7]{8}$/.test(set)),
  );
  need("set named twice", new Set(sets).size === sets.length);
  need("bags to look at", bags.length > 0);
  // What the book says of bags is otherwise only when the program is wrong.
  if (isTwice(bags) || !bags.every(({ set }) => sets.includes(set))) fail("fault.unexpected");

  need("number of proofs", proofs.length <= PROOFS_LIMIT);
  need(
    "sheet to be proved",
    proofs.every((proof) => bags.some((bag) => isSame(bag, proof))),
  );
  need("two proofs of one set", new Set(proofs.map(({ set }) => set)).size === proofs.length);

  const { roster, date, drill } = facts;
  if (roster === null || date === null) return fail("refused.assertion", { field: "keys-open" });
  const { operator, witness } = roster;
  const now = { drill, time: utcText(epochOf(date.time, "date") + DAY), keys: [], operator, witness };
  past(now, started, finished);
  const people = peopleOf(given, roster);
  refuseKeepingWitness(witness, bags);
  refuseKeepersAlone(people, bags);
  return { ...facts, round: { ...given, people } };
};

/** At the machine operator and witness look; nobody else is named. */
function peopleOf({ how, people, started, finished }: Round, roster: NonNullable<Facts["roster"]>): readonly string[] {
  if (how === "at-the-machine") {
    need("times at the machine", started === finished);
    return [roster.operator, roster.witness];
  }
  need("number of people", isWhole(people.length, 2, PEOPLE_LIMIT));
  const folded = people.map((name) => foldedName(recordText(name, "person", TEXT_LIMITS.name)));
  need("person named twice", new Set(folded).size === folded.length);
  return people;
}

/** Whether both are the same sheet. */
export function isSame(one: SheetOfSet, other: SheetOfSet): boolean {
  return one.set === other.set && one.x === other.x;
}

/** Whether a sheet is among these twice. */
export function isTwice(sheets: readonly SheetOfSet[]): boolean {
  return new Set(sheets.map(sheetKey)).size < sheets.length;
}

/** One text for each sheet: a round may have thousands. */
export function sheetKey({ set, x }: SheetOfSet): string {
  return `${set}/${x}`;
}
