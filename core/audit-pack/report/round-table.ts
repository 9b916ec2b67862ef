import type { JournalRecord, RecordOf } from "../../record/record.ts";
import { markup, type Markup } from "../../sheet/markup.ts";
import { alarming, counted, shownMoment, table, where } from "./pieces.ts";

const WAYS = { "at-the-machine": "at the machine", "on-paper": "at the safes, on paper" } as const;

/** A round and what it found of one set: the checks that stand behind it in the same ceremony. */
export interface RoundOfSet {
  readonly round: RecordOf<"round.held">;
  readonly checks: readonly RecordOf<"seal.checked">[];
}

/** The rounds of each set by its ID, the oldest first: once through the journal, which may have many thousands of records. */
export function roundsBySet(records: readonly JournalRecord[]): ReadonlyMap<string, readonly RoundOfSet[]> {
  const rounds = new Map<string, { round: RecordOf<"round.held">; checks: RecordOf<"seal.checked">[] }[]>();
  let round: RecordOf<"round.held"> | null = null;
  for (const record of records) {
    if (record.event === "ceremony.opened") round = null;
    if (record.event === "round.held") {
      round = record;
      for (const set of new Set(record.body.sets)) {
        const own = rounds.get(set) ?? [];
        rounds.set(set, own);
        own.push({ round, checks: [] });
      }
    }
    if (record.event !== "seal.checked" || round === null || record.set === null) continue;
    const last = rounds.get(record.set)?.at(-1);
    if (last !== undefined && last.round === round) last.checks.push(record);
  }
  return rounds;
}

/** When seals were looked at in rounds, by whom, and what was found. */
export function roundTable(rounds: readonly RoundOfSet[]): Markup {
  return table(
    [
      ["Round", "when"],
      ["When and how", ""],
      ["By", "middle"],
      ["Found", "middle"],
    ],
    rounds.map(({ round, checks }) => {
      const { how, started, finished, people } = round.body;
      const when = markup`${shownMoment(started)} to ${shownMoment(finished)}, ${WAYS[how]}`;
      return [where(round), when, markup`<bdi>${people.join(", ")}</bdi>`, found(checks)];
    }),
    "No round, as far as the journal tells. Single checks stand with the bags and in the timeline.",
  );
}

/** "L2: 4 intact, 1 broken; L3: 1 intact". */
function found(checks: readonly RecordOf<"seal.checked">[]): Markup {
  if (checks.length === 0) return markup`${alarming("no check recorded")}`;
  const levels = [...Map.groupBy(checks, ({ body }) => body.level)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return markup`${levels.map(([level, those], index) => {
    const results = [...Map.groupBy(those, ({ body }) => body.result)].map(([result, { length }], place) => {
      const told = `${length} ${result.replace("-", " ")}`;
      return markup`${place === 0 ? "" : ", "}${result === "intact" ? told : alarming(told)}`;
    });
    return markup`${index === 0 ? "" : markup`<br />`}${level}, ${counted(those.length, "check")}: ${results}`;
  })}`;
}
