import type { PackInput } from "./pack-input.ts";

/** README.txt. */
export function readmeText(_input: PackInput): string {
  return "Audit pack\n";
}
