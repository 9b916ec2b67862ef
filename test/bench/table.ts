import type { Rate } from "./damage/symbol-trial.ts";

/** A Markdown table whose columns line up in a terminal too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.map(line)].join("\n");
}

/** "98 %", or a dash where nothing was tried. One decimal near the ends, so that 100 % means all. */
export function percent({ read, of }: Rate): string {
  if (of === 0) return "-";
  const value = (100 * read) / of;
  const exact = Number.isInteger(value) || (value > 5 && value < 95);
  return `${exact ? value.toFixed(0) : value.toFixed(1)} %`;
}

/** A ratio as people read it: "6,400 x", "3.4 x". */
export function ratio(value: number): string {
  return `${value >= 20 ? Math.round(value).toLocaleString("en") : value.toFixed(1)} x`;
}

/** Microseconds, milliseconds or seconds. */
export function duration(milliseconds: number): string {
  if (milliseconds < 0.1) return `${(milliseconds * 1000).toFixed(1)} us`;
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
}
