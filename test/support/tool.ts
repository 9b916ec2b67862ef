import { spawnSync } from "node:child_process";
import { describe } from "vitest";

/** True when `command` is on the PATH. */
export function hasTool(command: string): boolean {
  return spawnSync("sh", ["-c", 'command -v "$0"', command]).status === 0;
}

/**
 * A `describe` for tests that need programs of the machine, given as { command: Debian package that brings it }. Where one is
 * absent the block is skipped loudly, its title naming both; with CI=true nothing may be skipped that could run, so it fails there.
 */
export function describeWithTools(title: string, tools: Readonly<Record<string, string>>, body: () => void): void {
  const absent = Object.entries(tools).filter(([command]) => !hasTool(command));
  const reason = absent.map(([command, debianPackage]) => `${command} (apt-get install ${debianPackage})`).join(", ");
  if (reason !== "" && process.env["CI"] === "true") {
    throw new Error(`CI must run "${title}" but the machine lacks ${reason}`);
  }
  describe.skipIf(reason !== "")(reason === "" ? title : skippedTitle(title, `needs ${reason}`), body);
}

/** The title of a block or test that is skipped, in the form that the reporter (test/support/reporter.ts) reads. */
export function skippedTitle(title: string, reason: string): string {
  return `${title} - SKIPPED, ${reason}`;
}
