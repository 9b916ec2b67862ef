/** One sheet and whoever would bring it. */
export interface WeatherSheet {
  readonly x: number;
  readonly custodian: string;
  readonly place: string;
  /** In a whole bag: only then it can be brought. */
  readonly sealed: boolean;
  /** Whole percent: how likely its custodian can be reached at all. */
  readonly reachable: number;
  /** Hours until custodian and bag are here, once reached. */
  readonly hours: number;
  /** Away now: reached by nobody. */
  readonly absent: boolean;
}

/** What is assumed of a set's custodians and safes, each independent of the others. Whole percent for how likely a place can be entered. */
export interface Weather {
  readonly m: number;
  /** 2..15 */
  readonly sheets: readonly WeatherSheet[];
  /** Of a place that is not named: 100. */
  readonly open: ReadonlyMap<string, number>;
}

const CERTAIN = 100n;
const PARTS = 1_000_000n;

/**
 * How likely a quorum is here within so many hours, in parts of a million, rounded to the nearest. Reckoned exactly, with whole numbers over all
 * cases: whoever keeps bags at one place fails together when it cannot be entered.
 */
export function chanceWithin({ m, sheets, open }: Weather, hours: number): number {
  const places = new Map<string, bigint[]>();
  for (const sheet of sheets) {
    const comes = canCome(sheet) && sheet.hours <= hours ? BigInt(sheet.reachable) : 0n;
    places.set(sheet.place, [...(places.get(sheet.place) ?? []), comes]);
  }
  // How many ways there are for k sheets to be here, of `all` ways in hundredths of each circumstance.
  let ways: readonly bigint[] = [1n];
  let all = 1n;
  for (const [place, people] of places) {
    const isOpen = BigInt(open.get(place) ?? 100);
    const arrived = people.reduce<readonly bigint[]>((before, comes) => product(before, [CERTAIN - comes, comes]), [1n]);
    const whole = CERTAIN ** BigInt(people.length);
    const [none = 0n, ...some] = arrived.map((count) => count * isOpen);
    ways = product(ways, [none + (CERTAIN - isOpen) * whole, ...some]);
    all *= whole * CERTAIN;
  }
  const meeting = ways.slice(m).reduce((sum, count) => sum + count, 0n);
  return Number((2n * meeting * PARTS + all) / (2n * all));
}

/** How likely a quorum ever is here. */
export function chanceEver(weather: Weather): number {
  return chanceWithin(weather, Infinity);
}

/** The chance at each hour at which it can change, ascending. */
export function chanceCurve(weather: Weather): readonly { readonly hours: number; readonly chance: number }[] {
  const hours = new Set(weather.sheets.filter(canCome).map((sheet) => sheet.hours));
  return [...hours].toSorted((a, b) => a - b).map((at) => ({ hours: at, chance: chanceWithin(weather, at) }));
}

/** The same weather without these sheets: a custodian who is not there, a safe that is lost. */
export function without(weather: Weather, isGone: (sheet: WeatherSheet) => boolean): Weather {
  return { ...weather, sheets: weather.sheets.map((sheet) => (isGone(sheet) ? { ...sheet, sealed: false } : sheet)) };
}

/** Whether as many could come as a quorum takes, were everybody reached and every place open. */
export function isQuorumPossible({ m, sheets }: Pick<Weather, "m" | "sheets">): boolean {
  return sheets.filter(canCome).length >= m;
}

function canCome({ sealed, absent }: WeatherSheet): boolean {
  return sealed && !absent;
}

/** Of two lists of ways, by number, those for their sum. */
function product(one: readonly bigint[], other: readonly bigint[]): bigint[] {
  const sums = Array.from({ length: one.length + other.length - 1 }, () => 0n);
  for (const [i, a] of one.entries()) for (const [j, b] of other.entries()) sums[i + j] = (sums[i + j] ?? 0n) + a * b;
  return sums;
}
