import { isAbsolute, relative, sep } from "node:path";
import { fail } from "../../../core/failure/failure.ts";
import type { Disk } from "./disk.ts";
import { rootOf } from "./place.ts";

/**
 * Fails with `refused.copy-place` when both are one folder or one lies in the other, links on the way to them followed, and with
 * `refused.book-place` when one is no absolute path.
 */
export async function demandApart(disk: Disk, book: string, copy: string): Promise<void> {
  const [a, b] = [await disk.realPath(rootOf(book)), await disk.realPath(rootOf(copy))];
  if (isWithin(a, b) || isWithin(b, a)) fail("refused.copy-place");
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return !isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`);
}
