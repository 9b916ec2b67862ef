/** The median of `runs` runs in milliseconds, after one that is not counted; of a single run, itself. */
export async function timed(runs: number, body: () => unknown): Promise<number> {
  if (runs > 1) await body();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await body();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
