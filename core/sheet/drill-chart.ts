import { DRILL_REPORT } from "./drill-report-wording.ts";
import { markup, type Markup } from "./markup.ts";

/** What the picture shows of one drill. */
export interface ChartedDrill {
  /** RFC 3339: when it began. */
  readonly started: string;
  /** Null where nobody measured. */
  readonly quorumMinutes: number | null;
  readonly loginMinutes: number | null;
  readonly outcome: "passed" | "failed";
}

/** Millimetres: the picture, the room above and below the bars, a bar, and what a drill takes at most. */
const HEIGHT = 40;
const ABOVE = 5;
const BELOW = 8;
const BAR = 4;
const PITCH = 30;
const AXIS = 11;

/** Bars of every drill, the oldest at the left: to the quorum in black, to the first login in white; a picture of `width` millimetres. */
export function drillChart(drills: readonly ChartedDrill[], width: number): Markup {
  const most = ceiling(
    Math.max(1, ...drills.flatMap(({ quorumMinutes, loginMinutes }) => [quorumMinutes ?? 0, loginMinutes ?? 0])),
  );
  const base = HEIGHT - BELOW;
  const scale = (base - ABOVE) / most;
  const pitch = Math.min(PITCH, (width - AXIS) / Math.max(1, drills.length));
  const lines = [0, 0.5, 1].map((part) => {
    const y = round(base - part * most * scale);
    const text = markup`<text class="axis" x="${AXIS - 1.4}" y="${round(y + 0.9)}">${round(part * most)}</text>`;
    return markup`<path class="rule" d="M${AXIS} ${y}H${width}" />${text}`;
  });
  const groups = drills.map(({ started, quorumMinutes, loginMinutes, outcome }, index) => {
    const middle = AXIS + (index + 0.5) * pitch;
    const day = markup`<text x="${round(middle)}" y="${base + 3.6}">${DRILL_REPORT.chart.day(started)}</text>`;
    const failed =
      outcome === "failed"
        ? markup`<text class="failed" x="${round(middle)}" y="${base + 7}">${DRILL_REPORT.chart.failed}</text>`
        : "";
    const quorum = bar(middle - BAR - 0.5, quorumMinutes, base, scale, "quorum");
    const login = bar(middle + 0.5, loginMinutes, base, scale, "login");
    return markup`${quorum}${login}${day}${failed}`;
  });
  return markup`<svg class="chart" width="${width}mm" height="${HEIGHT}mm" viewBox="0 0 ${width} ${HEIGHT}">${lines}${groups}</svg>`;
}

function bar(left: number, minutes: number | null, base: number, scale: number, look: string): Markup {
  const height = (minutes ?? 0) * scale;
  const top = round(base - height);
  const said = minutes === null ? DRILL_REPORT.notMeasured : minutes;
  const text = markup`<text x="${round(left + BAR / 2)}" y="${round(top - 0.9)}">${said}</text>`;
  return markup`<rect class="${look}" x="${round(left)}" y="${top}" width="${BAR}" height="${round(height)}" />${text}`;
}

/** The next round number: 1, 2 or 5 times a power of ten. */
function ceiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
