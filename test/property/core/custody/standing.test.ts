import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { foldedName } from "../../../../core/custody/same-name.ts";
import { overdueOf, type SetStanding, type Standing, standingOf } from "../../../../core/custody/standing.ts";
import { lives } from "../../../support/arbitrary-life.ts";
import type { CustodyLife } from "../../../support/custody-life.ts";

/** Made once: most of the time goes into the rules that let their records pass. */
const SEED = Date.now();
const LIVES = fc.sample(lives, { numRuns: 100, seed: SEED });
const OVER: readonly string[] = ["superseded", "retired", "destroyed"];

const allOf = ({ sets, drills }: Standing): readonly SetStanding[] => [...sets, ...drills];
const stands = ({ life, today }: { readonly life: CustodyLife; readonly today: string }) =>
  standingOf(life.records, life.manifests, today);

/** Every random life, as it stands. */
function always(holds: (standing: Standing, life: CustodyLife, today: string) => void): void {
  for (const { life, today } of LIVES) {
    try {
      holds(stands({ life, today }), life, today);
    } catch (cause) {
      throw new Error(`a life of seed ${SEED}`, { cause });
    }
  }
}

describe("in the fold of a random journal", () => {
  it("SET-7 at most one generation of a family is in custody or opened, and generations only rise", () => {
    always((standing) => {
      for (const { generations } of allOf(standing)) {
        const held = generations.filter(({ state }) => state === "in-custody" || state === "opened");
        expect(held.length).toBeLessThanOrEqual(1);
        for (const { set } of held) expect(set).toBe(generations.at(-1)?.set);
        const order = generations.map(({ sealed }) => sealed.seq);
        expect(order).toEqual(order.toSorted((one, other) => one - other));
        const numbers = generations.map(({ generation }) => generation);
        expect(new Set(numbers).size).toBe(numbers.length);
      }
    });
  });

  it("BAG-7 no number of a bag is there twice", () => {
    always((standing, { records }) => {
      const sealed = records.flatMap((one) => (one.event === "bag.sealed" ? [foldedName(one.body.bag)] : []));
      expect(new Set(sealed).size).toBe(sealed.length);
      const told = allOf(standing).flatMap(({ bags }) => bags.flatMap(({ numbers }) => numbers));
      expect(told.toSorted()).toEqual(sealed.filter((bag) => told.includes(bag)).toSorted());
    });
  });

  it("PPL-2 nobody's hands have held M shares of one generation; ROT-7 is never told", () => {
    always((standing, { records, manifests }) => {
      for (const { set, m, shares } of manifests) {
        const given = records.flatMap((one) => {
          const is = (one.event === "bag.sealed" || one.event === "custody.accepted") && one.set === set;
          return is ? [{ x: one.body.x, who: foldedName(one.body.custodian) }] : [];
        });
        const first = shares.map(({ x, custodian }) => ({ x, who: foldedName(custodian) }));
        for (const held of Map.groupBy([...first, ...given], ({ who }) => who).values()) {
          expect(new Set(held.map(({ x }) => x)).size).toBeLessThan(m);
        }
      }
      const reasons = allOf(standing).flatMap(({ reasonsToRotate }) => reasonsToRotate);
      expect(reasons.filter(({ rule }) => rule === "ROT-7")).toEqual([]);
    });
  });

  it("PPL-1 nobody keeps two sheets of a generation that are not destroyed", () => {
    always((standing) => {
      for (const { bags } of allOf(standing)) {
        const kept = bags.flatMap(({ state, custodian }) => (state === "destroyed" ? [] : [foldedName(custodian)]));
        expect(new Set(kept).size).toBe(kept.length);
      }
    });
  });

  it("MAR-1 EXP-6 LVL-2 margin, exposure and proofs are within their bounds", () => {
    always((standing) => {
      for (const { m, n, bags, margin, exposure, proofsLeft } of allOf(standing)) {
        expect(bags).toHaveLength(n);
        expect(margin).toBe(bags.filter(({ state }) => state === "sealed").length - m);
        expect(margin).toBeGreaterThanOrEqual(-m);
        expect(margin).toBeLessThanOrEqual(n - m);
        expect(exposure).toEqual(bags.flatMap(({ x, exposures }) => (exposures.length > 0 ? [x] : [])));
        const proved = bags.filter(({ provedAlone }) => provedAlone !== null).length;
        expect(proved).toBeLessThanOrEqual(m - 1);
        expect(proofsLeft).toBe(m - 1 - proved);
      }
    });
  });

  it("BAG-6 what is destroyed stays destroyed, EXP-1 and EXP-2 stay exposed, and what is over stays over", () => {
    for (const { life, today } of LIVES) {
      let before: ReadonlySet<string> = new Set();
      for (const part of [0.2, 0.5, 0.7, 0.9, 1]) {
        const until = life.records.slice(0, Math.floor(part * life.records.length));
        const after = lasting(standingOf(until, life.manifests, today));
        expect([...before].filter((one) => !after.has(one))).toEqual([]);
        before = after;
      }
    }
  });

  it("NEXT-9 there is a next act unless it is a drill's or over and its uses are looked at; dues stand by time", () => {
    always((standing, _, today) => {
      for (const { drill, state, uses, next, due, mustRotate } of allOf(standing)) {
        const unreviewed = uses.some(({ review, postMortem }) => review.done === null || postMortem.done === null);
        expect(next === null).toBe(drill || (OVER.includes(state) && !unreviewed));
        if (next !== null) expect(next.because).not.toEqual([]);
        if (mustRotate !== null) expect(["in-custody", "opened"]).toContain(state);
        if (drill) expect([due, mustRotate]).toEqual([[], null]);
        const times = due.map(({ by }) => Date.parse(by));
        expect(times).toEqual(times.toSorted((one, other) => one - other));
        for (const { by, overdue } of due) expect(overdue).toBe(Date.parse(by) < Date.parse(today));
      }
      const overdue = overdueOf(standing);
      expect(overdue).toHaveLength(standing.sets.flatMap(({ due }) => due.filter((one) => one.overdue)).length);
    });
  });

  it("every record that a value rests on is in the journal, with that time", () => {
    always((standing, { records }) => {
      const times = new Map(records.map(({ seq, time }) => [seq, time]));
      const rests = allOf(standing).flatMap(({ sealed, since, bags, due, next, reasonsToRotate, level, generations }) => [
        sealed,
        since,
        level,
        ...generations.map((one) => one.sealed),
        ...bags.flatMap((bag) => [...bag.exposures, ...bag.prints, bag.since, bag.sealed, bag.accepted, bag.custodianLeft]),
        ...[...due, ...reasonsToRotate, ...(next === null ? [] : [next])].flatMap(({ because }) => because),
      ]);
      for (const told of rests) if (told !== null) expect(times.get(told.seq)).toBe(told.time);
    });
  });
});

