/**
 * log2 of an exact count of equally likely results (1 or more), rounded down to 0.01 bit, never up: the largest k/100 with
 * 2^k <= count^100, in whole numbers throughout.
 */
export function bitsOf(count: bigint): number {
  return (bitLength(count ** 100n) - 1) / 100;
}

function bitLength(value: bigint): number {
  const hex = value.toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex.charAt(0), 16)) + 28;
}

/**
 * How many texts of `length` characters over an alphabet of `size` contain at least one character of each required class, the
 * classes being disjoint parts of the alphabet with the given sizes. Inclusion and exclusion over the absent classes, exact.
 */
export function acceptableTexts(length: number, size: number, requiredSizes: readonly number[]): bigint {
  let count = 0n;
  for (let absent = 0; absent < 1 << requiredSizes.length; absent += 1) {
    const left = requiredSizes.reduce((sum, classSize, index) => (absent & (1 << index) ? sum - classSize : sum), size);
    const texts = BigInt(left) ** BigInt(length);
    count += isOdd(absent) ? -texts : texts;
  }
  return count;
}

/** True when an odd number of classes is absent. */
function isOdd(absent: number): boolean {
  let odd = false;
  for (let rest = absent; rest > 0; rest &= rest - 1) odd = !odd;
  return odd;
}
