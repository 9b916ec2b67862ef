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
