/** Uniform in [0, 1). */
export type Chance = () => number;

/** The same numbers on every run and machine for the same seed (mulberry32, started by FNV-1a). For damage, never for secrets. */
export function chance(seed: string): Chance {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Uniform between two numbers. */
export function between(low: number, high: number, draw: Chance): number {
  return low + (high - low) * draw();
}
