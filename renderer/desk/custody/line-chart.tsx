import type { ReactElement } from "react";

export interface Line {
  readonly look: "first" | "second" | "steps";
  readonly points: readonly { readonly x: number; readonly y: number; readonly ring?: boolean }[];
}

interface LineChartProps {
  readonly name: string;
  readonly lines: readonly Line[];
  /** From 0 to there. */
  readonly mostX: number;
  readonly mostY: number;
  readonly marksX: readonly { readonly at: number; readonly name: string }[];
  readonly marksY: readonly { readonly at: number; readonly name: string }[];
  /** Counts as bars behind the lines, the highest a third of the height, each with its number. */
  readonly bars?: readonly { readonly x: number; readonly count: number }[];
  /** A place on the x axis that matters. */
  readonly line?: number;
}

const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 48;
const RIGHT = 20;
const TOP = 14;
const BOTTOM = 28;
/** Bars stand beside their place on the axis. */
const SIDE = 8;

/** Lines over two axes that begin at 0. The table beside it says the same in numbers. */
export function LineChart({ name, lines, mostX, mostY, marksX, marksY, line, bars = [] }: LineChartProps): ReactElement {
  const xOf = (x: number) => LEFT + (x / (mostX || 1)) * (WIDTH - LEFT - RIGHT);
  const yOf = (y: number) => HEIGHT - BOTTOM - (y / (mostY || 1)) * (HEIGHT - TOP - BOTTOM);
  return (
    <svg className="line-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={name}>
      {marksY.map(({ at, name: mark }) => (
        <g key={at}>
          <path className="grid" d={`M${LEFT} ${yOf(at)}H${WIDTH - RIGHT}`} />
          <text x={LEFT - 8} y={yOf(at) + 4} textAnchor="end">
            {mark}
          </text>
        </g>
      ))}
      {marksX.map(({ at, name: mark }, index) => (
        <text key={`${at} ${mark}`} x={xOf(at)} y={HEIGHT - 8} textAnchor={index === 0 ? "start" : "middle"}>
          {mark}
        </text>
      ))}
      <Bars bars={bars} xOf={xOf} />
      {line !== undefined && <path className="asked" d={`M${xOf(line)} ${TOP}V${HEIGHT - BOTTOM}`} />}
      {lines.map(({ look, points }) => (
        <g key={look} className={look}>
          <path d={pathOf(look, points, xOf, yOf)} />
          {look !== "steps" &&
            points.map(({ x, y, ring = false }) => (
              <circle key={x} cx={xOf(x)} cy={yOf(y)} r={ring ? 6 : 4} className={ring ? "ring" : undefined} />
            ))}
        </g>
      ))}
    </svg>
  );
}

type BarsProps = Pick<LineChartProps, "bars"> & { readonly xOf: (x: number) => number };

function Bars({ bars = [], xOf }: BarsProps): ReactElement {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const ground = HEIGHT - BOTTOM;
  const topOf = (count: number) => ground - (count / most) * ((ground - TOP) / 3);
  return (
    <g className="bars">
      {bars.map(({ x, count }, index) => (
        <g key={index}>
          {count > 0 && <path d={`M${xOf(x) + SIDE} ${ground}V${topOf(count)}`} />}
          <text x={xOf(x) + SIDE} y={topOf(count) - 4} textAnchor="middle">
            {count}
          </text>
        </g>
      ))}
    </g>
  );
}

function pathOf(look: Line["look"], points: Line["points"], xOf: (x: number) => number, yOf: (y: number) => number): string {
  return points
    .map(({ x, y }, index) => {
      const [px, py] = [xOf(x).toFixed(1), yOf(y).toFixed(1)];
      if (index === 0) return `M${px} ${py}`;
      return look === "steps" ? `H${px}V${py}` : `L${px} ${py}`;
    })
    .join("");
}

/** Marks from 0 to `most` at round distances, five at most beside 0. */
export function marksTo(most: number): readonly number[] {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
