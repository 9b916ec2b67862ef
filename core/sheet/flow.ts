/** A piece of text that flows over pages. */
export interface Flowing {
  readonly look: string;
  /** As reckoned; empty for what is not text and is never cut in two. */
  readonly lines: readonly string[];
  /** Millimetres: of one line, or of the whole when it has no lines, and what follows it. */
  readonly height: number;
  readonly after: number;
  /** Never the last on a page. */
  readonly leads: boolean;
  /** It goes on from the page before. */
  readonly goesOn?: boolean;
}

/** Lines of one paragraph that stand alone on a page, at least. */
const TOGETHER = 2;

/**
 * The pieces on as many pages of this height (millimetres) as they need, in order. A paragraph is cut between two lines where a page ends, never
 * leaving one line alone; what leads stands on the page of what it leads to.
 */
export function flow<T extends Flowing>(pieces: readonly T[], height: number): readonly (readonly T[])[] {
  const pages: T[][] = [[]];
  let left = height;
  const turn = () => {
    pages.push([]);
    left = height;
  };
  const put = (piece: T) => {
    pages.at(-1)?.push(piece);
    left -= heightOf(piece) + piece.after;
  };
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const wanted = heightOf(piece) + (piece.leads && next !== undefined ? piece.after + leastOf(next) : 0);
    if (wanted <= left) {
      put(piece);
      continue;
    }
    if (piece.leads && left < height) turn();
    let rest: T = piece;
    for (;;) {
      const room = Math.floor(left / rest.height);
      const here = Math.min(room, rest.lines.length - TOGETHER);
      if (heightOf(rest) <= left) break;
      if (rest.lines.length > 0 && here >= TOGETHER) {
        put({ ...rest, lines: rest.lines.slice(0, here), after: 0 });
        rest = { ...rest, lines: rest.lines.slice(here), goesOn: true };
      } else if (left === height) break;
      turn();
    }
    put(rest);
  }
  return pages;
}

function heightOf({ lines, height }: Flowing): number {
  return lines.length === 0 ? height : lines.length * height;
}

/** What must stand below a line that leads to it. */
function leastOf({ lines, height }: Flowing): number {
  return lines.length === 0 ? height : Math.min(lines.length, TOGETHER) * height;
}
