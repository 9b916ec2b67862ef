import { create } from "qrcode/lib/core/qrcode.js";
import { utf8Bytes } from "../encoding/utf8.ts";
import { fail, failingAs } from "../failure/failure.ts";
import { symbolOutline } from "./symbol-outline.ts";
import { QUIET_MODULES } from "./symbol-plan.ts";

/** A QR symbol on a screen, for a phone to read; never part of the paper format. */
export interface PlainSymbol {
  /** Modules along one side, without the quiet zone. */
  readonly modules: number;
  /** The dark modules as one SVG path; one unit is one module, (0, 0) the upper left corner of the upper left finder. */
  readonly path: string;
  /** Light modules that must stay free on each side. */
  readonly quiet: number;
}

/** Version 25 (117 modules) at level M is the largest that phones read well from a laptop's screen; it holds this many bytes. */
export const PLAIN_SYMBOL = { level: "M", version: 25, bytes: 997 } as const;

/**
 * The symbol of any text, in byte mode (UTF-8, no ECI): of ASCII every decoder reads exactly that, of other characters those that take
 * bytes for UTF-8 first, as phones do. Fails with `fault.symbol` for an empty text and beyond 997 bytes.
 */
export function plainSymbol(text: string): PlainSymbol {
  const data = utf8Bytes(text);
  const facts = { actual: data.length, field: "plain" };
  if (data.length === 0 || data.length > PLAIN_SYMBOL.bytes) fail("fault.symbol", facts);
  const { modules } = failingAs("fault.symbol", facts, () =>
    create([{ data, mode: "byte" }], { errorCorrectionLevel: PLAIN_SYMBOL.level }),
  );
  const path = symbolOutline(modules.size, (row, column) => modules.get(row, column) === 1);
  return { modules: modules.size, path, quiet: QUIET_MODULES };
}
