/** The smallest groups of holders (custodians, or places) that hold as many sheets as open the set. */
export interface Collusion {
  /** Holders in each group; 0 when all of them together hold too few. */
  readonly size: number;
  readonly groups: readonly (readonly string[])[];
}

/** By the holder of each sheet that is not destroyed, at most 15; groups in the order of the holders' first sheets. Tried one by one. */
export function smallestColluding(holders: readonly string[], m: number): Collusion {
  const names = [...new Set(holders)];
  const held = names.map((name) => holders.filter((holder) => holder === name).length);
  let smallest: Collusion = { size: 0, groups: [] };
  for (let subset = 1; subset < 2 ** names.length; subset++) {
    const group = names.filter((_, index) => (subset & (1 << index)) !== 0);
    const sheets = held.reduce((sum, count, index) => sum + ((subset & (1 << index)) === 0 ? 0 : count), 0);
    if (sheets < m || (smallest.size !== 0 && group.length > smallest.size)) continue;
    const groups = group.length === smallest.size ? [...smallest.groups, group] : [group];
    smallest = { size: group.length, groups };
  }
  return smallest;
}
