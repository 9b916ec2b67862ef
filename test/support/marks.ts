import type { Box } from "../../core/sheet/paper.ts";

/** True when `inner` lies in `outer`; a fiftieth of a millimetre is rounding. */
export function holds(outer: Box, inner: Box): boolean {
  const slack = 0.02;
  const right = inner.left + inner.width <= outer.left + outer.width + slack;
  const bottom = inner.top + inner.height <= outer.top + outer.height + slack;
  return inner.left >= outer.left - slack && inner.top >= outer.top - slack && right && bottom;
}

/** True when two things drawn share ink: half a millimetre of a line's box is empty above and below its letters. */
export function overlap(a: Box, b: Box): boolean {
  const across = a.left + a.width > b.left + 0.1 && b.left + b.width > a.left + 0.1;
  return across && a.top + a.height > b.top + 0.5 && b.top + b.height > a.top + 0.5;
}
