import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type SetStanding, standingOf } from "../../../../core/custody/standing.ts";
import { secondsOf, utcText } from "../../../../core/encoding/utc-moment.ts";
import { lives } from "../../../support/arbitrary-life.ts";
import { describeWithTools } from "../../../support/tool.ts";

const REFEREE = join(import.meta.dirname, "../../../support/reckon_by_hand.py");
const LIVES = 60;

interface Book {
  readonly records: readonly unknown[];
  readonly manifests: readonly unknown[];
  readonly today: string;
}

function byHand(books: readonly Book[]): readonly unknown[] {
  const { stdout, stderr } = spawnSync("python3", ["-B", REFEREE], {
    input: JSON.stringify({ books }),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (stdout === "") throw new Error(stderr);
  const told: unknown = JSON.parse(stdout);
  return Array.isArray(told) ? told : [];
}

/** What the referee tells, of a set as the fold tells it. */
function asTold(set: SetStanding) {
  const { next, level } = set;
  return {
    set: set.set,
    drill: set.drill,
    state: set.state,
    margin: set.margin,
    exposure: set.exposure,
    level: level === null ? null : { level: level.level, seq: level.seq, made: utcText(secondsOf(level.made)) },
    proofsLeft: set.proofsLeft,
    reasons: set.reasonsToRotate.map(({ because, ...one }) => ({ ...one, because: because.map(({ seq }) => seq) })),
    due: set.due.map(({ because: _because, ...one }) => one),
    next: next === null ? null : { rule: next.rule, kind: next.kind, event: next.event, by: next.by, urgency: next.urgency },
    sheets: set.bags.map(({ x, state, custodian, exposed, provedAlone, reprintBy }) => {
      const why = exposed === null ? null : [exposed.rule, exposed.seq];
      return { x, state, custodian, exposed: why, provedAlone: provedAlone?.seq ?? null, reprintBy };
    }),
  };
}

describeWithTools("random lives, reckoned by hand", { python3: "python3" }, () => {
  it(`${LIVES} of them come to the same: states, margin, exposure, reasons, dues, the next act, prints, level`, () => {
    const seed = Date.now();
    const books = fc
      .sample(lives, { numRuns: LIVES, seed })
      .map(({ life: { records, manifests }, today }) => ({ records, manifests, today }));
    const told = byHand(books);
    expect(told).toHaveLength(LIVES);
    for (const [at, { records, manifests, today }] of books.entries()) {
      const { sets, drills } = standingOf(records, manifests, today);
      const folded = [...sets, ...drills].toSorted((one, other) => one.sealed.seq - other.sealed.seq).map(asTold);
      expect(folded, `life ${at} of seed ${seed}`).toEqual(told[at]);
    }
  }, 120_000);
});
