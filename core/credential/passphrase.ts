import { fail } from "../failure/failure.ts";
import type { Random } from "../ports.ts";
import { chooseBelow } from "./choice.ts";
import { bitsOf } from "./entropy-bits.ts";
import { PASSPHRASE_WORDS } from "./passphrase-words.ts";

/** Words of a passphrase. Six are 77 bits: the least that withstands offline guessing behind a slow hash. */
export const PASSPHRASE_LENGTH = { least: 6, standard: 8, most: 24 } as const;

/** What may stand between two words. Never nothing: "upset" and "up" "set" must not become one. */
export const SEPARATORS = ["-", " ", ".", "_"] as const;

export type Separator = (typeof SEPARATORS)[number];

/** What an operator may choose; what is left out takes its default. */
export interface PassphrasePolicyChoice {
  /** 6..24; 8 by default. */
  readonly words?: number;
  /** "-" by default. */
  readonly separator?: Separator;
}

/** A policy that can be used, worked out. */
export interface PassphrasePolicy {
  readonly words: number;
  readonly separator: Separator;
  /**
   * log2 of the number of passphrases, rounded down to 0.01; all are equally likely. No two choices of words give the same text:
   * four words of the list hold a hyphen, and none of the parts before it is a word itself.
   */
  readonly bits: number;
}

/** The policy for a choice from a form, a file or a caller. Fails with `refused.passphrase-policy` naming the field. */
export function parsePassphrasePolicy(choice: unknown): PassphrasePolicy {
  const refuse = (field: string) => fail("refused.passphrase-policy", { field });
  const given: Readonly<Record<string, unknown>> =
    typeof choice === "object" && choice !== null ? { ...choice } : refuse("policy");
  const { words = PASSPHRASE_LENGTH.standard, separator: wanted = "-", ...unknown } = given;
  if (Object.keys(unknown).length > 0) return refuse("policy");
  if (typeof words !== "number" || !Number.isInteger(words)) return refuse("words");
  if (words < PASSPHRASE_LENGTH.least || words > PASSPHRASE_LENGTH.most) return refuse("words");
  const separator = SEPARATORS.find((allowed) => allowed === wanted) ?? refuse("separator");
  return { words, separator, bits: bitsOf(BigInt(PASSPHRASE_WORDS.length) ** BigInt(words)) };
}

/**
 * A passphrase drawn uniformly from all that the policy accepts. Fails with `fault.random`. Secret, and a JavaScript string: only
 * the end of the process wipes it.
 */
export function makePassphrase({ words, separator }: PassphrasePolicy, random: Random): string {
  const indexes = chooseBelow(random, PASSPHRASE_WORDS.length, words);
  const passphrase = indexes.map((index) => PASSPHRASE_WORDS[index] ?? fail("fault.unexpected")).join(separator);
  indexes.fill(0);
  return passphrase;
}
