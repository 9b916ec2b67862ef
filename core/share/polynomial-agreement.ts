import { equalBytes } from "../encoding/bytes.ts";
import { interpolate, type Point } from "./gf256.ts";
import { subsets } from "./subsets.ts";

// Each try costs one scrypt; more disagreement than this wants cards, not patience.
const MOST_TRIES = 15;

/**
 * The largest groups of `points` (different x, at least m of them) that lie on one polynomial of degree below m: usually one group,
 * several when nothing tells them apart, and none when there are more than 15 such groups. Groups of m points always lie on one.
 */
export function agreeingGroups(points: readonly Point[], m: number): readonly (readonly Point[])[] {
  const groups = new Map<string, readonly Point[]>();
  for (const quorum of subsets(points, m)) {
    const agreeing = points.filter((point) => quorum.includes(point) || equalBytes(interpolate(quorum, point.x), point.y));
    groups.set(agreeing.map(({ x }) => x).join(), agreeing);
  }
  const most = Math.max(0, ...[...groups.values()].map(({ length }) => length));
  const largest = [...groups.values()].filter(({ length }) => length === most);
  return largest.length <= MOST_TRIES ? largest : [];
}
