import { fail } from "../failure/failure.ts";
import { symbolModules } from "./symbol-modules.ts";
import { symbolOutline } from "./symbol-outline.ts";
import { LARGEST_MODULE, QUIET_MODULES, SMALLEST_MODULE, SYMBOL_PLAN, type SymbolKind } from "./symbol-plan.ts";

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

/**
 * The symbol of a text, in alphanumeric mode throughout. Fails with `fault.symbol` when the text has another character, when
 * it is longer than a symbol of that level holds, or when its modules would print smaller than `SMALLEST_MODULE`.
 */
export function symbolOf(kind: SymbolKind, text: string): PrintedSymbol {
  const { version, size, dark } = symbolModules(kind, text);
  const { side } = SYMBOL_PLAN[kind];
  if (side / size < SMALLEST_MODULE) fail("fault.symbol", { actual: text.length, field: kind });
  const module = Math.min(side / size, LARGEST_MODULE);
  return { version, modules: size, path: symbolOutline(size, dark), side: module * size, quiet: module * QUIET_MODULES };
}
