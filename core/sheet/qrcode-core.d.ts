/** The pure core of the `qrcode` package: no canvas, no files, no Node. Only what is used is declared. */
declare module "qrcode/lib/core/qrcode.js" {
  interface QrSegment {
    /** Bytes in byte mode, so that no character set is guessed. */
    readonly data: string | Uint8Array;
    readonly mode: "alphanumeric" | "byte";
  }
  interface QrSymbol {
    readonly version: number;
    readonly modules: {
      readonly size: number;
      get(row: number, column: number): number | boolean;
      /** 1 for finders, timing, alignment, format and version; 0 for data. */
      isReserved(row: number, column: number): number | boolean;
    };
    readonly segments: readonly { readonly mode: { readonly id?: string } }[];
  }
  interface QrOptions {
    readonly errorCorrectionLevel: "L" | "M" | "Q" | "H";
    /** Absent: the smallest that holds the segments. */
    readonly version?: number;
  }
  export function create(segments: QrSegment[], options: QrOptions): QrSymbol;
}

declare module "qrcode/lib/core/error-correction-level.js" {
  interface Level {
    readonly bit: number;
  }
  export const L: Level;
  export const M: Level;
  export const Q: Level;
  export const H: Level;
}

declare module "qrcode/lib/core/error-correction-code.js" {
  import type { L } from "qrcode/lib/core/error-correction-level.js";
  export function getBlocksCount(version: number, level: typeof L): number;
  export function getTotalCodewordsCount(version: number, level: typeof L): number;
}

declare module "qrcode/lib/core/utils.js" {
  export function getSymbolTotalCodewords(version: number): number;
}
