import { RULES } from "./rules.ts";
import type { Finding } from "./verification.ts";

/**
 * What a finding begins with wherever it is told (FORMAT.md, "Verifying a book"): `R5 records/000042.json: `. In a path every
 * character but U+0021..U+007E, and the backslash, is `\uXXXX`; a head on paper is named as it is.
 */
export function findingPlace({ rule, file }: Finding): string {
  return `${rule} ${rule.startsWith("H") ? file : escapedPath(file)}: `;
}

/** A finding in one line: rule, place, what was found, what it may mean, what to do. */
export function findingLine(finding: Finding): string {
  const { says, means, next } = RULES[finding.rule];
  return `${findingPlace(finding)}${says} ${means} ${next}`;
}

export function escapedPath(path: string): string {
  return path.replaceAll(/[^\x21-\x5b\x5d-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
