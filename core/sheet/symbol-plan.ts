/** The kinds of symbol that are printed, by what they carry. */
export type SymbolKind = "share" | "card" | "part" | "label";

/** How one kind of symbol is printed. `side` is the dark square in millimetres at most, without the quiet zone. */
export interface SymbolPlan {
  readonly level: ErrorCorrection;
  /** The smallest version that is printed, though the text may fit a smaller one. */
  readonly leastVersion: number;
  readonly side: number;
  readonly why: string;
}

/** The four levels of a QR code, the weakest first. */
export type ErrorCorrection = "L" | "M" | "Q" | "H";

/**
 * Measured with the decoder that ships (`npm run bench -- --only plan`, test/bench/RESULTS.md), one symbol alone, looked at once; stains
 * square and round, black, grey and white, anywhere on the symbol:
 *
 *                                          module    stain 12 %   stain 20 %   bad photo
 *     share, H, version 6, the smallest    1.07 mm       87 %         50 %        90 %
 *     share, H, version 10                 0.77 mm       97 %         93 %        90 %
 *     share, H, version 12                 0.68 mm       97 %         91 %        70 %
 *     card of 5, Q, version 12             0.71 mm       97 %         60 %        60 %
 *     card of 5, H, version 14             0.63 mm       97 %         87 %         0 %
 *     part, M, version 18                  0.72 mm       97 %          0 %        60 %
 *     part, Q, version 22                  0.61 mm       99 %         33 %         0 %
 *
 * A larger version is a smaller finder: what a stain of 12 % still costs is finder corners, and no level mends those. Where a level
 * trades stains against bad photos, stains decide: a photo can be taken again.
 *
 * Change it here and nowhere else; the layout follows, and its tests say what no longer fits.
 */
export const SYMBOL_PLAN = {
  share: {
    level: "H",
    leastVersion: 10,
    side: 44,
    why: "Nobody else has it, so it is printed twice, 95 mm apart. Version 10 also holds a locked share.",
  },
  card: {
    level: "H",
    leastVersion: 14,
    side: 46,
    why: "Recovery wants the card of every sheet. 15 shares at H still print modules of 0.47 mm.",
  },
  part: {
    level: "Q",
    leastVersion: 1,
    side: 64,
    why: "813 characters at Q print modules of 0.61 mm; the part is on every sheet of the set.",
  },
  label: {
    level: "H",
    leastVersion: 4,
    side: 30,
    why: "44 characters at H print modules of 0.9 mm; a bag's label is worn and read by hand-held cameras.",
  },
} as const satisfies Record<SymbolKind, SymbolPlan>;

/**
 * Versions that are passed over. In them one block's codewords lie side by side from column to column, so that a stain takes more of
 * that block than it can spare while the others lose nothing: a square of 15 % does so in 9 % to 28 % of all places (counted over the
 * symbol's layout, finders aside), of the next version in 7 % at most.
 */
export const UNEVEN_VERSIONS: Readonly<Record<ErrorCorrection, readonly number[]>> = {
  L: [],
  M: [],
  Q: [14, 16, 19, 21, 23, 24],
  H: [13, 15, 18],
};

/** Light modules around a symbol that nothing may enter (ISO/IEC 18004, 6.3.8). */
export const QUIET_MODULES = 4;

/**
 * The largest module, in millimetres. A short text would otherwise print modules whose quiet zone reaches into its neighbours:
 * the layout leaves 4.4 mm around every symbol. Shorter texts print a smaller symbol instead.
 */
export const LARGEST_MODULE = 1.08;

/** The smallest module, in millimetres, that office printers and phone cameras reproduce with room to spare. */
export const SMALLEST_MODULE = 0.4;
