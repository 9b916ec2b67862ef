import { EXTRA_BITS, type ExtraEntropy } from "./extra-entropy.ts";
import { MIXING } from "./entropy-mixing.ts";

/** Where randomness came from, and on whose word its bits are counted. */
export type EntropySource =
  | { readonly source: "system"; readonly basis: "claimed-by-system" }
  | { readonly source: "dice"; readonly basis: "counted"; readonly rolls: number; readonly bits: number }
  | {
      readonly source: "second-machine";
      readonly basis: "claimed-by-operator";
      readonly digits: number;
      readonly bits: number;
    };

/** What may be recorded of a ceremony's randomness. It holds no secret: no roll, no byte, no digest of them. */
export interface EntropyReceipt {
  /** "system" when nothing was mixed in. */
  readonly method: "system" | typeof MIXING;
  readonly sources: readonly EntropySource[];
  /** Min-entropy of the extra sources together in whole bits, rounded down, 256 at most; 0 without any. The system's is not counted. */
  readonly extraBits: number;
}

/** The receipt of a ceremony that mixed `extra` in, or that used the system's source alone. */
export function entropyReceipt(extra: ExtraEntropy | undefined): EntropyReceipt {
  const system: EntropySource = { source: "system", basis: "claimed-by-system" };
  if (extra === undefined) return { method: "system", sources: [system], extraBits: 0 };
  const { rolls, diceBits, hexDigits, claimedBits } = extra;
  const sources: EntropySource[] = [system];
  if (rolls > 0) sources.push({ source: "dice", basis: "counted", rolls, bits: diceBits });
  if (hexDigits > 0)
    sources.push({ source: "second-machine", basis: "claimed-by-operator", digits: hexDigits, bits: claimedBits });
  return { method: MIXING, sources, extraBits: Math.min(EXTRA_BITS.most, diceBits + claimedBits) };
}
