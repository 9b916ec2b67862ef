import { create } from "qrcode/lib/core/qrcode.js";
import { fail, failingAs } from "../failure/failure.ts";
import { type ErrorCorrection, SYMBOL_PLAN, type SymbolKind, UNEVEN_VERSIONS } from "./symbol-plan.ts";

/** The modules of one QR symbol (ISO/IEC 18004), upright: row 0 and column 0 are the upper left finder's. */
export interface SymbolModules {
  /** 1..40 */
  readonly version: number;
  readonly level: ErrorCorrection;
  /** Modules along one side, `17 + 4 * version`. */
  readonly size: number;
  readonly dark: (row: number, column: number) => boolean;
  /** True where no data lies: finders, timing, alignment, format and version. */
  readonly fixed: (row: number, column: number) => boolean;
}

// The 45 characters of alphanumeric mode. Byte mode is never used: decoders disagree about its character set.
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]+$/;

/**
 * The modules of a text as the sheets print it: alphanumeric mode throughout, the smallest version that the plan allows and that holds
 * the text at the planned level. The same for the same text, always. Fails with `fault.symbol` when the text has another character and
 * when it is longer than a symbol of that level holds.
 */
export function symbolModules(kind: SymbolKind, text: string): SymbolModules {
  const facts = { actual: text.length, field: kind };
  if (!ALPHANUMERIC.test(text)) fail("fault.symbol", facts);
  const { level, leastVersion } = SYMBOL_PLAN[kind];
  return failingAs("fault.symbol", facts, () => {
    const segments = [{ data: text, mode: "alphanumeric" as const }];
    const { version: smallest } = create(segments, { errorCorrectionLevel: level });
    const version = evenVersion(level, Math.max(smallest, leastVersion));
    const { modules } = create(segments, { errorCorrectionLevel: level, version });
    const dark = (row: number, column: number) => modules.get(row, column) === 1;
    const fixed = (row: number, column: number) => modules.isReserved(row, column) === 1;
    return { version, level, size: modules.size, dark, fixed };
  });
}

/** The next version, from this one on, that is not passed over. */
function evenVersion(level: ErrorCorrection, version: number): number {
  return UNEVEN_VERSIONS[level].includes(version) ? evenVersion(level, version + 1) : version;
}
