/** A symbol as a decoder saw it on paper, turned upright: `size * size` modules row by row, 1 for dark. */
export interface SampledModules {
  readonly size: number;
  readonly bits: Uint8Array;
}
