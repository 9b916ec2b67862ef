import { percent, table } from "../table.ts";
import { COMBINATIONS, STAINS, VIEWS } from "./classes.ts";
import { samplesOf, thinned, type Effort } from "./effort.ts";
import { PEERS, peerText } from "./peers.ts";
import { answered } from "./pool.ts";
import type { PlaceName, SheetSubject } from "./sheet-subject.ts";
import { cutOut, drawnSymbol, type SymbolSubject } from "./subject.ts";
import type { SymbolOutcome } from "./symbol-trial.ts";
import type { Task } from "./task.ts";

const OURS = ["share", "card", "part"] as const;
const PEER_SIDE = 44;
const PEER_SAMPLES = 5;

/** One symbol alone: the kinds of a real sheet, beside codes of the peers' shape as large as the share symbol. */
export async function symbolTables(sheets: readonly SheetSubject[], effort: Effort): Promise<readonly string[]> {
  const symbols = { ...realSymbols(sheets), ...peerSymbols() };
  const names = [...OURS, ...PEERS.map(({ name }) => name)];
  const classes = thinned([...STAINS, ...COMBINATIONS, ...VIEWS], effort);
  const cells = classes.flatMap((damage) =>
    names.map((subject) => ({ damage: damage.name, subject, of: samplesOf(damage, effort) })),
  );
  const tasks = cells.map(({ damage, subject, of }): Task => {
    const samples = OURS.some((kind) => kind === subject) ? of : Math.ceil(of / 3);
    return { kind: "symbol", subject, damage, samples, looks: "thorough", zbarimg: effort.zbarimg };
  });
  const answers = await answered(tasks, { symbols, sheets: [] }, effort.workers);
  const outcome = (damage: string, subject: string): SymbolOutcome | undefined => {
    const answer = answers[cells.findIndex((cell) => cell.damage === damage && cell.subject === subject)];
    return answer?.kind === "symbol" ? answer.outcome : undefined;
  };
  const rows = classes.map(({ name }) => [name, ...names.map((subject) => both(outcome(name, subject)))]);
  const finder = thinned(STAINS, effort).map(({ name }) => [
    name,
    ...OURS.flatMap((subject) => byFinder(outcome(name, subject))),
  ]);
  const finderHead = ["share of area", ...OURS.flatMap((kind) => [`${kind}: no finder`, "edge", "centre"])];
  return [table(["one symbol alone", ...names], rows), table(finderHead, finder)];
}

function both(outcome: SymbolOutcome | undefined): string {
  if (outcome === undefined) return "-";
  return outcome.zbarimg.of === 0 ? percent(outcome.ours) : `${percent(outcome.ours)} / ${percent(outcome.zbarimg)}`;
}

function byFinder(outcome: SymbolOutcome | undefined): readonly string[] {
  if (outcome === undefined) return ["-", "-", "-"];
  const { none, part, centre } = outcome.byFinder;
  return [none, part, centre].map((rate) => (rate.of === 0 ? "-" : `${rate.read}/${rate.of}`));
}

/** The symbols of the sheets cut out of their pages: all shares, the cards, the first (a full) part. */
export function realSymbols(
  sheets: readonly SheetSubject[],
): Readonly<Record<(typeof OURS)[number], readonly SymbolSubject[]>> {
  const cut = (...names: readonly PlaceName[]) => {
    return sheets.flatMap(({ picture, places }) => {
      return places
        .filter(({ name }) => names.includes(name))
        .map(({ area, text, modules }) => cutOut(picture, area, text, modules));
    });
  };
  return { share: cut("share", "shareAgain"), card: cut("card"), part: cut("part1") };
}

function peerSymbols(): Readonly<Record<string, readonly SymbolSubject[]>> {
  const drawn = PEERS.map((shape): readonly [string, readonly SymbolSubject[]] => {
    const texts = Array.from({ length: PEER_SAMPLES }, (_, index) => peerText(shape, `${shape.name}/${index}`));
    const options = { errorCorrectionLevel: shape.level };
    return [shape.name, texts.map((data) => drawnSymbol({ data, mode: shape.mode }, options, PEER_SIDE))];
  });
  return Object.fromEntries(drawn);
}
