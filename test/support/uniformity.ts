/**
 * How far counts of equally likely outcomes are from even: Pearson's chi-square, in standard deviations of its own distribution
 * (normal approximation, good for many outcomes or many counts). Beyond 4 in either direction is not chance.
 */
export function deviationsFromUniform(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return (chiSquare - freedom) / Math.sqrt(2 * freedom);
}
