import { equalBytes, wipe } from "../encoding/bytes.ts";
import { interpolate, type Point } from "./gf256.ts";
import { subsets } from "./subsets.ts";

/**
 * The groups of `points` (different x in 1..15, at least m of them) that lie on one polynomial of degree below m, largest first, then in the
 * order of their x: usually one group of all points. Any m points lie on one, so there can be C(points, m) groups, 6,435 at most.
 */
export function agreeingGroups(points: readonly Point[], m: number): readonly (readonly Point[])[] {
  const groups: { readonly members: ReadonlySet<Point>; readonly group: readonly Point[] }[] = [];
  for (const quorum of subsets(points, m)) {
    // A polynomial of degree below m is told by m of its points, so this one is known already.
    if (groups.some(({ members }) => quorum.every((point) => members.has(point)))) continue;
    const group = points.filter((point) => quorum.includes(point) || liesOn(quorum, point));
    groups.push({ members: new Set(group), group });
    if (group.length === points.length) break;
  }
  return groups.map(({ group }) => group).toSorted((a, b) => b.length - a.length);
}

function liesOn(quorum: readonly Point[], { x, y }: Point): boolean {
  const value = interpolate(quorum, x);
  const same = equalBytes(value, y);
  wipe(value);
  return same;
}
