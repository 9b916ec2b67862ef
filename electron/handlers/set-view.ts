import type { SetView } from "../../core/contract/custody-view.ts";
import type { BagStanding, SetStanding, Standing } from "../../core/custody/standing.ts";
import { reckoningOf } from "../../core/custody/reckoning.ts";
import { fail } from "../../core/failure/failure.ts";
import { setLineOf } from "./set-line.ts";

const MOST_PRINTS = 50;
const MOST_USES = 1_000;

/** The set of that ID, in earnest or a drill's. Fails with `unreadable.message` when the book has none that was sealed. */
export function standingOfSet({ sets, drills }: Standing, set: string): SetStanding {
  return [...sets, ...drills].find((one) => one.set === set) ?? fail("unreadable.message");
}

/** One set in full, with what its numbers are reckoned from; no number of a bag is in it. `today` is RFC 3339 in UTC. */
export function setViewOf(standing: SetStanding, today: string): SetView {
  const { bags, proofsLeft, generations, uses } = standing;
  return {
    ...setLineOf(standing),
    today,
    reckoned: reckoningOf(standing),
    bags: bags.map(bagOf),
    proofsLeft,
    generations: generations
      .map(({ set, generation, state, sealed }) => ({ set, generation, state, sealed: sealed.time }))
      .toReversed(),
    uses: uses.slice(-MOST_USES).map(({ seq, time, classification, review, postMortem, rotation }) => ({
      seq,
      time,
      classification,
      review: review.state,
      postMortem: postMortem.state,
      rotation: rotation.state,
    })),
  };
}

function bagOf(bag: BagStanding): SetView["bags"][number] {
  const { x, custodian, place, state, sealed, exposed, since, accepted, lastCheck, prints, reprintBy } = bag;
  return {
    x,
    sealedBy: sealed?.seq ?? null,
    custodian,
    place,
    state,
    exposed: exposed?.rule ?? null,
    since: since?.time ?? null,
    accepted: accepted?.time ?? null,
    lastCheck:
      lastCheck === null
        ? null
        : { level: lastCheck.level, result: lastCheck.result, time: lastCheck.made, seq: lastCheck.seq },
    custodianLeft: bag.custodianLeft !== null,
    provedAlone: bag.provedAlone !== null,
    prints: prints.slice(-MOST_PRINTS).map(({ time, used, letter, seq }) => ({ time, used, letter, seq })),
    reprintBy,
  };
}
