import { spawnSync } from "node:child_process";
import { describe } from "vitest";

/** True when `command` is on the PATH. */
export function hasTool(command: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
}

/**
 * A `describe` for tests that need programs of the machine. Where one is absent the block is skipped loudly, its title naming
 * the program and the Debian package that brings it; with CI=true nothing may be skipped that could run, so it fails there.
 */
export function describeWithTools(title: string, tools: Readonly<Record<string, string>>, body: () => void): void {
  const absent = Object.entries(tools).filter(([command]) => !hasTool(command));
  const reason = absent.map(([command, debianPackage]) => `${command} (apt-get install ${debianPackage})`).join(", ");
  if (absent.length === 0) describe(title, body);
  else if (process.env["CI"] === "true") throw new Error(`CI must run "${title}" but the machine lacks ${reason}`);
  else describe.skip(`${title} - SKIPPED, needs ${reason}`, body);
}
