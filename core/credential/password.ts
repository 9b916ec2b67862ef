import { fail } from "../failure/failure.ts";
import type { Random } from "../ports.ts";
import { chooseBelow } from "./choice.ts";
import type { PasswordPolicy } from "./password-policy.ts";

/** Candidates at most. The least likely policy (one digit among 63 characters, 30 long) accepts 38 in 100. */
const CANDIDATES = 1000;

/**
 * A password drawn uniformly from all that the policy accepts: every character independently and without bias, and a candidate that
 * lacks a required class is thrown away whole (replacing single characters would prefer some passwords). Fails with `fault.random`
 * when the source yields no acceptable candidate. Secret, and a JavaScript string: only the end of the process wipes it.
 */
export function makePassword({ length, alphabet, required }: PasswordPolicy, random: Random): string {
  for (let candidate = 0; candidate < CANDIDATES; candidate += 1) {
    const indexes = chooseBelow(random, alphabet.length, length);
    const password = indexes.map((index) => alphabet.charAt(index)).join("");
    indexes.fill(0);
    if (required.every((set) => Array.from(set).some((character) => password.includes(character)))) return password;
  }
  return fail("fault.random");
}