function evensFirst<T>(items: readonly T[]): readonly T[] {
  return [...items.filter((_, at) => at % 2 === 0), ...items.filter((_, at) => at % 2 === 1)];
}

/** What can never be taken back. */
function lasting(standing: Standing): ReadonlySet<string> {
  return new Set(
    allOf(standing).flatMap(({ set, bags, state }) => [
      ...(OVER.includes(state) ? [`${set} over`] : []),
      ...bags.flatMap(({ x, state: one, exposures }) => [
        ...(one === "destroyed" ? [`${set} ${x} destroyed`] : []),
        ...exposures.flatMap(({ rule }) => (rule === "EXP-1" || rule === "EXP-2" ? [`${set} ${x} ${rule}`] : [])),
      ]),
    ]),
  );
}

describe("the fold of a random journal is the same", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  it("in whatever order records and manifests are read", () => {
    const orders = [
      <T>(items: readonly T[]) => items.toReversed(),
      evensFirst,
      <T>(items: readonly T[]) => evensFirst(evensFirst(items)),
    ];
    for (const { life, today } of LIVES) {
      const standing = stands({ life, today });
      for (const order of orders) {
        expect(standingOf(order(life.records), order(life.manifests), today)).toEqual(standing);
      }
    }
  });

  it.each([
    ["Asia/Kathmandu", "tr_TR.UTF-8", "1999-12-31T23:59:59Z"],
    ["America/St_Johns", "de_CH.UTF-8", "2096-02-29T12:00:00Z"],
  ])("in %s, with the language %s and the clock at %s; and it asks for none of them", (place, language, clock) => {
    const some = LIVES.slice(0, 30);
    const before = some.map(stands);
    vi.stubEnv("LANG", language);
    vi.stubEnv("LC_ALL", language);
    process.env["TZ"] = place;
    vi.useFakeTimers({ now: new Date(clock) });
    // Whatever looks at language or zone of the machine.
    const asked = [
      vi.spyOn(Date, "now"),
      vi.spyOn(Date.prototype, "getTimezoneOffset"),
      vi.spyOn(Date.prototype, "getHours"),
      vi.spyOn(String.prototype, "localeCompare"),
      vi.spyOn(String.prototype, "toLocaleUpperCase"),
      vi.spyOn(String.prototype, "toLocaleLowerCase"),
      vi.spyOn(Intl, "DateTimeFormat"),
      vi.spyOn(Intl, "Collator"),
    ];
    const after = some.map(stands);
    for (const one of asked) expect(one).not.toHaveBeenCalled();
    expect(after).toEqual(before);
    vi.unstubAllEnvs();
  });
});
