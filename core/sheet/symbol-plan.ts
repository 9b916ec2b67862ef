/** The kinds of symbol that are printed, by what they carry. */
export type SymbolKind = "share" | "card" | "part" | "label";

/** How one kind of symbol is printed. `side` is the dark square in millimetres at most, without the quiet zone. */
export interface SymbolPlan {
  readonly level: "L" | "M" | "Q" | "H";
  readonly side: number;
  readonly why: string;
}

/**
 * Measured with zxing-wasm, 360 stains of 12 % of the symbol's area a row (square and round; black, grey and white):
 *
 *     share (77 characters)   L 0 %   M 7 %   Q 77 %   H 84 %   every miss at H has a stain on a finder corner
 *     card (274 characters)                   Q 92 %   H 97 %
 *     part (813 characters)           M 95 %  Q 98 %   H 98 %
 *
 * On the rendered page (200 dpi) with the decoder that ships, 60 stains a row: the share is read 60 times with a stain on one of
 * its two symbols, and 60 times with one on each; a part 60 times, the card 56 times.
 *
 * Change a level or a side here and nowhere else; the layout follows, and its tests say what no longer fits.
 */
export const SYMBOL_PLAN = {
  share: {
    level: "H",
    side: 44,
    why: "At H only a lost finder corner stops the decoder, and no level mends that: so it is printed twice, 95 mm apart.",
  },
  card: { level: "H", side: 46, why: "Recovery wants the card of every sheet. 15 shares at H still print modules of 0.47 mm." },
  part: { level: "Q", side: 64, why: "813 characters at Q print modules of 0.61 mm; the part is on every sheet of the set." },
  label: {
    level: "H",
    side: 30,
    why: "44 characters at H print modules of 0.9 mm; a bag's label is worn and read by hand-held cameras.",
  },
} as const satisfies Record<SymbolKind, SymbolPlan>;

/** Light modules around a symbol that nothing may enter (ISO/IEC 18004, 6.3.8). */
export const QUIET_MODULES = 4;

/**
 * The largest module, in millimetres. A short text would otherwise print modules whose quiet zone reaches into its neighbours:
 * the layout leaves 4.4 mm around every symbol. Shorter texts print a smaller symbol instead.
 */
export const LARGEST_MODULE = 1.08;

/** The smallest module, in millimetres, that office printers and phone cameras reproduce with room to spare. */
export const SMALLEST_MODULE = 0.4;
