import { readFileSync } from "node:fs";

/** One of the vectors that an independent implementation made. Every secret in it is public. */
export interface PublicSet {
  readonly seed: string;
  readonly threshold: number;
  readonly shareCount: number;
  readonly setId: string;
  readonly keyHex: string;
  readonly coefficientsHex: readonly string[];
  readonly agePassphrase: string;
  readonly keyCommitment: string;
  readonly shares: readonly {
    readonly x: number;
    readonly recordHex: string;
    readonly text: string;
    readonly words: string;
    readonly commitment: string;
    readonly label: string;
  }[];
  readonly lockedShare: { readonly x: number; readonly passphrase: string; readonly recordHex: string; readonly text: string };
  readonly manifestSha256: string;
  readonly card: string;
  readonly payloadPlaintext: string;
  readonly payloadGzip: boolean;
  readonly ageFileHex: string;
  readonly parts: readonly string[];
}

/** `set-public-1` (3 of 5, gzip) and `set-public-2` (2 of 3). */
export function publicSets(): readonly PublicSet[] {
  return ["1", "2"].map((name) => {
    const file = new URL(`../vectors/set-public-${name}.json`, import.meta.url);
    return JSON.parse(readFileSync(file, "utf8")) as PublicSet;
  });
}
