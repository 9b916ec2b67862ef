/** The pure core of the `qrcode` package: no canvas, no files, no Node. Only what the sheets use is declared. */
declare module "qrcode/lib/core/qrcode.js" {
  interface QrSegment {
    readonly data: string;
    readonly mode: "alphanumeric";
  }
  interface QrSymbol {
    readonly version: number;
    readonly modules: { readonly size: number; get(row: number, column: number): number | boolean };
    readonly segments: readonly { readonly mode: { readonly id?: string } }[];
  }
  interface QrOptions {
    readonly errorCorrectionLevel: "L" | "M" | "Q" | "H";
    /** Absent: the smallest that holds the segments. */
    readonly version?: number;
  }
  export function create(segments: QrSegment[], options: QrOptions): QrSymbol;
}
