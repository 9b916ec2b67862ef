/**
 * Does `act` for 0, 1, … `count - 1`, begun in this order, `lanes` of them under way at once: enough to keep every core busy with
 * what runs beside JavaScript, few enough for memory. Nothing is waited for where `act` gives null.
 */
export async function inLanes(count: number, lanes: number, act: (index: number) => Promise<void> | null): Promise<void> {
  let next = 0;
  async function lane(): Promise<void> {
    while (next < count) {
      const waiting = act(next++);
      if (waiting !== null) await waiting;
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, count) }, lane));
}
