/** One broken rule at one place. */
export interface Breach {
  /** Path from the repository's root. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly rule: RuleId;
  readonly reason: string;
}

/** The rules by number; CONTRIBUTING.md, the messages and the tests use the same numbers. */
export const RULES = {
  B1: "a room imports only the rooms listed for it",
  B2: "only rooms that run in Node import node: modules",
  B3: "a package is imported only from the rooms it is filed under",
  B4: "a package that is imported is filed",
  B5: "a wrapped package has one door",
  B6: "every source file lies in a room",
  B7: "an import names its module in a plain string",
  B8: "the core has no clock",
  B9: "a file is named after what it is about",
  P1: "a dependency is pinned to one exact version",
  P2: "a dependency is filed under a room",
  P3: "a filed package is a dependency",
  P4: "a dependency has a line in SECURITY.md, with its rooms",
  W1: "no claim is printed that cannot be kept",
} as const;

export type RuleId = keyof typeof RULES;

/** `file:line rule reason`, as editors and people read it. */
export function formatBreach({ file, line, rule, reason }: Breach): string {
  return `${file}:${line} ${rule} ${reason}`;
}

/** The line, counted from 1, of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
