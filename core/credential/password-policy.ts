import { fail } from "../failure/failure.ts";
import { acceptableTexts, bitsOf } from "./entropy-bits.ts";
import { CONSOLE_SAFE } from "./keyboards.ts";

/** The four classes; together the 94 printable characters of ASCII, space left out. */
export const CHARACTER_CLASSES = {
  lower: "abcdefghijklmnopqrstuvwxyz",
  upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  digit: "0123456789",
  symbol: "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
} as const;

export type CharacterClass = keyof typeof CHARACTER_CLASSES;

/** Characters that are taken for one another when read off paper, from a screen or aloud. */
export const LOOK_ALIKES = "0Oo1Il|2Z5S8B'`\",.;:-_~";

/** Length of a break-glass password: at least 30, since it is typed rarely and guarded by nothing else. */
export const PASSWORD_LENGTH = { least: 30, standard: 32, most: 128 } as const;

/** What an operator may choose; what is left out takes its default. */
export interface PasswordPolicyChoice {
  /** Characters, 30..128; 32 by default. */
  readonly length?: number;
  /** The classes to draw from; lower, upper and digit by default. */
  readonly classes?: readonly CharacterClass[];
  /** The classes of which at least one character must occur; by default all that are drawn from. */
  readonly required?: readonly CharacterClass[];
  /** The symbols that the target system takes, when it does not take all. */
  readonly symbols?: string;
  /** "excluded" by default. */
  readonly lookAlikes?: "excluded" | "allowed";
  /** "console-safe" leaves the letters of `CONSOLE_SAFE` only, and then takes lower and upper by default. */
  readonly keyboard?: "any" | "console-safe";
}

/** A policy that can be used, worked out. */
export interface PasswordPolicy {
  readonly length: number;
  /** Every character that may occur, each once. */
  readonly alphabet: string;
  /** For each required class, its characters in the alphabet. */
  readonly required: readonly string[];
  /** log2 of the number of passwords that the policy accepts, rounded down to 0.01; all are equally likely. */
  readonly bits: number;
}

const CHOICES = ["length", "classes", "required", "symbols", "lookAlikes", "keyboard"];

/**
 * The policy for a choice from a form, a file or a caller. Fails with `refused.password-policy` naming the field: an unknown one, a
 * value it cannot have, or a required class of which the other choices leave no character (a digit on the console-safe alphabet).
 */
export function parsePasswordPolicy(choice: unknown): PasswordPolicy {
  const given: Readonly<Record<string, unknown>> =
    typeof choice === "object" && choice !== null ? { ...choice } : refuse("policy");
  if (Object.keys(given).some((field) => !CHOICES.includes(field))) return refuse("policy");
  const { length = PASSWORD_LENGTH.standard, symbols = CHARACTER_CLASSES.symbol } = given;
  const lookAlikes = oneOf(given["lookAlikes"] ?? "excluded", ["excluded", "allowed"], "lookAlikes");
  const keyboard = oneOf(given["keyboard"] ?? "any", ["any", "console-safe"], "keyboard");
  if (typeof length !== "number" || !Number.isInteger(length)) return refuse("length");
  if (length < PASSWORD_LENGTH.least || length > PASSWORD_LENGTH.most) return refuse("length");
  if (typeof symbols !== "string" || !isSubset(symbols, CHARACTER_CLASSES.symbol)) return refuse("symbols");

  const classes = classList(
    given["classes"] ?? (keyboard === "any" ? ["lower", "upper", "digit"] : ["lower", "upper"]),
    "classes",
  );
  const required = classList(given["required"] ?? classes, "required");
  const usable = (name: CharacterClass) =>
    Array.from(name === "symbol" ? symbols : CHARACTER_CLASSES[name])
      .filter((character) => lookAlikes === "allowed" || !LOOK_ALIKES.includes(character))
      .filter((character) => keyboard === "any" || CONSOLE_SAFE.includes(character))
      .join("");
  const requiredSets = required.map((name) => (classes.includes(name) ? usable(name) : ""));
  const alphabet = classes.map(usable).join("");
  if (alphabet.length < 2) return refuse("classes");
  if (requiredSets.includes("")) return refuse("required");
  const sizes = requiredSets.map((set) => set.length);
  return { length, alphabet, required: requiredSets, bits: bitsOf(acceptableTexts(length, alphabet.length, sizes)) };
}

function classList(value: unknown, field: string): readonly CharacterClass[] {
  if (!Array.isArray(value) || new Set(value).size !== value.length) return refuse(field);
  return value.map((name: unknown) => oneOf(name, ["lower", "upper", "digit", "symbol"], field));
}

function oneOf<const T extends string>(value: unknown, words: readonly T[], field: string): T {
  return words.find((word) => word === value) ?? refuse(field);
}

function isSubset(text: string, of: string): boolean {
  return new Set(text).size === text.length && Array.from(text).every((character) => of.includes(character));
}

function refuse(field: string): never {
  return fail("refused.password-policy", { field });
}
