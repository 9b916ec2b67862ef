/** What the bench uses of the `qrcode` package: symbols of any mode, level and version. */
declare module "qrcode" {
  export interface QrSegment {
    readonly data: string;
    readonly mode: "alphanumeric" | "byte" | "numeric";
  }
  export interface QrOptions {
    readonly errorCorrectionLevel: "L" | "M" | "Q" | "H";
    readonly version?: number;
  }
  export interface QrModules {
    readonly size: number;
    get(row: number, column: number): number | boolean;
    /** 1 for finders, timing, alignment, format and version; 0 for data. */
    isReserved(row: number, column: number): number | boolean;
  }
  export function create(segments: QrSegment[], options: QrOptions): { readonly version: number; readonly modules: QrModules };
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
