import { create } from "qrcode/lib/core/qrcode.js";
import { fail, failingAs } from "../failure/failure.ts";
import {
  type ErrorCorrection,
  LARGEST_MODULE,
  QUIET_MODULES,
  SMALLEST_MODULE,
  SYMBOL_PLAN,
  type SymbolKind,
  UNEVEN_VERSIONS,
} from "./symbol-plan.ts";

/** One QR symbol (ISO/IEC 18004), ready to be drawn. */
export interface PrintedSymbol {
  /** 1..40; the smallest that the plan allows and that holds the text at the planned level. */
  readonly version: number;
  /** Modules along one side, `17 + 4 * version`. */
  readonly modules: number;
  /** The dark modules as one SVG path; one unit is one module, (0, 0) the upper left corner of the upper left finder. */
  readonly path: string;
  /** Millimetres along one side, without the quiet zone. */
  readonly side: number;
  /** Millimetres of the quiet zone on each side. */
  readonly quiet: number;
}

// The 45 characters of alphanumeric mode. Byte mode is never used: decoders disagree about its character set.
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]+$/;

/**
 * The symbol of a text, in alphanumeric mode throughout. Fails with `fault.symbol` when the text has another character, when
 * it is longer than a symbol of that level holds, or when its modules would print smaller than `SMALLEST_MODULE`.
 */
export function symbolOf(kind: SymbolKind, text: string): PrintedSymbol {
  const facts = { actual: text.length, field: kind };
  if (!ALPHANUMERIC.test(text)) fail("fault.symbol", facts);
  const { level, leastVersion, side } = SYMBOL_PLAN[kind];
  const symbol = failingAs("fault.symbol", facts, () => {
    const segments = [{ data: text, mode: "alphanumeric" as const }];
    const { version: smallest } = create(segments, { errorCorrectionLevel: level });
    const version = evenVersion(level, Math.max(smallest, leastVersion));
    return create(segments, { errorCorrectionLevel: level, version });
  });
  const { size } = symbol.modules;
  if (side / size < SMALLEST_MODULE) fail("fault.symbol", facts);
  const module = Math.min(side / size, LARGEST_MODULE);
  const path = outline(size, (row, column) => symbol.modules.get(row, column) === 1);
  return { version: symbol.version, modules: size, path, side: module * size, quiet: module * QUIET_MODULES };
}

/** The next version, from this one on, that is not passed over. */
function evenVersion(level: ErrorCorrection, version: number): number {
  return UNEVEN_VERSIONS[level].includes(version) ? evenVersion(level, version + 1) : version;
}

/** Each run of dark modules as a rectangle. All in one path, so that no renderer draws a seam between two rows. */
function outline(size: number, dark: (row: number, column: number) => boolean): string {
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
