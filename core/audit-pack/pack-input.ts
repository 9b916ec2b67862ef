import type { BookFile, Verification } from "../record/verify/verification.ts";
import type { SheetTypeface } from "../sheet/typeface.ts";

/** A file of the pack: `path` is ASCII, with `/` between its names and no folder above the pack. */
export interface PackFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface PackInput {
  /**
   * What is in the book's folder, as it was verified: of it the pack takes `allowed_signers` and the documents and signatures in
   * `records` and `manifests`, by their names, and nothing else: no private key, no lock, nothing that is set aside.
   */
  readonly files: readonly BookFile[];
  /** What the verifier said of these files. */
  readonly verification: Verification;
  /** Whose book it is; "" when nobody said. */
  readonly organisation: string;
  /** RFC 3339 in UTC: when the pack is made. */
  readonly today: string;
  readonly appVersion: string;
  /** The report's typefaces; null for those of the reader's machine. */
  readonly typeface: SheetTypeface | null;
  /** What checks the pack, byte for byte as this program carries it. */
  readonly tools: { readonly verifyHtml: Uint8Array; readonly verifyPy: Uint8Array; readonly formatMd: Uint8Array };
}
