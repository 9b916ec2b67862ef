/** All subsets of `size` items in the order of the items: C(items, size) of them, lazily. */
export function* subsets<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, first] of items.entries()) {
    if (items.length - index < size) return;
    for (const rest of subsets(items.slice(index + 1), size - 1)) yield [first, ...rest];
  }
}
