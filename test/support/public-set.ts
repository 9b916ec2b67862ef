import { readFileSync } from "node:fs";
import { base32nopad } from "@scure/base";
import type { LabelContent, SheetContent } from "../../core/sheet/content.ts";

/** One share of a public vector, as far as the sheets need it. */
interface VectorShare {
  readonly x: number;
  readonly text: string;
  readonly words: string;
  readonly label: string;
}

/** A public vector, as far as the sheets need it. Its every secret is published: good for pictures and tests alone. */
export interface PublicSet {
  readonly setId: string;
  readonly generation: number;
  readonly threshold: number;
  readonly shareCount: number;
  readonly shares: readonly VectorShare[];
  readonly lockedShare: { readonly x: number; readonly text: string };
  readonly card: string;
  readonly parts: readonly string[];
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export function publicSet(seed: 1 | 2): PublicSet {
  return JSON.parse(readFileSync(new URL(`../vectors/set-public-${seed}.json`, import.meta.url), "utf8"));
}

/** What the sheet of share `x` of a public vector says. */
export function publicSheet(seed: 1 | 2, x: number): SheetContent {
  const set = publicSet(seed);
  const share = set.shares[x - 1];
  if (share === undefined) throw new RangeError(`share ${x} of public set ${seed}`);
  return {
    set: set.setId,
    generation: set.generation,
    m: set.threshold,
    n: set.shareCount,
    x,
    drill: true,
    created: "2026-11-21T10:00:00Z",
    shareText: share.text,
    words: share.words.split(" "),
    locked: false,
    cardText: set.card,
    parts: set.parts,
    accounts: [{ title: "Identity provider emergency admin", system: "kratos", factors: ["password", "totp"] }],
    journal: { seq: 41, head: "5ea1".repeat(16) },
    recoveryTools: { python: "0123456789abcdef".repeat(4), page: "fedcba9876543210".repeat(4) },
    appVersion: "0.1.0",
  };
}

/** The sheet of a public vector's locked share; its words are looked up in the list, not taken from the code under test. */
export function lockedSheet(seed: 1 | 2, words: readonly string[]): SheetContent {
  const { lockedShare } = publicSet(seed);
  return {
    ...publicSheet(seed, lockedShare.x),
    locked: true,
    shareText: lockedShare.text,
    words: symbolsOf(lockedShare.text).map((symbol) => words[symbol] ?? ""),
  };
}

/**
 * A sheet of the largest set there can be: 15 of 15, 16 full parts, 15 accounts with the widest names of 80 characters. Header
 * and words are consistent, all else is filler: it opens nothing.
 */
export function largestSheet(words: readonly string[]): SheetContent {
  const family = Uint8Array.of(1, 2, 3, 4);
  const generation = 255;
  const set = base32nopad.encode(Uint8Array.of(...family, generation));
  const filled = (head: readonly number[], length: number) =>
    base32nopad.encode(Uint8Array.from({ length }, (_, i) => head[i] ?? (i * 83 + 41) & 255));
  const header = (x: number) => [0x10, 0xff, x, generation, ...family];
  const shareText = `SWS1:${filled(header(15), 45)}`;
  const wide = "W".repeat(80);
  return {
    ...publicSheet(1, 1),
    set,
    generation,
    m: 15,
    n: 15,
    x: 15,
    shareText,
    words: symbolsOf(shareText).map((symbol) => words[symbol] ?? ""),
    cardText: `SWC1:${filled(header(0), 328)}`,
    parts: Array.from(
      { length: 16 },
      (_, i) => `SWP1/${set}/${String(i + 1).padStart(2, "0")}-16/ABCDEFGH/${filled([i], 490)}`,
    ),
    accounts: Array.from({ length: 15 }, () => ({ title: wide, system: wide, factors: [wide, "totp"] })),
    custodian: wide,
    role: wide,
    organisation: wide,
  };
}

/** The labels of all shares of a public vector. */
export function publicLabels(seed: 1 | 2): LabelContent {
  const { set, generation, m, n, drill, created, journal, appVersion } = publicSheet(seed, 1);
  const labels = publicSet(seed).shares.map(({ x, label }) => ({ x, labelText: label }));
  return { set, generation, m, n, drill, created, journal, appVersion, labels };
}

function symbolsOf(shareText: string): readonly number[] {
  const pairs = shareText.slice("SWS1:".length).match(/../g) ?? [];
  return pairs.map(([high = "", low = ""]) => 32 * ALPHABET.indexOf(high) + ALPHABET.indexOf(low));
}
