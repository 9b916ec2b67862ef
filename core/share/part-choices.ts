// Beyond the choices that blame one sheet, so many are tried at most; each costs one hash of 7,840 bytes.
const MOST_COMBINATIONS = 256;

/** One reading of one payload part, and the sources that showed it. */
export interface Reading {
  readonly chunk: Uint8Array;
  readonly sources: ReadonlySet<string>;
}

/**
 * Ways to choose one reading for each part, the likeliest first: the readings on most sheets; each sheet believed above all others; each sheet
 * believed last; then combinations, 256 at most. So no single sheet, whatever it says, hides a payload that the others hold whole.
 * `parts` has the readings of each part, one at least, that on most sheets first.
 */
export function* choices(parts: readonly (readonly Reading[])[]): Generator<readonly Reading[]> {
  const prefer = (wanted: (reading: Reading) => boolean) =>
    parts.flatMap((readings) => readings.find(wanted) ?? readings[0] ?? []);
  yield prefer(() => true);
  if (parts.every(({ length }) => length === 1)) return;
  const sources = new Set(parts.flat().flatMap(({ sources }) => [...sources]));
  for (const source of sources) yield prefer(({ sources }) => sources.has(source));
  for (const source of sources) yield prefer((reading) => [...reading.sources].some((other) => other !== source));
  const all = parts.reduce((product, { length }) => product * length, 1);
  for (let number = 0; number < Math.min(all, MOST_COMBINATIONS); number++) {
    let rest = number;
    yield parts.flatMap((readings) => {
      const reading = readings[rest % readings.length];
      rest = Math.floor(rest / readings.length);
      return reading ?? [];
    });
  }
}
