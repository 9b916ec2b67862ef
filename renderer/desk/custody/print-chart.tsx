import type { ReactElement } from "react";
import type { SetView } from "../../../core/contract/custody-view.ts";
import { PRINTS } from "../../text/desk-custody-set.ts";
import { dayOf } from "./span.ts";

type Reading = SetView["bags"][number]["prints"][number];

const WIDTH = 160;
const HEIGHT = 44;
const EDGE = 4;
/** Used up in percent: beyond it the letter is worse than C. */
const LIMIT = 63;

/** How the codes of one sheet read over time: the higher the line, the worse the print. */
export function PrintChart({ prints }: { readonly prints: readonly Reading[] }): ReactElement {
  const times = prints.map(({ time }) => Date.parse(time));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const xOf = (time: number) => (last === first ? WIDTH / 2 : EDGE + ((time - first) / (last - first)) * (WIDTH - 2 * EDGE));
  const yOf = (used: number) => HEIGHT - EDGE - (used / 100) * (HEIGHT - 2 * EDGE);
  const points = prints.map(({ used }, index) => [xOf(times[index] ?? 0), yOf(used)] as const);
  const line = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
  return (
    <div className="prints">
      <svg className="print-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={PRINTS.chart(prints.length)}>
        <path className="limit" d={`M0 ${yOf(LIMIT)}H${WIDTH}`}>
          <title>{PRINTS.limit}</title>
        </path>
        <path className="curve" d={line} />
        {points.map(([x, y], index) => (
          <circle key={index} cx={x} cy={y} r="2.6" />
        ))}
      </svg>
      <ol className="plain-list hint">
        {prints.map(({ seq, time, letter, used }) => (
          <li key={seq}>{PRINTS.reading(dayOf(time), letter, used)}</li>
        ))}
      </ol>
    </div>
  );
}
