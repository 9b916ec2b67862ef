/**
 * Sheets by their numbers, ascending, for a line that has little room: "sheet 4", "sheets 1, 2, 4 to 15". Of 15 sheets at most 41
 * characters.
 */
export function sheetsCounted(shares: readonly number[]): string {
  const runs: { readonly from: number; to: number }[] = [];
  for (const x of shares) {
    const last = runs.at(-1);
    if (last?.to === x - 1) last.to = x;
    else runs.push({ from: x, to: x });
  }
  const told = runs.map(({ from, to }) => (to - from > 1 ? `${from} to ${to}` : to === from ? `${from}` : `${from}, ${to}`));
  return `${shares.length === 1 ? "sheet" : "sheets"} ${told.join(", ")}`;
}
