import { percent, table } from "../table.ts";
import { COMBINATIONS, STAINS, VIEWS, type DamageClass } from "./classes.ts";
import { thinned, type Effort } from "./effort.ts";
import { answered } from "./pool.ts";
import type { PlaceName, SheetSubject } from "./sheet-subject.ts";
import { quorumsThatOpen, type SheetTrial } from "./sheet-trial.ts";
import type { Task } from "./task.ts";

const SHARES: readonly PlaceName[] = ["share", "shareAgain"];
const ALL: readonly PlaceName[] = [...SHARES, "card", "part1", "part2"];

/** One row: a class of damage and the places that get a stain of their own. */
interface Row {
  readonly title: string;
  readonly damage: DamageClass;
  readonly where: readonly PlaceName[];
}

const ROWS: readonly Row[] = [
  ...stains(["share"], "on one share symbol"),
  ...stains(SHARES, "on each share symbol"),
  ...stains(ALL, "on each of the five symbols"),
  ...COMBINATIONS.map((damage) => ({ title: `${damage.name}, on each symbol`, damage, where: ALL })),
  ...VIEWS.map((damage) => ({ title: damage.name, damage, where: [] })),
];

function stains(where: readonly PlaceName[], title: string): readonly Row[] {
  const shown = STAINS.filter(({ stain }) => where.length === ALL.length || [0.12, 0.2].includes(stain));
  return shown.map((damage) => ({ title: `${damage.name} ${title}`, damage, where }));
}

/** Whole fronts: what is read of a sheet, and how many quorums of sheets all damaged so still open the set. */
export async function sheetTable(sheets: readonly SheetSubject[], effort: Effort): Promise<string> {
  const shown = thinned(ROWS, effort);
  const tasks = shown.flatMap(({ damage, where }) => {
    const samples = where.length > 0 && where.length < ALL.length ? effort.stains : effort.views;
    return Array.from({ length: samples }, (_, sample): Task => ({ kind: "sheet", damage: damage.name, where, sample }));
  });
  const answers = await answered(tasks, { symbols: {}, sheets }, effort.workers);
  const rows = shown.map(({ title, damage, where }) => {
    const own = answers.filter((_, index) => {
      const task = tasks[index];
      return task?.kind === "sheet" && task.damage === damage.name && task.where === where;
    });
    return [title, ...rates(own.flatMap((answer) => (answer.kind === "sheet" ? [answer.trial] : [])))];
  });
  return table(["whole sheets", "tried", "share", "card", "parts", "set opens", "with words"], rows);
}

function rates(trials: readonly SheetTrial[]): readonly string[] {
  const of = trials.length;
  const count = (test: (trial: SheetTrial) => boolean) => ({ read: trials.filter(test).length, of });
  const parts = trials.reduce((sum, trial) => ({ read: sum.read + trial.parts.length, of: sum.of + trial.partCount }), {
    read: 0,
    of: 0,
  });
  return [
    `${of}`,
    percent(count(({ share }) => share)),
    percent(count(({ card }) => card)),
    percent(parts),
    percent(quorumsThatOpen(trials, false)),
    percent(quorumsThatOpen(trials, true)),
  ];
}
