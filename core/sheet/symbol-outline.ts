/** The dark modules of a symbol as one SVG path: each run as a rectangle, all in one path, so that no renderer draws a seam. */
export function symbolOutline(size: number, dark: (row: number, column: number) => boolean): string {
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!dark(row, column)) continue;
      let end = column + 1;
      while (end < size && dark(row, end)) end++;
      path += `M${column} ${row}h${end - column}v1h${column - end}z`;
      column = end;
    }
  }
  return path;
}
