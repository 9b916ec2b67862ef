const PART = /^SWP1\/([A-Z2-7]{8})\/(\d\d)-(\d\d)\//;

/**
 * Whether these texts are all that one sheet carries (FORMAT.md): a share, a card, and each of the payload's parts. A guess from
 * the beginnings only, to know when looking longer is of no use; nothing is trusted on it.
 */
export function isWholeSheet(texts: readonly string[]): boolean {
  const begins = (prefix: string) => texts.some((text) => text.startsWith(prefix));
  const parts = texts.flatMap((text) => PART.exec(text) ?? []);
  const numbers = texts.flatMap((text) => PART.exec(text)?.[2] ?? []);
  const total = Number(parts[3] ?? 0);
  return begins("SWS1:") && begins("SWC1:") && total > 0 && new Set(numbers).size >= total;
}
